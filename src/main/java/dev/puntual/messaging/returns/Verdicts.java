package dev.puntual.messaging.returns;

import dev.puntual.messaging.bounces.Returned;
import dev.puntual.messaging.bounces.Returned.Bounce;
import dev.puntual.messaging.bounces.Returned.Complaint;
import dev.puntual.platform.db.TenantTx;
import java.util.Locale;

/**
 * What a mail means for whom we write to: clauses EM-5, EM-6 and EM-7. What no mark proves changes
 * nothing.
 */
final class Verdicts {

  static final String GONE = "gone";
  static final String FULL = "full";
  static final String LATER = "later";
  static final String POLICY = "policy";
  static final String EXPIRED = "expired";
  static final String OTHER = "other";
  static final String UNPROVED = "unproved";
  static final String UNWANTED = "unwanted";
  static final String WANTED = "wanted";

  private static final int FULL_TIMES = 5;
  private static final int OTHER_TIMES = 2;

  private final Sent.Proofs proofs;

  Verdicts(Sent.Proofs proofs) {
    this.proofs = proofs;
  }

  Verdict of(TenantTx tx, RawMail raw, Arrived mail) {
    return switch (mail.returned()) {
      case Bounce bounce ->
          proofs
              .of(tx, raw)
              .map(sent -> bounced(bounce, sent))
              .orElseGet(() -> Verdict.of("bounce", UNPROVED));
      case Complaint complaint ->
          proofs
              .of(tx, raw)
              .map(sent -> complained(complaint, sent))
              .orElseGet(() -> unproved(complaint));
      case Returned.AutoReply _ -> Verdict.of("automatic", "");
      case Returned.Letter _ ->
          proofs.of(tx, raw).map(Verdicts::answers).orElseGet(Verdicts::answer);
    };
  }

  private static Verdict bounced(Bounce bounce, Sent sent) {
    return switch (bounce.why()) {
      case NOBODY, NO_HOST ->
          about(bounce, sent) ? bounce(bounce, sent, GONE, true) : unknown(bounce, sent);
      case FULL -> bounce(bounce, sent, FULL, sent.full() + 1 >= FULL_TIMES);
      case POLICY -> bounce(bounce, sent, POLICY, false);
      case LATER -> bounce(bounce, sent, LATER, false);
      case EXPIRED -> bounce(bounce, sent, EXPIRED, false);
      case OTHER -> unknown(bounce, sent);
    };
  }

  private static Verdict unknown(Bounce bounce, Sent sent) {
    return bounce(bounce, sent, OTHER, sent.others() + 1 >= OTHER_TIMES);
  }

  /** Behind a shared address one of several may be gone, and a report names that one. */
  private static boolean about(Bounce bounce, Sent sent) {
    var named = bounce.recipient().toLowerCase(Locale.ROOT);
    return named.isEmpty() || named.equals(sent.address());
  }

  private static Verdict bounce(Bounce bounce, Sent sent, String what, boolean stops) {
    return new Verdict(
        "bounce",
        what,
        sent.message(),
        sent.address(),
        bounce.status(),
        bounce.detail(),
        stops,
        false);
  }

  private static Verdict complained(Complaint complaint, Sent sent) {
    boolean unwanted = complaint.unwanted();
    return new Verdict(
        "complaint",
        unwanted ? UNWANTED : WANTED,
        sent.message(),
        sent.address(),
        "",
        complaint.kind(),
        unwanted,
        false);
  }

  /** Somebody may have cut the letter out of it: a person finds out whose it was. */
  private static Verdict unproved(Complaint complaint) {
    return complaint.unwanted()
        ? Verdict.forPerson("complaint", UNPROVED)
        : Verdict.of("complaint", WANTED);
  }

  private static Verdict answers(Sent sent) {
    return new Verdict("answer", "", sent.message(), sent.address(), "", "", false, false);
  }

  private static Verdict answer() {
    return Verdict.of("answer", "");
  }
}
