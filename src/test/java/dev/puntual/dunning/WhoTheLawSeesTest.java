package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.Imprinted;
import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.receivables.ContactRole;
import dev.puntual.receivables.Contacts;
import dev.puntual.receivables.Standing;
import dev.puntual.receivables.Standings;
import dev.puntual.rules.Collector;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.DebtorClass;
import dev.puntual.rules.Records;
import dev.puntual.rules.RuleVersion;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What files and people say of a debtor reaches the contact rules, from the file to the letter;
 * what nobody says is judged most strictly (C05, C14).
 */
class WhoTheLawSeesTest {

  private static final String NEW_YORK = "America/New_York";

  private final World world = new World("2026-09-14");
  private final Contacts contacts = TestApplication.bean(Contacts.class);
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  @BeforeEach
  void nothingIsLackingInTheirLetters() {
    Imprinted.whole(world);
  }

  @Test
  void newYorkCityBindsOnlyWhoMayBeThere() {
    world.debtor("Somewhere").lives("US", NEW_YORK, "en").owes("S1", "10.00", "2026-09-10");
    world
        .debtor("Texan")
        .lives("US", "America/Chicago", "en")
        .stands("US-TX", "")
        .owes("T1", "10.00", "2026-09-10");
    world
        .debtor("Stater")
        .lives("US", NEW_YORK, "en")
        .stands("US-NY", "")
        .owes("N1", "10.00", "2026-09-10");
    world
        .debtor("Towner")
        .lives("US", NEW_YORK, "en")
        .stands("US-NYC", "")
        .owes("C1", "10.00", "2026-09-10");
    written("2026-09-14");

    assertThat(messages())
        .containsExactly(
            "somewhere withheld NYC-OPT-1",
            "stater withheld NYC-OPT-1",
            "texan ready ",
            "towner withheld NYC-OPT-1");
  }

  @Test
  void aBrazilianStateBindsItsOwnAndAnUnknownOneAllAtOnce() {
    var rio = world.debtor("Rio").lives("BR", "\\N", "es").stands("BR-RJ", "");
    var paulo = world.debtor("Paulo").lives("BR", "\\N", "es").stands("BR-SP", "");
    var anywhere = world.debtor("Anywhere").lives("BR", "\\N", "es");
    Stream.of(rio, paulo, anywhere).forEach(one -> one.owes("B1", "10.00", "2026-09-10"));
    written("2026-09-14");

    assertThat(evaluated("rio")).contains("BR-RJ-A").doesNotContain("BR-SP-A", "BR-OTHER-TIME");
    assertThat(evaluated("paulo")).contains("BR-SP-A").doesNotContain("BR-RJ-A", "BR-OTHER-TIME");
    assertThat(evaluated("anywhere")).contains("BR-SP-A", "BR-RJ-A", "BR-OTHER-TIME");
    assertThat(
            world.asks(
                "select m.zone from messaging.message m where m.tenant_id = :tenant and m.address like 'paulo%'"))
        .as("a state with one clock tells it")
        .containsExactly("America/Sao_Paulo");
  }

  @Test
  void whoseClassNobodyKnowsIsAConsumerAndACompanyIsNot() {
    world.debtor("Quien").lives("CO", "America/Bogota", "es").owes("Q1", "10.00", "2026-09-10");
    world
        .debtor("Firma")
        .lives("CO", "America/Bogota", "es")
        .stands("", "business")
        .owes("F1", "10.00", "2026-09-10");
    written("2026-09-14");

    assertThat(messages()).containsExactly("firma ready ", "quien withheld CO-CHAN-1");
  }

  @Test
  void whoNeverSaidWhoseDebtsItCollectsIsJudgedByWhatItIs() {
    world
        .debtor("Ana")
        .lives("US", NEW_YORK, "en")
        .stands("US-TX", "")
        .owes("A1", "1.00", "2026-09-10");
    world.fileArrives();
    transactions.run(
        world.tenant,
        tx -> TestApplication.bean(ContactRules.class).collects(tx, Collector.THIRD_PARTY_AGENCY));
    world.approves(world.dayBreaks("2026-09-14"));

    assertThat(evaluated("ana")).contains("US-RECIP-1", "US-TIME-1");
  }

