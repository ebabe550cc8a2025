package dev.puntual.platform.db;

/** Where the database answers and as whom. Its text form never shows the password. */
public record DatabaseAddress(String jdbcUrl, String user, String password) {

  /** The URL without its parameters, because a password may stand among them too. */
  @Override
  public String toString() {
    int parameters = jdbcUrl.indexOf('?');
    return user + "@" + (parameters < 0 ? jdbcUrl : jdbcUrl.substring(0, parameters));
  }
}
