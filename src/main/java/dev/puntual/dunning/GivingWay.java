package dev.puntual.dunning;

import dev.puntual.messaging.Mailroom;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import dev.puntual.rules.Gate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * Letters that the contact rules refuse by their channel give way to the next one that their step
 * names, if the rules allow that. In the transaction that asked for them: there is a letter or a
 * call, never both and never neither.
 */
final class GivingWay {

  private static final SqlFile REFUSED = SqlFile.beside(GivingWay.class, "refused");
  private static final SqlFile CALLED = SqlFile.beside(GivingWay.class, "refused_called");

  private final Gate gate;
  private final Mailroom mailroom;

  GivingWay(Gate gate, Mailroom mailroom) {
    this.gate = gate;
    this.mailroom = mailroom;
  }

  /**
   * @param task the id that its call will have among tasks, and as a contact
   * @param skipped as stored, joined by commas
   * @param latest a call later than that has missed its step
   */
  private record Refused(
      UUID debtor, String currency, UUID message, UUID task, String skipped, Instant latest) {}

  /**
   * Refused letters of a plan whose step says so become calls of it, still to be handed; each has
   * its slot. Returns how many.
   */
  int toCalls(TenantTx tx, UUID plan) {
    var refused =
        tx.sql(REFUSED)
            .param("plan", plan)
            .param("lifeDays", Plans.LIFE_DAYS)
            .query(GivingWay::refused)
            .list();
    if (refused.isEmpty()) {
      return 0;
    }
    var instead = new LinkedHashMap<UUID, UUID>();
    refused.forEach(one -> instead.put(one.message(), one.task()));
    var slots = gate.instead(tx, instead, Channel.VOICE, refused.getFirst().latest());
    var calls = refused.stream().filter(one -> slots.containsKey(one.task())).toList();
    if (!calls.isEmpty()) {
      mailroom.gaveWay(tx, calls.stream().map(Refused::message).toList());
      call(tx, plan, calls);
    }
    return calls.size();
  }

  private static void call(TenantTx tx, UUID plan, List<Refused> calls) {
    tx.sql(CALLED)
        .param("plan", plan)
        .param("debtors", calls.stream().map(Refused::debtor).toArray(UUID[]::new))
        .param("currencies", calls.stream().map(Refused::currency).toArray(String[]::new))
        .param("skipped", calls.stream().map(Refused::skipped).toArray(String[]::new))
        .update();
  }

  private static Refused refused(ResultSet row, int number) throws SQLException {
    return new Refused(
        row.getObject("debtor_id", UUID.class),
        row.getString("currency"),
        row.getObject("message_id", UUID.class),
        row.getObject("task_id", UUID.class),
        String.join(",", (String[]) row.getArray("skipped").getArray()),
        row.getTimestamp("latest").toInstant());
  }
}
