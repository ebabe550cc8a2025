package dev.puntual.dunning;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.rules.Authorisations;
import dev.puntual.rules.Channel;
import dev.puntual.rules.DebtStage;
import dev.puntual.rules.Outcome;
import dev.puntual.rules.Question;
import dev.puntual.rules.Reservation;
import dev.puntual.rules.Reservations;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A team that makes every call of its list as soon as the contact rules let it. */
final class Callers {

  private static final String OPEN =
      "select t.task_id || ' ' || t.debtor_id || ' ' || coalesce(d.country, c.country) || ' '"
          + " || case when left(d.place, 2) = coalesce(d.country, c.country) and d.place <> '' then substr(d.place, 4) else '-' end"
          + " || ' ' || coalesce(nullif(d.zone, ''), '-') || ' ' || d.standing || ' '"
          + " || (select (:now::timestamptz at time zone c.zone)::date - min(r.due_on)"
          + "     from receivables.v_receivable r where r.tenant_id = :tenant and r.receivable_id = any(t.receivables))"
          + " from worklist.v_task t"
          + " join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = t.debtor_id"
          + " join tenants.v_tenant c on c.tenant_id = :tenant"
          + " where t.tenant_id = :tenant and t.kind = 'call' and t.state = 'open' and not exists ("
          + "   select from rules.v_contact x where x.tenant_id = :tenant and x.contact_id = t.task_id"
          + "   and x.outcome <> 'released') order by t.due_on, t.debtor_id, t.currency";

  private static final String HELD =
      "select t.task_id from worklist.v_task t"
          + " join rules.v_contact x on x.tenant_id = :tenant and x.contact_id = t.task_id"
          + " where t.tenant_id = :tenant and t.kind = 'call' and x.outcome = 'reserved' and x.slot_at <= :now";

  private final World world;

  Callers(World world) {
    this.world = world;
  }

  /** Takes the slot of each open call that has none, as whoever opens it does, and makes it. */
  void call() {
    var now = "'" + TestApplication.bean(TurnableClock.class).instant() + "'";
    world.asks(HELD.replace(":now", now)).forEach(task -> made(UUID.fromString(task)));
    world.asks(OPEN.replace(":now", now)).forEach(this::call);
  }

  private void call(String line) {
    var cells = line.split(" ", -1);
    var question =
        new Question(
            new DebtorId(UUID.fromString(cells[1])),
            null,
            Channel.VOICE,
            Question.Where.of(cells[2], empty(cells[3]), empty(cells[4])),
            Question.Parties.ours(cells[5]),
            DebtStage.of(Integer.parseInt(cells[6])),
            Set.of(),
            null,
            false);
    var now = TestApplication.bean(TurnableClock.class).instant();
    var task = UUID.fromString(cells[0]);
    TestApplication.bean(TenantTransactions.class)
        .run(
            world.tenant,
            tx -> {
              var asked =
                  TestApplication.bean(Authorisations.class)
                      .asked(tx, List.of(question))
                      .getFirst();
              var reservations = TestApplication.bean(Reservations.class);
              if (reservations.reserve(tx, Reservations.Request.at(task, asked, now))
                  instanceof Reservation.Taken) {
                reservations.settle(tx, List.of(task), Outcome.SENT);
              }
            });
  }

  /** Calls that got their slot in the place of a message are made when it comes. */
  private void made(UUID task) {
    TestApplication.bean(TenantTransactions.class)
        .run(
            world.tenant,
            tx -> TestApplication.bean(Reservations.class).settle(tx, List.of(task), Outcome.SENT));
  }

  private static String empty(String cell) {
    return cell.equals("-") ? "" : cell;
  }
}
