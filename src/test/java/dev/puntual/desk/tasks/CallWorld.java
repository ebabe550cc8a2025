package dev.puntual.desk.tasks;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.desk.debtor.DebtorStory;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Debtors with telephones, and calls about them as people at the desk make them. */
final class CallWorld {

  private final DeskWorld world;
  private final CallsTaken taken = TestApplication.bean(CallsTaken.class);
  private final CallActions actions = TestApplication.bean(CallActions.class);

  CallWorld(DeskWorld world) {
    this.world = world;
  }

  DebtorId debtor(String name, String phone) {
    var debtor = world.debtor(name);
    contact(debtor, "Ana Pérez", phone);
    return debtor;
  }

  UUID contact(DebtorId debtor, String name, String phone) {
    var contact = world.contact(debtor, name, "");
    world.write(
        "update receivables.contact set phone = :phone where tenant_id = :tenant and contact_id = :id",
        Map.of("id", contact, "phone", phone));
    return contact;
  }

  /** A call that somebody asked for on the debtor's page and has its slot, if it got one. */
  UUID taken(DebtorId debtor) {
    actions.call(world.viewer(), debtor.value(), "");
    return task(debtor);
  }

  /** The open call, or a new one; without a slot unless it had one. */
  UUID task(DebtorId debtor) {
    return world.transactions.in(
        world.tenant, tx -> taken.about(tx, debtor).orElseThrow(AssertionError::new));
  }

  /** A call that a step asked for some days ago, about one debt. */
  UUID asked(DebtorId debtor, UUID debt, String currency, int daysAgo) {
    var id = Ids.next();
    world.write(
        """
        insert into worklist.task
          (tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at)
        values (:tenant, :id, 'call', :debtor, :currency, 100, array[:debt::uuid], 'firm', :id, 1, :day, :now)
        """,
        Map.of(
            "id",
            id,
            "debtor",
            debtor.value(),
            "currency",
            currency,
            "debt",
            debt,
            "day",
            DeskWorld.TODAY.minusDays(daysAgo),
            "now",
            Timestamp.from(DeskWorld.NOW)));
    return id;
  }

  /** What a person reads about the debtor. */
  String page(DebtorId debtor) {
    return DebtorStory.page(world.viewer(), debtor);
  }

  List<String> contacts() {
    return world.transactions.in(
        world.tenant,
        tx ->
            tx.sql(
                    SqlFile.read(
                        "test",
                        "-- tenant · contacts of the company.\n"
                            + "select c.channel, c.outcome from rules.v_contact c"
                            + " where c.tenant_id = :tenant order by c.taken_at"))
                .query((row, _) -> row.getString(1) + " " + row.getString(2))
                .list());
  }
}
