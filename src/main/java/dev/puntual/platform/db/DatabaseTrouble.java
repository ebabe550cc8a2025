package dev.puntual.platform.db;

/** The database did not do what it always does. Carries what was attempted. */
public final class DatabaseTrouble extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DatabaseTrouble(String attempted, Throwable cause) {
    super(attempted + ": " + cause.getMessage(), cause);
  }
}
