package dev.puntual.platform.web;

import dev.puntual.kernel.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every sentence we show, by key and language, from {@code messages/<room>_<language>.properties}.
 *
 * <p>A sentence is a {@link MessageFormat}: {@code {0}}, and {@code {0,choice,…}} where number
 * changes the grammar. Apostrophes are typographic (’), because the plain one is a quote to the
 * format; a test holds to both.
 */
public final class Words {

  private static final Logger LOG = LoggerFactory.getLogger(Words.class);
  private static final Map<Language, Map<String, String>> TEXTS = load();

  private Words() {}

  /**
   * The sentence in the reader's language. A key without a text answers with the Spanish one, then
   * with the key itself: a forgotten word must not cost anybody the page.
   *
   * @param numbers how numbers inside the sentence are written
   */
  static String say(Language language, Locale numbers, String key, Object... facts) {
    var pattern = of(language).getOrDefault(key, of(Language.ES).get(key));
    if (pattern == null) {
      LOG.warn("no text for {}", key);
      return key;
    }
    return facts.length == 0 ? pattern : new MessageFormat(pattern, numbers).format(facts);
  }

  /** Whether a key has a text in this language; for tests of keys that are put together. */
  public static boolean has(Language language, String key) {
    return of(language).containsKey(key);
  }

  private static Map<String, String> of(Language language) {
    return TEXTS.getOrDefault(language, Map.of());
  }

  private static Map<Language, Map<String, String>> load() {
    var texts = new EnumMap<Language, Map<String, String>>(Language.class);
    for (var language : Language.values()) {
      texts.put(language, load(language));
    }
    return texts;
  }

  private static Map<String, String> load(Language language) {
    var texts = new HashMap<String, String>();
    var files = "classpath*:messages/*_" + language.code() + ".properties";
    try {
      for (var file : new PathMatchingResourcePatternResolver().getResources(files)) {
        read(file).forEach((key, text) -> put(texts, file, (String) key, (String) text));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(texts);
  }

  private static void put(Map<String, String> texts, Resource file, String key, String text) {
    if (texts.put(key, text) != null) {
      throw new IllegalStateException(key + " is said twice, also in " + file.getFilename());
    }
  }

  private static Properties read(Resource file) throws IOException {
    var properties = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
