package dev.puntual.payments.gateway;

import java.net.URI;

/** What came of asking for a page to pay on. */
public sealed interface Opening {

  /**
   * @param reference the gateway's name for it, by which we ask later
   */
  record Ready(String reference, URI page) implements Opening {}

  /** It will not, and asking the same again would not help: a wrong key, an amount out of range. */
  record Refused(String reason) implements Opening {}

  /** It did not answer, or not to the end. Asking the same again is safe. */
  record Silent(String detail) implements Opening {}
}
