package dev.puntual.messaging.voice;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.sms.SmsText;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the machine of one company says now; where it wrote nothing the house speaks. */
final class SpokenTexts {

  private static final SqlFile CURRENT = SqlFile.beside(SpokenTexts.class, "spoken_current");
  private static final Map<Key, SpokenText> HOUSE = new ConcurrentHashMap<>();

  private record Key(SpokenPart part, Language language) {}

  private final Map<Key, SpokenText> own;

  private SpokenTexts(Map<Key, SpokenText> own) {
    this.own = Map.copyOf(own);
  }

  /**
   * One query. A text that an older release accepted and this one does not is passed over for the
   * house's.
   */
  static SpokenTexts load(TenantTx tx) {
    var own = new HashMap<Key, SpokenText>();
    tx.sql(CURRENT)
        .query(
            row -> {
              var language = Language.of(row.getString("language"));
              var body = row.getString("body");
              SpokenPart.of(row.getString("stage"))
                  .map(part -> new SpokenText(part, body))
                  .filter(text -> text.faults().isEmpty())
                  .ifPresent(text -> own.put(new Key(text.part(), language), text));
            });
    return new SpokenTexts(own);
  }

  /** What is said of the matter; empty when no such stage exists. */
  Optional<SmsText> matter(String language, String stage) {
    return Stage.of(stage).map(known -> text(SpokenPart.of(known), Language.of(language)).spoken());
  }

  /** Who calls and whom they look for. */
  String greeting(Language language, String company, String name) {
    var words = Map.of(Placeholder.COMPANY.key(), company, Placeholder.NAME.key(), name);
    return text(SpokenPart.GREETING, language)
        .spoken()
        .say(words, "")
        .or(() -> of(SpokenPart.GREETING, language).spoken().say(words, ""))
        .orElse("");
  }

  SpokenText text(SpokenPart part, Language language) {
    var written = own.get(new Key(part, language));
    return written == null ? of(part, language) : written;
  }

  boolean own(SpokenPart part, Language language) {
    return own.containsKey(new Key(part, language));
  }

  /** The house’s words. */
  static SpokenText of(SpokenPart part, Language language) {
    return HOUSE.computeIfAbsent(new Key(part, language), SpokenTexts::read);
  }

  private static SpokenText read(Key key) {
    var path = key.language().code() + "/" + key.part().code() + ".txt";
    try (InputStream in = SpokenTexts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no spoken text " + path);
      }
      var body = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      return new SpokenText(key.part(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
