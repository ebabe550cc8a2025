package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.segment.Condition;
import dev.puntual.dunning.segment.Field;
import dev.puntual.dunning.segment.Operator;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.rules.packs.Shelf;
import dev.puntual.worklist.HoldReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a decision costs to keep, and what it names. */
class NarrowDecisionsTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-03-02");

  private final World world = new World("2026-03-02");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  /** The rows of one company beside those of others, each with what its keys and indexes take. */
  @Test
  void aDecisionIsKeptInTwoHundredBytesWithItsKey() {
    asksForWhatNoRowKeeps();
    for (int debtor = 0; debtor < 300; debtor++) {
      var one =
          debtor % 10 == 0
              ? world.debtorWithoutAddress("N" + debtor)
              : world.debtor("N" + Integer.toString(debtor, 26));
      for (int debt = 0; debt < 10; debt++) {
        one.owes("F" + debtor + "-" + debt, "12345.67", FIRST.plusDays(debt * 7L - 40).toString());
      }
    }
    world.fileArrives();
    long before = bytes();
    for (int day = 0; day < 45; day++) {
      world.approves(world.dayBreaks(FIRST.plusDays(day).toString()));
    }
    long rows =
        Long.parseLong(
            world
                .asks("select count(*) from dunning.decision d where d.tenant_id = :tenant")
                .getFirst());

    assertThat(rows).isGreaterThan(8_000);
    assertThat((bytes() - before) / rows).isBetween(90L, 200L);
  }

  private void asksForWhatNoRowKeeps() {
    var steps = TestApplication.bean(Strategies.class);
    transactions.run(
        world.tenant,
        tx -> {
          steps.ensure(tx);
          var colombia =
              new Condition.Leaf(
                  Field.COUNTRY, "", Operator.IS, new Condition.Operand.Words(List.of("CO")));
          var kept =
              TestApplication.bean(Segments.class)
                  .save(tx, null, "Colombia", new Condition.All(List.of(colombia)), null);
          int number = steps.add(tx, "Colombia", ((Segments.Outcome.Kept) kept).id()).orElseThrow();
          steps.keep(
              tx,
              number,
              List.of(new Ladder.Step(1, new Timing.Due(3), Stage.REMINDER, null)),
              Repeat.NEVER);
          steps.publish(tx, number, Ids.next(), Strategies.OnTheWay.MOVE);
        });
  }

  private long bytes() {
    return Long.parseLong(
        world
            .asks(
                "select sum(pg_relation_size(t.relid) + pg_indexes_size(t.relid))::bigint"
                    + " from pg_partition_tree('dunning.decision') t"
                    + " where t.isleaf and cast(:tenant as uuid) is not null")
            .getFirst());
  }

  @Test
  void aDecisionNamesTheLawTheCalendarsAndTheSegmentsItWasMadeBy() {
    var segment = segment("1000");
    var steps = TestApplication.bean(Strategies.class);
    transactions.run(
        world.tenant,
        tx -> {
          steps.ensure(tx);
          int number = steps.add(tx, "Grandes", segment).orElseThrow();
          steps.keep(
              tx,
              number,
              List.of(new Ladder.Step(1, new Timing.Due(3), Stage.REMINDER, null)),
              Repeat.NEVER);
          steps.publish(tx, number, Ids.next(), Strategies.OnTheWay.MOVE);
        });
    var ana = world.debtor("Ana").owes("F-1", "5000", "2026-02-26");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    transactions.run(
        world.tenant,
        tx ->
            TestApplication.bean(Segments.class).save(tx, segment, "Grandes", over("2000"), null));
    ana.owes("F-2", "6000", "2026-02-28");
    world.fileArrives();
    world.holds(ana, null, HoldReason.PROMISE, "2026-03-20");
    world.dayBreaks("2026-03-03");

    assertThat(
            world.asks(
                "select d.decided_on, d.reason, p.segments ->> '"
                    + segment
                    + "' from dunning.decision d"
                    + " join dunning.plan p on p.tenant_id = :tenant and p.plan_no = d.plan_no"
                    + " where d.tenant_id = :tenant order by 1"))
        .containsExactly("2026-03-02 due 1", "2026-03-03 hold_promise 2");
    var law =
        world.asks(
            "select distinct s.pack_id from dunning.decision d"
                + " join dunning.plan p on p.tenant_id = :tenant and p.plan_no = d.plan_no"
                + " join rules.v_shelf s on s.shelf_id = p.law where d.tenant_id = :tenant");
    assertThat(law).hasSize(Shelf.packs().size() + 1).contains("HOUSE", "MX", "PLACES");
  }

  private UUID segment(String above) {
    return transactions.in(
        world.tenant,
        tx ->
            TestApplication.bean(Segments.class).save(tx, null, "Grandes", over(above), null)
                    instanceof Segments.Outcome.Kept kept
                ? kept.id()
                : Ids.next());
  }

  private static Condition over(String amount) {
    return new Condition.All(
        List.of(
            new Condition.Leaf(
                Field.DEBT_BALANCE,
                "",
                Operator.AT_LEAST,
                new Condition.Operand.Amount(
                    dev.puntual.kernel.Money.of(new BigDecimal(amount), "MXN")))));
  }
}
