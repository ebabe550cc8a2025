package dev.puntual.messaging.wording;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * The texts that speak until a company writes its own: one file per language and stage, subject in
 * the first line. Read and taken apart once; a broken one is a defect and stops the start.
 */
public final class HouseTexts {

  /**
   * A template as people write it.
   *
   * @param subject one line
   * @param body paragraphs parted by empty lines
   */
  public record Text(String subject, String body) {}

  private static final Map<Language, Map<Stage, Text>> TEXTS = new EnumMap<>(Language.class);
  private static final Map<Language, Map<Stage, Wording>> WORDINGS = new EnumMap<>(Language.class);

  static {
    for (var language : Language.values()) {
      var texts = new EnumMap<Stage, Text>(Stage.class);
      var wordings = new EnumMap<Stage, Wording>(Stage.class);
      Arrays.stream(Stage.values())
          .forEach(
              stage -> {
                var text = read(language, stage);
                texts.put(stage, text);
                wordings.put(stage, good(language, stage, text));
              });
      TEXTS.put(language, texts);
      WORDINGS.put(language, wordings);
    }
  }

  private HouseTexts() {}

  public static Text text(Language language, Stage stage) {
    return present(TEXTS, language, stage);
  }

  public static Wording wording(Language language, Stage stage) {
    return present(WORDINGS, language, stage);
  }

  private static <T> T present(Map<Language, Map<Stage, T>> all, Language language, Stage stage) {
    var found = all.getOrDefault(language, Map.of()).get(stage);
    if (found == null) {
      throw new IllegalStateException("no house text " + language + " " + stage);
    }
    return found;
  }

  private static Text read(Language language, Stage stage) {
    var path = language.code() + "/" + stage.name().toLowerCase(Locale.ROOT) + ".txt";
    try (InputStream in = HouseTexts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no house text " + path);
      }
      var all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int line = all.indexOf('\n');
      return new Text(all.substring(0, line).strip(), all.substring(line).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Wording good(Language language, Stage stage, Text text) {
    return switch (Wording.parse(language, text.subject(), text.body())) {
      case Parsed.Good(var wording) -> wording;
      case Parsed.Bad(var faults) ->
          throw new IllegalStateException("house text " + language + " " + stage + ": " + faults);
    };
  }
}
