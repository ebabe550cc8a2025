package dev.puntual.payments.gateway;

/** Whether a notice may come in. */
public sealed interface Heard {

  /**
   * @param noticeId the gateway's own; the same twice is one notice
   */
  record Genuine(String noticeId) implements Heard {}

  /** Not signed by the gateway, or long ago. */
  record Forged(String why) implements Heard {}

  /** Signed, but nothing that we can read. */
  record Unreadable(String why) implements Heard {}
}
