package dev.puntual.dunning;

import static dev.puntual.dunning.Whom.ANYBODY;
import static dev.puntual.dunning.Whom.BOSS;
import static dev.puntual.dunning.Whom.GUARANTOR;
import static dev.puntual.dunning.Whom.JOINT_DEBTOR;
import static dev.puntual.dunning.Whom.PAYER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.Stage;
import dev.puntual.receivables.ContactRole;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who answers for a debt with the debtor is written to when a step names them, and only then. */
class NamedReadersTest extends WhoIsWrittenTo {

  @Test
  void aGuarantorHearsTheStepThatNamesThem() {
    house(to(1, Stage.GENTLE, PAYER, ANYBODY), to(5, Stage.FIRM, GUARANTOR, BOSS));
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    named(ana, "Gil", ContactRole.GUARANTOR);
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(written()).containsExactly("ana@cliente.example gentle payer");
    world.approves(world.dayBreaks("2026-03-06"));
    assertThat(written())
        .containsExactly("ana@cliente.example gentle payer", "gil@cliente.example firm guarantor");
    assertThat(world.told(ana, "2026-03-06"))
        .isInstanceOfSatisfying(
            Explanation.Written.class,
            one ->
                assertThat(one.reader())
                    .isEqualTo(new Explanation.Reader("Gil", GUARANTOR, List.of())));
  }

  /** In Peru a guarantor may be written to, a joint debtor may not. */
  @Test
  void theRulesAreAskedForWhoeverReadsItAndAheadToo() {
    house(to(1, Stage.GENTLE, GUARANTOR, JOINT_DEBTOR));
    var ana =
        world.debtor("Ana").lives("PE", "America/Lima", "es").owes("A1", "10.00", "2026-03-02");
    var eva =
        world.debtor("Eva").lives("PE", "America/Lima", "es").owes("E1", "10.00", "2026-03-02");
    world.fileArrives();
    named(ana, "Gil", ContactRole.GUARANTOR);
    named(eva, "Cira", ContactRole.JOINT_DEBTOR);
    world.dayBreaks("2026-03-02");
    assertThat(world.told(ana, "2026-03-03"))
        .extracting(NamedReadersTest::ahead)
        .isEqualTo(List.of());
    assertThat(world.told(eva, "2026-03-03"))
        .extracting(NamedReadersTest::ahead)
        .isEqualTo(List.of("PE-RECIP-1"));
    world.approves(world.dayBreaks("2026-03-03"));
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    assertThat(
            world.asks(
                "select m.address, m.against like '%PE-RECIP-1%' from messaging.v_message m"
                    + " where m.tenant_id = :tenant order by m.address"))
        .containsExactly("cira@cliente.example t", "gil@cliente.example f");
  }

  private static List<String> ahead(Explanation.Outcome outcome) {
    return outcome instanceof Explanation.Foretold foretold && foretold.kept() != null
        ? foretold.kept().rules()
        : List.of();
  }

  @Test
  void theOrderOfTheStepIsKeptWithThemInIt() {
    house(to(1, Stage.GENTLE, GUARANTOR, JOINT_DEBTOR, BOSS));
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    var eva = world.debtor("Eva").owes("E1", "100.00", "2026-03-01");
    var luz = world.debtor("Luz").owes("L1", "100.00", "2026-03-01");
    world.fileArrives();
    named(ana, "Carla", ContactRole.JOINT_DEBTOR);
    named(ana, "Gil", ContactRole.GUARANTOR);
    named(eva, "Cira", ContactRole.JOINT_DEBTOR);
    named(luz, "Rosa", ContactRole.BOSS);
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(written())
        .containsExactly(
            "cira@cliente.example gentle joint_debtor",
            "gil@cliente.example gentle guarantor",
            "rosa@cliente.example gentle boss");
  }

  @Test
  void anybodyIsNeverAGuarantor() {
    house(to(1, Stage.GENTLE, BOSS, ANYBODY), to(5, Stage.FIRM, JOINT_DEBTOR, ANYBODY));
    var luis = world.debtorWithoutAddress("Luis").owes("L1", "100.00", "2026-03-01");
    world.fileArrives();
    named(luis, "Gil", ContactRole.GUARANTOR);
    world.approves(world.dayBreaks("2026-03-02"));
    world.approves(world.dayBreaks("2026-03-06"));
    assertThat(written()).isEmpty();
    assertThat(world.decisions()).containsExactly("Luis L1 1 no_address", "Luis L1 2 no_address");
    assertThat(world.told(luis, "2026-03-06"))
        .isEqualTo(new Explanation.Silent("no_address", LocalDate.parse("2026-03-06"), null));
  }

  @Test
  void aDebtorWithNoAddressIsHeardOfThroughTheGuarantorWhomTheStepNames() {
    house(to(1, Stage.GENTLE, PAYER, ANYBODY, GUARANTOR));
    var luis = world.debtorWithoutAddress("Luis").owes("L1", "100.00", "2026-03-02");
    world.fileArrives();
    named(luis, "Gil", ContactRole.GUARANTOR);
    world.dayBreaks("2026-03-02");
    assertThat(world.told(luis, "2026-03-03"))
        .isInstanceOfSatisfying(Explanation.Foretold.class, one -> assertThat(one.kept()).isNull());
    world.approves(world.dayBreaks("2026-03-03"));
    assertThat(written()).containsExactly("gil@cliente.example gentle guarantor");
  }

  @Test
  void whereTheGuarantorIsGoneBeforeApprovalNobodyElseIsWrittenTo() {
    house(to(1, Stage.GENTLE, GUARANTOR));
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.fileArrives();
    var gil = named(ana, "Gil", ContactRole.GUARANTOR);
    var plan = world.dayBreaks("2026-03-02");
    in(tx -> contacts.retire(tx, ana.id(), gil));
    world.approves(plan);
    assertThat(written()).isEmpty();
    assertThat(world.decisions()).containsExactly("Ana A1 1 no_recipient");
  }

  @Test
  void aRehearsalCountsTheSameReaders() {
    house(to(1, Stage.GENTLE, PAYER, ANYBODY), to(5, Stage.FIRM, GUARANTOR));
    var ana = world.debtor("Ana").owes("A1", "100.00", "2026-03-01");
    world.debtor("Eva").owes("E1", "100.00", "2026-03-01");
    var luis = world.debtorWithoutAddress("Luis").owes("L1", "100.00", "2026-03-01");
    world.fileArrives();
    named(ana, "Gil", ContactRole.GUARANTOR);
    named(luis, "Gema", ContactRole.GUARANTOR);
    world.dayBreaks("2026-03-02");
    var rehearsed =
        in(
            tx ->
                TestApplication.bean(Rehearsal.class)
                    .of(tx, new Rehearsal.Question(null, 20, false))
                    .orElseThrow());
    assertThat(rehearsed.slices().stream().map(one -> one.step() + " " + one.messages()))
        .containsExactly("1 2", "2 2");
    world.approves(world.dayBreaks("2026-03-02"));
    world.approves(world.dayBreaks("2026-03-06"));
    assertThat(written())
        .containsExactly(
            "ana@cliente.example gentle payer",
            "eva@cliente.example gentle payer",
            "gema@cliente.example firm guarantor",
            "gil@cliente.example firm guarantor");
  }
}
