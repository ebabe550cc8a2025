package dev.puntual.dunning;

import static dev.puntual.dunning.Whom.ANYBODY;
import static dev.puntual.dunning.Whom.BOSS;
import static dev.puntual.dunning.Whom.OTHER;
import static dev.puntual.dunning.Whom.PAYER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.messaging.Stage;
import dev.puntual.receivables.ContactRole;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The ninth complaint: the invoice mailbox is not the person who pays, escalation needs the boss,
 * and where one address is missing another is not tried.
 */
class Complaint09GoesToTheWrongPersonTest extends WhoIsWrittenTo {

  @Test
  void whoeverPaysHearsTheGentleStepAndTheBossTheFirmOne() {
    house(to(1, Stage.GENTLE, PAYER, ANYBODY), to(5, Stage.FIRM, BOSS, PAYER));
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    named(ana, "Rosa", ContactRole.BOSS);
    world.approves(world.dayBreaks("2026-03-02"));
    world.approves(world.dayBreaks("2026-03-06"));
    assertThat(written())
        .containsExactly("ana@cliente.example gentle payer", "rosa@cliente.example firm boss");
  }

  @Test
  void theFirstOfTheListThatIsThereIsWrittenTo() {
    house(to(1, Stage.GENTLE, BOSS, OTHER, PAYER));
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    var eva = world.debtor("Eva").owes("E1", "100.00", "2026-03-01");
    var luz = world.debtor("Luz").owes("L1", "100.00", "2026-03-01");
    world.fileArrives();
    named(ana, "Rosa", ContactRole.BOSS);
    named(ana, "Omar", ContactRole.OTHER);
    named(eva, "Olga", ContactRole.OTHER);
    named(luz, "Raúl", ContactRole.GUARANTOR);
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(written())
        .containsExactly(
            "luz@cliente.example gentle payer",
            "olga@cliente.example gentle other",
            "rosa@cliente.example gentle boss");
  }

  @Test
  void withoutAWordOfAPersonWhoeverPaysComesFirstAndThenAnybodyButGuarantorAndSeller() {
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-02-27");
    var luis = world.debtorWithoutAddress("Luis").owes("L1", "100.00", "2026-02-27");
    var eva = world.debtorWithoutAddress("Eva").owes("E1", "100.00", "2026-02-27");
    world.fileArrives();
    named(ana, "Rosa", ContactRole.BOSS);
    named(luis, "Rita", ContactRole.BOSS);
    named(eva, "Raul", ContactRole.GUARANTOR);
    named(eva, "Sara", ContactRole.SALES);
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(written())
        .containsExactly("ana@cliente.example gentle payer", "rita@cliente.example gentle boss");
    assertThat(world.decisions()).contains("Eva E1 3 no_address");
  }

  @Test
  void anAddressThatDoesNotWorkIsPassedOver() {
    house(to(1, Stage.GENTLE, BOSS, PAYER));
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    var rosa = named(ana, "Rosa", ContactRole.BOSS);
    in(tx -> contacts.addressGone(tx, List.of(rosa)));
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(written()).containsExactly("ana@cliente.example gentle payer");
  }

  @Test
  void whereNobodyOfTheListIsLeftTheDecisionSaysSoOnceAndTheDebtorIsListedUntilSomebodyIs() {
    house(to(1, Stage.GENTLE, BOSS));
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.debtorWithoutAddress("Luis").owes("L1", "50.00", "2026-03-01");
    world.fileArrives();
    world.dayBreaks("2026-03-02");
    world.dayBreaks("2026-03-03");
    assertThat(world.decisions()).containsExactly("Ana A1 1 no_recipient", "Luis L1 1 no_address");
    assertThat(
            world.asks(
                "select reason, balance from dunning.v_silence where tenant_id = :tenant order by 1"))
        .containsExactly("no_address 50.0000", "no_recipient 100.0000");

    named(ana, "Rosa", ContactRole.BOSS);
    world.approves(world.dayBreaks("2026-03-04"));
    assertThat(written()).containsExactly("rosa@cliente.example gentle boss");
  }

