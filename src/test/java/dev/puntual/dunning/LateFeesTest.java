package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.surcharges.Charging;
import dev.puntual.surcharges.SurchargeWorld;
import dev.puntual.surcharges.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A step that charges for lateness, with terms for it and without. */
class LateFeesTest {

  private final SurchargeWorld it = new SurchargeWorld();
  private final World world = it.world;
  private final World.Debtor ana = world.debtor("Ana");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  @BeforeEach
  void tenDaysLateCostsSomething() {
    var strategies = TestApplication.bean(Strategies.class);
    transactions.run(
        world.tenant,
        tx -> {
          strategies.keep(
              tx,
              Strategy.HOUSE,
              List.of(step(10, Action.LATE_FEE), step(20, Action.LATE_FEE)),
              Repeat.NEVER);
          strategies.publish(tx, Strategy.HOUSE, Ids.next(), Strategies.OnTheWay.MOVE);
        });
    ana.owes("F1", "9000.00", "2026-02-20").owes("F2", "3000.00", "2026-02-20");
    world.fileArrives();
  }

  @Test
  void withTermsItClaimsByItselfAndTheActIsWrittenDown() {
    it.asks(SurchargeWorld.TWO_A_MONTH);
    assertThat(world.approves(world.dayBreaks("2026-03-02"))).isZero();
    assertThat(it.owed()).containsExactly("F1 9000.00", "F1-R1 60.00", "F2 3000.00", "F2-R1 20.00");
    assertThat(tasks())
        .containsExactly(
            "late_fee done Se reclamaron $80.00 MXN de 2 facturas, aparte de su saldo.");
  }

  @Test
  void withoutTermsItWaitsForAPersonAsBefore() {
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(tasks()).containsExactly("late_fee open ");
    assertThat(it.owed()).containsExactly("F1 9000.00", "F2 3000.00");
  }

  @Test
  void aWarningEndsTheStepWithNothingOnTheAccount() {
    it.asks(warning());
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(tasks())
        .containsExactly("late_fee done Nada nuevo que reclamar; los días siguen contando.");
    assertThat(it.owed()).containsExactly("F1 9000.00", "F2 3000.00");
  }

  @Test
  @DisplayName("20: charged again when the step comes again")
  void theNextStepClaimsOnlyTheDaysSince() {
    it.asks(SurchargeWorld.TWO_A_MONTH);
    world.approves(world.dayBreaks("2026-03-02"));
    world.approves(world.dayBreaks("2026-03-12"));
    assertThat(it.owed())
        .containsExactly(
            "F1 9000.00", "F1-R1 60.00", "F1-R2 60.00", "F2 3000.00", "F2-R1 20.00", "F2-R2 20.00");
  }

  @Test
  @DisplayName("20: not applied when it is done by hand")
  void whoSaysThatTheTaskIsDoneClaimsTheSameAndOnlyOnce() {
    world.approves(world.dayBreaks("2026-03-02"));
    it.asks(SurchargeWorld.TWO_A_MONTH);
    var fees = TestApplication.bean(LateFees.class);
    var task =
        UUID.fromString(
            world.asks("select task_id from worklist.v_task where tenant_id = :tenant").getFirst());
    var said = transactions.in(world.tenant, tx -> fees.byHand(tx, task, it.person));
    assertThat(said.map(LateFeesTest::spaced))
        .hasValue("Se reclamaron $80.00 MXN de 2 facturas, aparte de su saldo.");
    transactions.in(world.tenant, tx -> fees.byHand(tx, task, it.person));
    assertThat(it.owed()).containsExactly("F1 9000.00", "F1-R1 60.00", "F2 3000.00", "F2-R1 20.00");
  }

  @Test
  void aFeeOfEachStepIsAskedOnceForEachStep() {
    it.asks(feePerStep());
    world.approves(world.dayBreaks("2026-03-02"));
    world.approves(world.dayBreaks("2026-03-12"));
    assertThat(
            world.asks(
                "select c.occasion, c.fee::numeric(19, 2) from surcharges.v_claim c join receivables.v_receivable r"
                    + " on r.tenant_id = :tenant and r.receivable_id = c.receivable_id"
                    + " where c.tenant_id = :tenant and r.number = 'F1' order by c.to_on"))
        .containsExactly("1 150.00", "2 150.00");
  }

  @Test
  void aLetterCanSayWhatItCameToAndTheSumWithIt() {
    it.asks(SurchargeWorld.TWO_A_MONTH);
    var item =
        transactions.in(
            world.tenant,
            tx -> {
              var reader = LetterFacts.reader(tx, ana.id(), "MXN", Manner.USUAL).orElseThrow();
              return LetterFacts.listed(
                      tx, reader.standing(), List.of(), BusinessDate.of("2026-03-02"))
                  .getFirst();
            });
    assertThat(item.total().toString()).isEqualTo("12000.00 MXN");
    assertThat(item.lateness().toString()).isEqualTo("80.00 MXN");
  }

  private List<String> tasks() {
    return world
        .asks(
            "select t.kind, t.state, t.note from worklist.v_task t where t.tenant_id = :tenant order by t.due_on")
        .stream()
        .map(LateFeesTest::spaced)
        .toList();
  }

  /** With plain spaces between figures and their currency. */
  private static String spaced(String said) {
    return said.replace('\u00a0', ' ');
  }

  private static Terms warning() {
    var terms = SurchargeWorld.TWO_A_MONTH;
    return new Terms(
        terms.from(),
        Charging.WARN,
        terms.rate(),
        terms.basis(),
        terms.grace(),
        terms.currency(),
        terms.fee(),
        terms.vat(),
        null,
        terms.leastClaim(),
        true);
  }

  private static Terms feePerStep() {
    var terms = SurchargeWorld.TWO_A_MONTH;
    return new Terms(
        terms.from(),
        Charging.CHARGE,
        terms.rate(),
        terms.basis(),
        terms.grace(),
        terms.currency(),
        new Terms.Fee(new BigDecimal("150"), BigDecimal.ZERO, Terms.FeePer.STEP),
        terms.vat(),
        null,
        terms.leastClaim(),
        true);
  }

  private static Ladder.Step step(int days, Action action) {
    return new Ladder.Step(0, new Timing.Due(days), Stage.FIRM, null, action);
  }
}
