package dev.puntual.messaging.bounces;

/** What an incoming mail is. */
public sealed interface Returned {

  /**
   * A letter did not arrive, or not yet.
   *
   * @param recipient as the report names it; empty when it does not
   * @param status of RFC 3463, such as {@code 5.1.1}; empty when none was said
   * @param detail the server's own words; for people of the company, never for logs
   */
  record Bounce(String recipient, Why why, String status, String detail) implements Returned {}

  /**
   * What a reader called our letter (RFC 5965).
   *
   * @param kind as the report has it, in lower case: {@code abuse}, {@code not-spam}, {@code fraud}
   */
  record Complaint(String recipient, String kind) implements Returned {

    /** Whether they do not want it; a report about how letters are signed is none. */
    public boolean unwanted() {
      return !kind.equals("not-spam") && !kind.startsWith("auth-failure");
    }
  }

  /** A machine answered for a person (RFC 3834). */
  record AutoReply() implements Returned {}

  /** A mail like any other. */
  record Letter() implements Returned {}

  /** Why it did not arrive. */
  enum Why {
    /** There is no such mailbox. */
    NOBODY,
    /** There is no such domain, or it takes no mail. */
    NO_HOST,
    /** The mailbox is full. */
    FULL,
    /** They do not take it from us, or not like this. */
    POLICY,
    /** Not yet: their server, or ours, goes on trying. */
    LATER,
    /** Given up after trying. */
    EXPIRED,
    /** For no reason that we know. */
    OTHER;

    /** Whether nothing will ever arrive there. */
    public boolean forGood() {
      return this == NOBODY || this == NO_HOST;
    }
  }
}
