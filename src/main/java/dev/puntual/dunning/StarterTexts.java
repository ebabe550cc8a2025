package dev.puntual.dunning;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Edit;
import dev.puntual.messaging.NamedTexts;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The words that come with a starter, where those of the tones do not fit: to a family, of a loan.
 * They become named texts of the company when it first begins with that starter, and are its own
 * from then on.
 */
public final class StarterTexts {

  private static final Pattern PART = Pattern.compile("(?m)^== ");

  private final NamedTexts texts;

  StarterTexts(NamedTexts texts) {
    this.texts = texts;
  }

  /** Its steps, each that sends a message with the text that came for its tone, if one did. */
  public List<Ladder.Step> steps(TenantTx tx, Starters.Starter starter, Voice voice, UUID person) {
    return starter.steps().stream()
        .map(
            step -> {
              var words = words(starter.code(), step.stage());
              return step.action() != Action.MESSAGE || words.isEmpty()
                  ? step
                  : texts
                      .ready(
                          tx,
                          starter.code() + "." + step.stage().code(),
                          name(starter, step.stage(), voice),
                          step.stage(),
                          words,
                          person)
                      .map(named -> step.in(named.code()))
                      .orElse(step);
            })
        .toList();
  }

  private static String name(Starters.Starter starter, Stage stage, Voice voice) {
    return voice.say(
        "dunning.start.text",
        voice.say("dunning.start." + starter.code()),
        voice.say("dunning.stage." + stage.code()));
  }

  /** What came for one tone of a starter; empty when its own will do. */
  static Map<Language, Edit.Words> words(String starter, Stage stage) {
    var words = new EnumMap<Language, Edit.Words>(Language.class);
    for (var language : Language.values()) {
      var all = read("starters/" + starter + "_" + language.code() + ".txt");
      for (var part : PART.splitAsStream(all).toList()) {
        var lines = part.split("\n", 3);
        if (lines.length == 3 && lines[0].strip().equals(stage.code())) {
          words.put(language, new Edit.Words(lines[1].strip(), lines[2].strip()));
        }
      }
    }
    return words;
  }

  private static String read(String path) {
    try (InputStream in = StarterTexts.class.getResourceAsStream(path)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
