package dev.puntual.messaging.returns;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of one mail.
 *
 * @param kind as {@code returned.kind}
 * @param what as {@code returned.verdict}; empty where the kind says it all
 * @param message ours, by a genuine mark; null when it proves none
 * @param address where that message went, in small letters
 * @param status of RFC 3463, or empty
 * @param detail the server's words; for people of the company, never for logs
 * @param stopped whether nobody writes to that address any more because of it
 * @param forPerson whether somebody is to look at it
 */
record Verdict(
    String kind,
    String what,
    @Nullable UUID message,
    String address,
    String status,
    String detail,
    boolean stopped,
    boolean forPerson) {

  static Verdict of(String kind, String what) {
    return new Verdict(kind, what, null, "", "", "", false, false);
  }

  static Verdict forPerson(String kind, String what) {
    return new Verdict(kind, what, null, "", "", "", false, true);
  }

  boolean is(String kind, String what) {
    return this.kind.equals(kind) && this.what.equals(what);
  }
}
