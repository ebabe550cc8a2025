package dev.puntual.surcharges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.platform.db.DatabaseAddress;
import dev.puntual.platform.db.Migrations;
import dev.puntual.platform.db.TestCluster;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Claims that were made before anybody wrote down what of them is a fixed sum are given it once,
 * from the terms or the statute they were made by, and their charges with them.
 */
@Timeout(120)
class LumpsOfBeforeTest {

  private static final String BEFORE = "202611230502";
  private static final String AFTER = "202611230513";
  private static final String TENANT = "'00000000-0000-0000-0000-0000000000aa'::uuid";

  private final DatabaseAddress address = TestCluster.freshDatabase("lumps_of_before");
  private Connection connection;

  @BeforeEach
  void theOldShape() throws SQLException {
    Migrations.to(address, BEFORE);
    connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    terms(1, "MXN", "150", "0", "16");
    terms(2, "MXN", "100", "2", "0");
    terms(3, "USD", "10", "1", "16");
  }

  @AfterEach
  void closes() throws SQLException {
    connection.close();
  }

  @Test
  void eachClaimIsGivenWhatOfItDidNotGrowWithTheAmount() throws SQLException {
    claim("fee and tax", 1, "MXN", "180", "150", "52.80", true);
    claim("beside a percentage", 2, "MXN", "0", "280", "0", true);
    claim("less than the terms ask, by law", 2, "MXN", "0", "60", "0", true);
    claim("in money of no terms", 3, "MXN", "0", "30", "4.80", true);
    claim("no fee at all", 1, "MXN", "180", "0", "28.80", true);
    claim("only written down", 1, "MXN", "0", "150", "24", false);
    claim("by statute", 1, "EUR", "5", "40", "0", true);
    statute("by statute", "2026-01-01", "null");
    claim("statute over before", 1, "MXN", "0", "150", "24", true);
    statute("statute over before", "2026-01-01", "'2026-02-01'");
    claim("statute since", 1, "MXN", "0", "150", "24", true);
    statute("statute since", "2026-03-15", "null");

    Migrations.to(address, AFTER);

    assertThat(
            asks(
                "select d.name || ': ' || coalesce(round(c.lump, 2)::text, 'none') || ' ' || coalesce(round(r.lump, 2)::text, 'none')"
                    + " from surcharges.claim c join receivables.debtor d on d.tenant_id = c.tenant_id and d.debtor_id = c.debtor_id"
                    + " left join receivables.receivable r on r.tenant_id = c.tenant_id and r.receivable_id = c.document_id"))
        .containsExactlyInAnyOrder(
            "fee and tax: 174.00 174.00",
            "beside a percentage: 100.00 100.00",
            "less than the terms ask, by law: 60.00 60.00",
            "in money of no terms: none none",
            "no fee at all: none none",
            "only written down: 174.00 none",
            "by statute: 40.00 40.00",
            "statute over before: 174.00 174.00",
            "statute since: 174.00 174.00");
    assertThat(
            asks(
                "select count(*) from receivables.receivable r where r.lump is not null and r.charge_of is null"))
        .as("debts bear none themselves")
        .containsExactly("0");
  }

  @Test
  void whatCameInSinceWasForTheRestFirstAndAnObjectionFindsTheSum() throws SQLException {
    claim("Ana", 1, "MXN", "180", "150", "52.80", true);
    does("update receivables.receivable set balance = 100 where charge_of is not null");
    does(
        "insert into worklist.hold (tenant_id, hold_id, debtor_id, receivable_id, reason, from_on, placed_at, amount)"
            + " select r.tenant_id, gen_random_uuid(), r.debtor_id, r.receivable_id, 'dispute', '2026-03-05', '2026-03-05', 1000"
            + " from receivables.receivable r where r.charge_of is null");

    Migrations.to(address, AFTER);

    assertThat(
            asks(
                "select round(l.amount, 2) || ' of ' || round(l.balance, 2) from receivables.v_lump l"))
        .containsExactly("100.00 of 100.00");
    assertThat(
            asks(
                "select r.number from worklist.v_hold h join receivables.receivable r"
                    + " on r.tenant_id = h.tenant_id and r.receivable_id = h.receivable_id"))
        .as("nothing else is left of the charge, so it waits as a whole")
        .containsExactly("F-Ana-R1");
  }

  private void terms(int number, String currency, String fee, String percent, String vat)
      throws SQLException {
    does(
        "insert into surcharges.terms (tenant_id, terms_no, from_on, charging, rate, per, basis, grace_days, grace_free, currency, fee,"
            + " fee_percent, fee_per, vat, least_claim, on_account, made_at) values (%s, %d, '2026-01-01', 'charge', 2, 'month', 360, 0, true,"
                .formatted(TENANT, number)
            + " '%s', %s, %s, 'debt', %s, 0, true, '2026-01-01')"
                .formatted(currency, fee, percent, vat));
  }

  /** Of a customer of its own, claimed on the second of March; a charge where it is on account. */
  private void claim(
      String who,
      int terms,
      String currency,
      String interest,
      String fee,
      String vat,
      boolean charged)
      throws SQLException {
    var debtor = "md5('%s')::uuid".formatted(who);
    var debt = "md5('F-%s')::uuid".formatted(who);
    var charge = "md5('R-%s')::uuid".formatted(who);
    does(
        "insert into receivables.debtor (tenant_id, debtor_id, code, name, name_key, country, language, created_at)"
            + " values (%s, %s, '%s', '%s', 'x', 'MX', 'es', '2026-01-01')"
                .formatted(TENANT, debtor, who, who));
    receivable(debt, debtor, "F-" + who, currency, "9000", "null");
    if (charged) {
      var sum = "%s + %s + %s".formatted(interest, fee, vat);
      receivable(charge, debtor, "F-" + who + "-R1", currency, sum, debt);
    }
    does(
        "insert into surcharges.claim (tenant_id, claim_id, receivable_id, debtor_id, currency, ordinal, to_on, interest, fee, occasion, vat,"
            + " terms_no, document_id, claimed_at) values (%s, gen_random_uuid(), %s, %s, '%s', 1, '2026-03-02', %s, %s, %s, %s, %d, %s, '2026-03-02')"
                .formatted(
                    TENANT,
                    debt,
                    debtor,
                    currency,
                    interest,
                    fee,
                    fee.equals("0") ? "null" : "0",
                    vat,
                    terms,
                    charged ? charge : "null"));
  }

  private void receivable(
      String id, String debtor, String number, String currency, String amount, String of)
      throws SQLException {
    does(
        "insert into receivables.receivable (tenant_id, receivable_id, debtor_id, number, instalment, due_on, currency, amount, balance,"
            + " concept, created_at, charge_of) values (%s, %s, %s, '%s', 1, '2026-01-31', '%s', %s, %s, '', '2026-01-01', %s)"
                .formatted(TENANT, id, debtor, number, currency, amount, amount, of));
  }

  private void statute(String who, String from, String until) throws SQLException {
    does(
        "insert into surcharges.exception (tenant_id, exception_id, debtor_id, per, reason, made_at, ended_at, statute)"
            + " values (%s, gen_random_uuid(), md5('%s')::uuid, 'year', 'ley', '%s', %s, 'ES/EU-B2B')"
                .formatted(TENANT, who, from, until));
  }

  private void does(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> asks(String sql) throws SQLException {
    var found = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
