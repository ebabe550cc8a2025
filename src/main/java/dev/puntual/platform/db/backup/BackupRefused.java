package dev.puntual.platform.db.backup;

import dev.puntual.platform.terminal.Terminal;

/** Why a backup was not made or not restored: a sentence for whoever stands at the machine. */
final class BackupRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BackupRefused(String key, Object... details) {
    super(Terminal.sentence(key, details));
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
