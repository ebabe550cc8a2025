package dev.puntual.platform.terminal;

import dev.puntual.kernel.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sentences for the operator, from {@code messages/platform_<language>.properties}. */
public final class Terminal {

  private Terminal() {}

  /** The sentence of that key; a key without one is a mistake of ours and throws. */
  public static String sentence(String key, Object... facts) {
    var locale = language().locale();
    var texts = ResourceBundle.getBundle("messages.platform", locale);
    return new MessageFormat(texts.getString(key), locale).format(facts);
  }

  /** Not the JVM's locale: that one calls a terminal without a language English. */
  public static Language language() {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(Terminal::variable)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(Language::of)
        .orElse(Language.ES);
  }

  private static String variable(String name) {
    @Nullable String value = System.getenv(name);
    return value == null ? "" : value;
  }
}
