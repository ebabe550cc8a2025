package dev.puntual.messaging.returns;

import dev.puntual.messaging.Answers;
import dev.puntual.messaging.Deliveries;
import dev.puntual.messaging.Incoming;
import dev.puntual.messaging.RoomsAbove;
import dev.puntual.messaging.StopCause;
import dev.puntual.messaging.Suppressions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What follows from a mail: whom we stop writing to, what failed, who hears of it. */
final class Effects {

  private static final SqlFile FOLD = SqlFile.beside(Deliveries.class, "delivery_fold");

  private final Suppressions suppressions;
  private final Answers answers;
  private final RoomsAbove above;
  private final InstantSource clock;

  Effects(Suppressions suppressions, Answers answers, RoomsAbove above, InstantSource clock) {
    this.suppressions = suppressions;
    this.answers = answers;
    this.above = above;
    this.clock = clock;
  }

  /** In the transaction that enters the mail. */
  void of(TenantTx tx, RawMail raw, Arrived mail, Verdict verdict) {
    var message = verdict.message();
    switch (verdict.kind()) {
      case "bounce" -> bounced(tx, verdict);
      case "complaint" -> {
        if (message != null && verdict.stopped()) {
          stop(tx, verdict, message, StopCause.COMPLAINT);
          above.listeners().forEach(listener -> listener.complained(tx, List.of(message)));
        }
      }
      case "answer" -> answers.keep(tx, List.of(incoming(raw, mail, message)));
      default -> {}
    }
  }

  private void bounced(TenantTx tx, Verdict verdict) {
    var message = verdict.message();
    if (message == null || verdict.what().equals(Verdicts.LATER)) {
      return;
    }
    boolean gone = verdict.what().equals(Verdicts.GONE);
    if (verdict.stopped()) {
      stop(tx, verdict, message, gone ? StopCause.HARD_BOUNCE : StopCause.SOFT_BOUNCES);
    }
    var lost = fold(tx, message, verdict, gone);
    if (lost.isEmpty()) {
      return;
    }
    above.listeners().forEach(listener -> listener.lost(tx, lost));
    if (gone) {
      above.listeners().forEach(listener -> listener.refused(tx, lost));
    }
  }

  private void stop(TenantTx tx, Verdict verdict, UUID message, StopCause cause) {
    var note = (verdict.status() + " " + verdict.what()).strip();
    suppressions.suppressAddressesOf(tx, Map.of(message, note), cause);
  }

  private List<UUID> fold(TenantTx tx, UUID message, Verdict verdict, boolean gone) {
    return tx.sql(FOLD)
        .param("messages", new String[] {message.toString()})
        .param("providerIds", new String[] {""})
        .param("deliveries", new String[] {"failed"})
        .param("reasons", new String[] {gone ? "nobody" : ""})
        .param("details", new String[] {verdict.detail()})
        .param("now", Timestamp.from(clock.instant()))
        .query((row, _) -> row.getObject("message_id", UUID.class))
        .list();
  }

  private static Incoming incoming(RawMail raw, Arrived mail, @Nullable UUID answers) {
    boolean same = mail.own().equals(mail.whole());
    return new Incoming(
        Incoming.Way.EMAIL,
        "imap",
        mail.hash(),
        mail.from(),
        mail.name(),
        mail.subject(),
        mail.own(),
        same ? null : mail.whole(),
        false,
        answers,
        "",
        "",
        raw.receivedAt(),
        mail.files(),
        "",
        mail.id());
  }
}
