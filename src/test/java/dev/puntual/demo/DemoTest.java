package dev.puntual.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.demo.story.Era;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.rules.Authorisations;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.Companies;
import dev.puntual.tenants.SampleLogin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A small demo: few debtors and the last weeks. Lived once for all of these tests. */
class DemoTest {

  private static final SampleLogin LOGIN =
      new SampleLogin("Lucía Robles", "demo@puntual.example", "puntual-demo");
  private static final Era ERA = Era.full().shortened(6, 3);
  private static final Instant BEGINNING = Instant.parse("2026-10-22T06:00:00Z");
  private static final Instant TODAY = Instant.parse("2026-11-12T16:00:00Z");

  private static List<Company> companies = List.of();

  @BeforeAll
  static void theStoryIsLived() {
    demo(LOGIN).load(() -> {}, _ -> {});
    companies = founding(LOGIN).known(ERA);
  }

  @BeforeEach
  void itIsToday() {
    TestApplication.bean(TurnableClock.class).turnTo(TODAY);
  }

  @Test
  void twoCompaniesShareAnAdministrator() {
    assertThat(companies).hasSize(2);
    assertThat(companies)
        .allSatisfy(
            company ->
                assertThat(
                        asks(
                            company, "select name from tenants.v_person where tenant_id = :tenant"))
                    .containsExactly(LOGIN.name()));
  }

  @Test
  void everyBalanceIsTheSumOfItsEntries() {
    for (var company : companies) {
      assertThat(count(company, "receivables.v_receivable")).isGreaterThan(20);
      assertThat(
              asks(
                  company,
                  "select r.number from receivables.v_receivable r where r.tenant_id = :tenant"
                      + " and r.balance <> (select sum(e.amount) from receivables.v_entry e"
                      + " where e.tenant_id = :tenant and e.receivable_id = r.receivable_id)"))
          .isEmpty();
    }
  }

  @Test
  void everyPlaceHasSomethingToShow() {
    var company = companies.getFirst();
    assertThat(countries(company)).contains("MX", "CO", "PE", "CL", "US");
    assertThat(
            asks(
                company,
                "select count(distinct currency) from receivables.v_open where tenant_id = :tenant"
                    + " group by debtor_id order by 1 desc limit 1"))
        .containsExactly("4");
    assertThat(groups(company, "state", "messaging.v_message")).contains("accepted", "withdrawn");
    assertThat(groups(company, "reason", "dunning.v_decision"))
        .contains("due", "settled", "no_address", "hold_legal");
    assertThat(groups(company, "reason", "worklist.v_hold"))
        .contains("legal", "promise", "to_verify", "pause");
    assertThat(groups(company, "state", "payments.v_payment")).contains("paid", "refunded");
    assertThat(groups(company, "kind", "receivables.v_entry"))
        .contains("charge", "payment", "reversal", "credit");
    assertThat(groups(company, "role", "receivables.v_contact")).contains("payer", "boss");
  }

  @Test
  void aFileKeptByHandLoadsItsGoodRowsAndKeepsTheOthers() {
    var company = companies.getFirst();
    assertThat(count(company, "receivables.v_receivable", "number like 'T-5%'")).isEqualTo(7);
    assertThat(groups(company, "state", "intake.v_file")).containsExactly("loaded");
  }

  @Test
  void todayAPlanWaitsForAPerson() {
    assertThat(
            asks(
                companies.getFirst(),
                "select decided_on, cause from dunning.v_plan where tenant_id = :tenant"
                    + " and state = 'proposed'"))
        .containsExactly("2026-11-12 import");
    assertThat(count(companies.getFirst(), "dunning.v_planned_contact", "state = 'planned'"))
        .isPositive();
  }

  @Test
  void loadingItAgainChangesNothing() {
    var before = companies.stream().map(DemoTest::counts).toList();
    var lived = new ArrayList<LocalDate>();

    demo(LOGIN).load(() -> {}, lived::add);

    assertThat(lived).isEmpty();
    assertThat(TestApplication.bean(TurnableClock.class).instant()).isEqualTo(TODAY);
    assertThat(companies.stream().map(DemoTest::counts)).isEqualTo(before);
  }

  @Test
  void aLoadThatWasInterruptedAtNoonEndsLikeOneThatWasNot() {
    var login = new SampleLogin("Lucía Robles", "interrumpida@puntual.example", "da igual aquí");
    var some = founding(login).all(ERA);
    var noon = Instant.parse("2026-10-29T18:00:00Z");
    TestApplication.bean(Days.class).live(some, BEGINNING, noon, _ -> {});

    demo(login).load(() -> {}, _ -> {});

    assertThat(some.stream().map(DemoTest::counts))
        .isEqualTo(companies.stream().map(DemoTest::counts).toList());
  }

  @Test
  void aPlaceWhereSomebodyWorksIsNoPlaceForADemo() {
    var stranger = new SampleLogin("Otra", "otra@puntual.example", "da igual aquí");
    assertThat(founding(stranger).misplaced()).isTrue();
    assertThat(founding(LOGIN).misplaced()).isFalse();
  }

  private static List<Long> counts(Company company) {
    return List.of(
            "receivables.v_debtor",
            "receivables.v_contact",
            "receivables.v_receivable",
            "receivables.v_entry",
            "dunning.v_decision",
            "messaging.v_message",
            "messaging.v_mailbox",
            "payments.v_payment",
            "cash.v_settlement",
            "worklist.v_hold_history")
        .stream()
        .map(view -> count(company, view))
        .toList();
  }

  private static List<String> countries(Company company) {
    return groups(company, "country", "receivables.v_debtor");
  }

  private static List<String> groups(Company company, String column, String view) {
    return asks(
        company, "select distinct " + column + " from " + view + " where tenant_id = :tenant");
  }

  private static long count(Company company, String view) {
    return count(company, view, "true");
  }

  private static long count(Company company, String view, String which) {
    return Long.parseLong(
        asks(company, "select count(*) from " + view + " where tenant_id = :tenant and " + which)
            .getFirst());
  }

  private static List<String> asks(Company company, String sql) {
    var file = SqlFile.read("test", "-- tenant · a question of a test\n" + sql);
    return TestApplication.bean(TenantTransactions.class)
        .in(company.tenant(), tx -> tx.sql(file).query((row, _) -> line(row)).list());
  }

  private static String line(ResultSet row) throws SQLException {
    var cells = new ArrayList<String>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      cells.add(String.valueOf(row.getString(i)));
    }
    return String.join(" ", cells);
  }

  private static Demo demo(SampleLogin login) {
    return new Demo(
        ERA,
        founding(login),
        TestApplication.bean(Days.class),
        TestApplication.bean(TenantTransactions.class),
        TestApplication.bean(Audit.class),
        TestApplication.bean(TurnableClock.class));
  }

  private static Founding founding(SampleLogin login) {
    return new Founding(
        TestApplication.bean(Companies.class),
        TestApplication.bean(TenantTransactions.class),
        TestApplication.bean(PasswordEncoder.class),
        TestApplication.bean(Authorisations.class),
        login);
  }
}
