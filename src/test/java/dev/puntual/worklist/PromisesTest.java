package dev.puntual.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.Disputed;
import dev.puntual.Promising;
import dev.puntual.World;
import dev.puntual.kernel.Money;
import dev.puntual.worklist.PromiseTerms.Terms;
import dev.puntual.worklist.Promises.Made;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Complaint 12: what a promise is of, and when it is kept. */
class PromisesTest {

  private final World world = new World("2026-03-02");
  private final Promising promises = new Promising(world);
  private final World.Debtor ana = world.debtor("Ana");

  @BeforeEach
  void anaOwes() {
    ana.owes("F1", "100.00", "2026-02-27").owes("F2", "60.00", "2026-03-20");
    world.fileArrives();
  }

  @Test
  @DisplayName("12: whoever names no amount promises what is due by the day")
  void withoutAnAmountItIsWhatIsDueByThen() {
    promises.of(ana, null, null, "2026-03-06");
    assertThat(promises.all()).containsExactly("100.00 0.00 2026-03-06 2026-03-06 running");
  }

  @Test
  @DisplayName("12: a kept promise ends its silence by itself, and the rest is asked for")
  void theSilenceEndsWithTheLastCentThatWasPromised() {
    promises.of(ana, null, "50.00", "2026-03-06");
    world.pays(ana.debt("F1"), "30.00");
    assertThat(promises.all()).containsExactly("50.00 30.00 2026-03-06 2026-03-06 running");
    assertThat(promises.silent()).isEqualTo(1);

    world.pays(ana.debt("F1"), "20.00");
    assertThat(promises.all()).containsExactly("50.00 50.00 2026-03-06 2026-03-06 kept");
    assertThat(promises.silent()).isZero();
    assertThat(
            world.asks(
                "select count(*) from rules.v_event e where e.tenant_id = :tenant and e.lifted_at"
                    + " is null"))
        .as("nor are the contact rules quiet because of it")
        .containsExactly("0");
    world.dayBreaks("2026-03-03");
    assertThat(world.decisions()).contains("Ana F1 3 due");
  }

  @Test
  @DisplayName("12: a promise of which a part came is broken, and says so")
  void aPartByTheDayIsAPartAndCountsAsBroken() {
    promises.of(ana, null, "50.00", "2026-03-06");
    world.pays(ana.debt("F1"), "30.00");
    world.dayBreaks("2026-03-07");
    assertThat(promises.all()).containsExactly("50.00 30.00 2026-03-06 2026-03-06 part");
    assertThat(promises.broken(ana)).isEqualTo("1");

    world.pays(ana.debt("F1"), "70.00");
    assertThat(promises.all())
        .as("what comes later keeps nothing")
        .containsExactly("50.00 30.00 2026-03-06 2026-03-06 part");
  }

  @Test
  @DisplayName("12: the company waits some days and lets some percent go")
  void withinTheTermsOfTheCompanyItIsKept() {
    promises.terms(new Terms(2, 10));
    promises.of(ana, null, "50.00", "2026-03-06");
    world.dayBreaks("2026-03-08");
    assertThat(promises.silent()).isEqualTo(1);
    world.pays(ana.debt("F1"), "45.00");
    assertThat(promises.all()).containsExactly("50.00 45.00 2026-03-06 2026-03-08 kept");
    world.dayBreaks("2026-03-10");
    assertThat(promises.broken(ana)).isEqualTo("0");
  }

  @Test
  void anotherTermOfTheCompanyChangesNoPromiseOfBefore() {
    promises.of(ana, null, "50.00", "2026-03-06");
    promises.terms(new Terms(5, 50));
    world.pays(ana.debt("F1"), "49.99");
    world.dayBreaks("2026-03-07");
    assertThat(promises.all()).containsExactly("50.00 49.99 2026-03-06 2026-03-06 part");
  }

  @Test
  void nobodyPromisesMoreThanIsOwedNorADayThatHasPassed() {
    assertThat(promises.tries(ana, ana.debt("F1"), "100.01", "2026-03-06"))
        .isEqualTo(new Made.TooMuch(Money.of("100.00", "MXN")));
    assertThat(promises.tries(ana, null, "160.00", "2026-03-01")).isEqualTo(new Made.Past());
    world.pays(ana.debt("F1"), "100.00");
    assertThat(promises.tries(ana, ana.debt("F1"), null, "2026-03-06"))
        .isEqualTo(new Made.NotOwed());
  }

  @Test
  void whatIsPaidOnOneDebtKeepsNoPromiseAboutAnother() {
    promises.of(ana, ana.debt("F2"), null, "2026-03-25");
    world.pays(ana.debt("F1"), "100.00");
    assertThat(promises.all()).containsExactly("60.00 0.00 2026-03-25 2026-03-25 running");
  }

  @Test
  void whatIsKeptByOneIsNotKeptByAllAndWhatAnObjectionTakesOffIsKeptToo() {
    var bea = world.debtor("Bea").owes("G1", "100.00", "2026-02-27");
    world.fileArrives();
    promises.of(bea, null, "40.00", "2026-03-06");
    promises.of(ana, ana.debt("F2"), null, "2026-03-25");
    world.itIs("2026-03-03", "10:00");

    world.pays(bea.debt("G1"), "40.00");
    assertThat(promises.silent()).as("of Ana, who paid nothing").isEqualTo(1);

    var disputed = new Disputed(world);
    disputed.ends(disputed.opens(ana, "F2", null), "60.00");
    assertThat(promises.silent()).isZero();
  }

  @Test
  void aPaymentOfBeforeKeepsNothing() {
    world.pays(ana.debt("F1"), "40.00");
    world.dayBreaks("2026-03-03");
    promises.of(ana, null, "40.00", "2026-03-06");
    assertThat(promises.all()).containsExactly("40.00 0.00 2026-03-06 2026-03-06 running");
  }
}