  @Test
  void aWordOfAPersonStaysWhateverLaterFilesSay() {
    var ana = world.debtor("Ana").stands("MX-JAL", "business").owes("A1", "10.00", "2026-09-10");
    world.fileArrives();
    transactions.run(
        world.tenant,
        tx -> TestApplication.bean(Standings.class).say(tx, ana.id(), "MX-SON", Standing.CONSUMER));
    world.debtor("Ana").stands("MX-JAL", "business").owes("A2", "10.00", "2026-09-11");
    world.fileArrives();

    assertThat(
            world.asks(
                "select d.place, d.standing from receivables.v_debtor d where d.tenant_id = :tenant"))
        .containsExactly("MX-SON consumer");
  }

  @Test
  void aPartOfAnotherCountryIsNone() {
    world
        .debtor("Ana")
        .lives("US", NEW_YORK, "en")
        .stands("BR-SP", "")
        .owes("A1", "10.00", "2026-09-10");
    written("2026-09-14");

    assertThat(messages()).containsExactly("ana withheld NYC-OPT-1");
  }

  @ParameterizedTest
  @EnumSource(
      value = ContactRole.class,
      names = {"REFERENCE_PERSON", "RELATIVE", "COWORKER", "NEIGHBOUR", "EMPLOYER", "MINOR"})
  void nobodyWritesToSomebodyElseThanTheDebtor(ContactRole role) {
    var ana = world.debtorWithoutAddress("Ana").owes("A1", "10.00", "2026-09-10");
    world.fileArrives();
    kept(ana, role, Set.of());
    world.approves(world.dayBreaks("2026-09-14"));

    assertThat(messages()).isEmpty();
    assertThat(world.decisions()).containsExactly("Ana A1 3 no_address");
  }

  @Test
  void aMailboxOfAnEmployerIsNotWrittenToForAnAgencyInTheUnitedStates() {
    var ana =
        world
            .debtorWithoutAddress("Ana")
            .lives("US", "America/Chicago", "en")
            .stands("US-TX", "consumer")
            .owes("A1", "10.00", "2026-09-10");
    world.fileArrives();
    transactions.run(
        world.tenant,
        tx -> TestApplication.bean(ContactRules.class).collects(tx, Collector.THIRD_PARTY_AGENCY));
    kept(ana, ContactRole.PAYER, Set.of(Contacts.Trait.WORK_EMAIL));
    world.approves(world.dayBreaks("2026-09-14"));

    assertThat(messages()).containsExactly("ana withheld US-RECIP-1");
  }

  @Test
  void anAddressThatTheDebtorNeverGaveIsNotForALenderInMexico() {
    var ana = world.debtorWithoutAddress("Ana").owes("A1", "10.00", "2026-09-10");
    world.fileArrives();
    transactions.run(
        world.tenant,
        tx -> TestApplication.bean(ContactRules.class).collects(tx, Collector.FINANCIAL_ENTITY));
    kept(ana, ContactRole.PAYER, Set.of(Contacts.Trait.NOT_SUPPLIED, Contacts.Trait.WORKPLACE));
    world.approves(world.dayBreaks("2026-09-14"));

    assertThat(messages()).containsExactly("ana withheld MX-RECIP-1");
  }

  @Test
  void bothRoomsSpeakOfTheSameClasses() {
    assertThat(Stream.of(Standing.values()).map(Enum::name))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(DebtorClass.values()).map(Enum::name).toList());
  }

  private void written(String day) {
    world.fileArrives();
    world.approves(world.dayBreaks(day));
  }

  private List<String> messages() {
    return world.asks(
        "select split_part(m.address, '@', 1), m.state, m.against from messaging.message m"
            + " where m.tenant_id = :tenant order by m.address");
  }

  /** The rules that were asked about the letter to somebody. */
  private List<String> evaluated(String name) {
    var message =
        world.asks(
            "select m.message_id from messaging.message m where m.tenant_id = :tenant and m.address = '"
                + name
                + "@cliente.example'");
    return transactions
        .in(
            world.tenant,
            tx -> TestApplication.bean(Records.class).of(tx, UUID.fromString(message.getFirst())))
        .orElseThrow()
        .again()
        .evaluated()
        .stream()
        .map(RuleVersion::rule)
        .toList();
  }

  private void kept(World.Debtor debtor, ContactRole role, Set<Contacts.Trait> traits) {
    var entry = new Contacts.Entry("Ana", role, "ana@cliente.example", "", traits);
    transactions.run(world.tenant, tx -> contacts.save(tx, debtor.id(), entry));
  }
}
