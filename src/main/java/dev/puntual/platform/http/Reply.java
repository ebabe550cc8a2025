package dev.puntual.platform.http;

import java.util.OptionalLong;

/** How an exchange with another machine ended. */
public sealed interface Reply {

  /**
   * It answered, whatever it said.
   *
   * @param text the body, never longer than the cap of the client
   * @param retryAfter how long it asks us to wait, in seconds (RFC 9110 §10.2.3); empty when it
   *     does not say, or names a date
   */
  record Answered(int status, String text, OptionalLong retryAfter) implements Reply {

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
