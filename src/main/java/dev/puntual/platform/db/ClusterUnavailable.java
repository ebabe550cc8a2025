package dev.puntual.platform.db;

import dev.puntual.kernel.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * There is no database, and a person can do something about it: the message is a sentence for that
 * person, in the language of the terminal.
 */
public final class ClusterUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ClusterUnavailable(String key, Object... details) {
    super(sentence(key, details));
  }

  ClusterUnavailable(Throwable cause, String key, Object... details) {
    super(sentence(key, details), cause);
  }

  private static String sentence(String key, Object... details) {
    var words = ResourceBundle.getBundle("messages.platform", terminal().locale());
    return new MessageFormat(words.getString(key), terminal().locale()).format(details);
  }

  /** Not the JVM's locale: that one calls a terminal without a language English. */
  private static Language terminal() {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(ClusterUnavailable::variable)
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
