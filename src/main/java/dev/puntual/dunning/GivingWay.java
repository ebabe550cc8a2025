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
 * Messages that the contact rules refuse by their channel, or that reached nobody, give way to the
 * next one that their step names, if the rules allow that. In the transaction that asked for them:
 * there is one message or a call, never both and never neither.
 */
final class GivingWay {

  private static final SqlFile REFUSED = SqlFile.beside(GivingWay.class, "refused");
  private static final SqlFile MOVED = SqlFile.beside(GivingWay.class, "refused_moved");

  private final Gate gate;
  private final Mailroom mailroom;

  GivingWay(Gate gate, Mailroom mailroom) {
    this.gate = gate;
    this.mailroom = mailroom;
  }

  /**
   * @param way by what it goes on
   * @param task the id that its call will have among tasks, and as a contact
   * @param skipped as stored, joined by commas
   * @param latest a call later than that has missed its step
   */
  private record Refused(
      UUID debtor,
      String currency,
      UUID message,
      String way,
      UUID task,
      String skipped,
      Instant latest) {

    boolean calls() {
      return way.equals(Means.CALL.code());
    }
  }

  /**
   * Refused messages of a plan are asked for by the next channel of their step, as often as there
   * are channels; where that is a call and the rules give it a slot, it is still to be handed.
   * Returns how many became calls. What the last channel is refused stays, for people to see.
   *
   * @param only these debtors; empty for everybody of the plan
   * @param request asks for the plan's messages that are planned
   */
  int toNext(TenantTx tx, UUID plan, List<UUID> only, Runnable request) {
    var refused = refused(tx, plan, only);
    while (!refused.stream().allMatch(Refused::calls)) {
      move(tx, plan, refused.stream().filter(one -> !one.calls()).toList());
      request.run();
      refused = refused(tx, plan, only);
    }
    return refused.isEmpty() ? 0 : toCalls(tx, plan, refused);
  }

  private static List<Refused> refused(TenantTx tx, UUID plan, List<UUID> only) {
    return tx.sql(REFUSED)
        .param("plan", plan)
        .param("everybody", only.isEmpty())
        .param("only", only.toArray(UUID[]::new))
        .param("lifeDays", Plans.LIFE_DAYS)
        .query(GivingWay::refused)
        .list();
  }

  private int toCalls(TenantTx tx, UUID plan, List<Refused> refused) {
    var instead = new LinkedHashMap<UUID, UUID>();
    refused.forEach(one -> instead.put(one.message(), one.task()));
    var slots = gate.instead(tx, instead, Channel.VOICE, refused.getFirst().latest());
    var calls = refused.stream().filter(one -> slots.containsKey(one.task())).toList();
    if (!calls.isEmpty()) {
      move(tx, plan, calls);
    }
    return calls.size();
  }

  private void move(TenantTx tx, UUID plan, List<Refused> others) {
    mailroom.gaveWay(tx, others.stream().map(Refused::message).toList());
    tx.sql(MOVED)
        .param("plan", plan)
        .param("debtors", others.stream().map(Refused::debtor).toArray(UUID[]::new))
        .param("currencies", others.stream().map(Refused::currency).toArray(String[]::new))
        .param("ways", others.stream().map(Refused::way).toArray(String[]::new))
        .param("skipped", others.stream().map(Refused::skipped).toArray(String[]::new))
        .update();
  }

  private static Refused refused(ResultSet row, int number) throws SQLException {
    return new Refused(
        row.getObject("debtor_id", UUID.class),
        row.getString("currency"),
        row.getObject("message_id", UUID.class),
        row.getString("way"),
        row.getObject("task_id", UUID.class),
        String.join(",", (String[]) row.getArray("skipped").getArray()),
        row.getTimestamp("latest").toInstant());
  }
}
