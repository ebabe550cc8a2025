package dev.puntual.platform.db;

import dev.puntual.platform.terminal.Terminal;

/**
 * There is no database, and a person can do something about it: the message is a sentence for that
 * person, in the language of the terminal.
 */
public final class ClusterUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ClusterUnavailable(String key, Object... details) {
    super(Terminal.sentence(key, details));
  }

  ClusterUnavailable(Throwable cause, String key, Object... details) {
    super(Terminal.sentence(key, details), cause);
  }
}
