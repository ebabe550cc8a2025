package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.World;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Complaint 14: instalments are invisible until the last one is late. The unit of collection is the
 * scheduled payment, not the invoice.
 */
class Complaint14InstalmentsAreInvisibleTest extends Complained {

  private final World.Debtor ana = world.debtor("Ana");

  @BeforeEach
  void threePaymentsOfOneDocument() {
    ana.owesInstalment("C1", 1, "100.00", "2026-02-27");
    ana.owesInstalment("C1", 2, "110.00", "2026-03-27");
    ana.owesInstalment("C1", 3, "120.00", "2026-12-27");
    world.fileArrives();
  }

  @Test
  @DisplayName("14: the first instalment is asked for while the last is months away")
  void theOneThatIsLateIsAskedForAloneAndTheOthersAreNot() {
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(decided()).containsExactly("1 3");
    assertThat(amounts()).containsExactly("100.0000");
  }

  @Test
  @DisplayName("14: each instalment has its own dates")
  void onceTheFirstIsPaidTheSecondIsRemindedOfOnItsOwnDays() {
    world.approves(world.dayBreaks("2026-03-02"));
    world.pays(first(), "100.00");
    daysPass("2026-03-03", 28);
    assertThat(decided()).contains("1 3").anyMatch(said -> said.startsWith("2 "));
    assertThat(decided()).noneMatch(said -> said.startsWith("3 "));
    assertThat(amounts().subList(1, amounts().size())).isNotEmpty().containsOnly("110.0000");
  }

  private UUID first() {
    return UUID.fromString(
        world
            .asks(
                "select o.receivable_id from receivables.v_open o where o.tenant_id = :tenant and o.instalment = 1")
            .getFirst());
  }

  private List<String> decided() {
    return world.asks(
        "select r.instalment, x.step_no from dunning.v_decision x"
            + " join receivables.v_receivable r on r.tenant_id = :tenant"
            + " and r.receivable_id = x.receivable_id where x.tenant_id = :tenant and x.reason = 'due' order by x.decided_on, 1");
  }

  private List<String> amounts() {
    return world.asks(
        "select c.amount from dunning.v_planned_contact c where c.tenant_id = :tenant order by c.contact_on");
  }
}
