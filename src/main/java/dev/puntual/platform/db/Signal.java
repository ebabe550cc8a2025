package dev.puntual.platform.db;

/**
 * The two ways to ask a PostgreSQL to end; Java itself can only send the slow and the brutal one.
 */
enum Signal {
  /** Rolls back what is open, writes everything down, ends. */
  FAST_STOP("INT"),
  /** Ends at once; the next start replays the log. Loses nothing committed. */
  IMMEDIATE_STOP("QUIT");

  private final String name;

  Signal(String name) {
    this.name = name;
  }

  /** The shell's own kill: small images come without the program. */
  void send(long pid) {
    Command.of("sh", "-c", "kill -" + name + " " + pid).run();
  }
}
