package dev.puntual.platform.http;

/** How an exchange with another machine ended. */
public sealed interface Reply {

  /**
   * It answered, whatever it said.
   *
   * @param text the body, never longer than the cap of the client
   */
  record Answered(int status, String text) implements Reply {

    public boolean success() {
      return status >= 200 && status < 300;
    }
  }

  /** We do not speak to such an address; nothing was said. */
  record Refused(String why) implements Reply {}

  /** No connection came about; nothing was said, so saying it again is safe. */
  record Unreachable(String detail) implements Reply {}

  /** We spoke and did not hear the end: it may have been done. */
  record Unknown(String detail) implements Reply {}
}