  @Test
  void whoLeavesBetweenPlanAndApprovalIsNotWrittenTo() {
    house(to(1, Stage.GENTLE, BOSS));
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    var rosa = named(ana, "Rosa", ContactRole.BOSS);
    var plan = world.dayBreaks("2026-03-02");
    in(tx -> contacts.retire(tx, ana.id(), rosa));
    world.approves(plan);
    assertThat(written()).isEmpty();
    assertThat(world.decisions()).containsExactly("Ana A1 1 no_recipient");
    world.dayBreaks("2026-03-03");
    assertThat(world.decisions()).containsExactly("Ana A1 1 no_recipient");
  }

  @Test
  void theExplanationSaysWhoItWasForAndInWhosePlaceAndWhatIsToCome() {
    house(to(1, Stage.GENTLE, BOSS, PAYER), to(5, Stage.FIRM, BOSS));
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(world.told(ana, "2026-03-02"))
        .isInstanceOfSatisfying(
            Explanation.Written.class,
            written ->
                assertThat(written.reader())
                    .isEqualTo(new Explanation.Reader("Ana", PAYER, List.of(BOSS))));
    var silent = new Explanation.Silent("no_recipient", LocalDate.parse("2026-03-06"), null);
    assertThat(world.told(ana, "2026-03-06")).isEqualTo(silent);
    world.dayBreaks("2026-03-06");
    assertThat(world.told(ana, "2026-03-06")).isEqualTo(silent);
  }

  @Test
  void whereSeveralStepsMeetInOneLetterTheFirmestSaysWhoReadsIt() {
    house(to(1, Stage.GENTLE, PAYER, ANYBODY), to(5, Stage.FIRM, BOSS));
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    ana.owes("A2", "50.00", "2026-02-25");
    world.debtor("Eva").owes("E1", "100.00", "2026-03-01").owes("E2", "50.00", "2026-02-25");
    world.fileArrives();
    named(ana, "Rosa", ContactRole.BOSS);
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(written())
        .containsExactly("eva@cliente.example gentle payer", "rosa@cliente.example firm boss");
    assertThat(world.decisions()).contains("Eva E1 1 due", "Eva E2 2 no_recipient");
    var on = LocalDate.parse("2026-03-02");
    var days = in(tx -> TestApplication.bean(Explain.class).days(tx, ana.id(), on, on));
    assertThat(days.getFirst().debts())
        .extracting(debt -> ((Explanation.Written) debt.outcome()).reader())
        .containsOnly(new Explanation.Reader("Rosa", BOSS, List.of()));
  }

  @Test
  void aRehearsalWritesToNobodyWhomTheEvaluationWouldNot() {
    house(to(1, Stage.GENTLE, PAYER, ANYBODY), to(5, Stage.FIRM, BOSS));
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.debtor("Eva").owes("E1", "100.00", "2026-03-01");
    world.debtor("Luz").owes("L1", "100.00", "2026-02-01");
    world.fileArrives();
    named(ana, "Rosa", ContactRole.BOSS);
    world.dayBreaks("2026-03-02");
    var rehearsed =
        in(
            tx ->
                TestApplication.bean(Rehearsal.class)
                    .of(tx, new Rehearsal.Question(null, 20, false))
                    .orElseThrow());
    assertThat(rehearsed.slices().stream().map(one -> one.step() + " " + one.messages()))
        .containsExactly("1 2", "2 1");
    assertThat(rehearsed.quiet().stream().map(one -> one.why() + " " + one.debtors()))
        .containsExactly("NO_ADDRESS 1");
  }

  @Test
  void aStepThatNamesNobodyIsRefusedAtOnce() {
    var typed =
        new LadderCheck.Typed(
            "due",
            "3",
            false,
            "",
            "gentle",
            null,
            "message",
            new Manner.Codes(List.of(""), List.of("email"), ""));
    assertThat(LadderCheck.of(List.of(typed)))
        .isEqualTo(new LadderCheck.Bad(java.util.Map.of(0, LadderCheck.Problem.NO_RECIPIENT)));
    var unknown =
        new LadderCheck.Typed(
            "due",
            "3",
            false,
            "",
            "gentle",
            null,
            "message",
            new Manner.Codes(List.of("wife"), List.of("email"), ""));
    assertThat(LadderCheck.of(List.of(unknown))).isInstanceOf(LadderCheck.Bad.class);
  }
}
