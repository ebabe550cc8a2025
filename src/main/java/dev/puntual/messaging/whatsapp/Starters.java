package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.Stage;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Texts to begin with, one for each tone, in the languages that Meta is asked in. */
public final class Starters {

  /** In the order in which a form offers them. */
  public static final List<String> LANGUAGES = List.of("es", "en", "pt");

  private static final Map<String, Properties> TEXTS = read();

  private Starters() {}

  /** Its words; fit to be given in as they are. */
  public static WhatsAppText of(Stage stage, String language) {
    var texts = TEXTS.get(language);
    if (texts == null) {
      throw new IllegalArgumentException("no texts in " + language);
    }
    return new WhatsAppText(texts.getProperty(stage.code(), ""));
  }

  private static Map<String, Properties> read() {
    var all = new HashMap<String, Properties>();
    for (var language : LANGUAGES) {
      var texts = new Properties();
      var name = "starters_" + language + ".properties";
      try (var in = Starters.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IllegalStateException("no " + name);
        }
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      all.put(language, texts);
    }
    return Map.copyOf(all);
  }
}
