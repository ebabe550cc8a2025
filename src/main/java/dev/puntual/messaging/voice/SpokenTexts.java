package dev.puntual.messaging.voice;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.sms.SmsText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a machine says of the matter, once it knows to whom it speaks: by stage and language. */
final class SpokenTexts {

  private static final Map<Language, Map<Stage, SmsText>> TEXTS = load();

  private SpokenTexts() {}

  /** Empty when no such stage exists. */
  static Optional<SmsText> of(String language, String stage) {
    return Stage.of(stage)
        .flatMap(
            known -> Optional.ofNullable(TEXTS.get(Language.of(language))).map(t -> t.get(known)));
  }

  private static Map<Language, Map<Stage, SmsText>> load() {
    var texts = new EnumMap<Language, Map<Stage, SmsText>>(Language.class);
    for (var language : Language.values()) {
      var each = new EnumMap<Stage, SmsText>(Stage.class);
      for (var stage : Stage.values()) {
        each.put(stage, load(language.code() + "/" + stage.code() + ".txt"));
      }
      texts.put(language, each);
    }
    return texts;
  }

  private static SmsText load(String path) {
    try (InputStream in = SpokenTexts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no spoken text " + path);
      }
      return new SmsText(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
