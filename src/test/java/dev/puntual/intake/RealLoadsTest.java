package dev.puntual.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Files as people have them, from upload to the last row in the database, with the columns as
 * proposed and no question asked. What should come out was reckoned from the files by other means.
 */
class RealLoadsTest {

  private static final String HISTORY =
      "select r.number, r.issued_on, r.due_on, e.kind, e.effective_on, e.amount from receivables.v_receivable r"
          + " join receivables.v_entry e on e.tenant_id = :tenant and e.receivable_id = r.receivable_id"
          + " where r.tenant_id = :tenant order by r.number, e.kind";

  private final Desk desk = new Desk();

  @Test
  void paidInvoicesComeInSettledWithTheDayOfTheirPayment() {
    var result = loads("ar_datasets/ibm_wa_accounts_receivable.dev.csv");

    assertThat(result.settled()).isEqualTo(1631);
    assertHeld(67, 1631, Map.of("MXN", "0.0000"), 1631);
    assertThat(entries())
        .isEqualTo(Map.of("charge", "1631 97764.5700", "payment", "1631 -97764.5700"));
    assertThat(
            desk.world.asks(
                "select e.effective_on, e.amount from receivables.v_entry e"
                    + " join receivables.v_receivable r on r.tenant_id = :tenant and r.receivable_id = e.receivable_id"
                    + " where e.tenant_id = :tenant and r.number = '7900770' order by e.effective_on"))
        .containsExactly("2013-01-26 61.7400", "2013-03-03 -61.7400");
  }

  @Test
  void datesThatASpreadsheetSwappedAreOfferedPutRightAndLoadLikeTheOriginal() {
    loads("ar_datasets/ibm_wa_accounts_receivable_excel_damaged.dev.xlsx");
    assertHeld(67, 1631, Map.of("MXN", "0.0000"), 1631);
    var damaged = desk.world.asks(HISTORY);

    var original = new Desk();
    original.loads(original.brings(real("ar_datasets/ibm_wa_accounts_receivable.dev.csv")));
    assertThat(damaged).hasSize(3262).isEqualTo(original.world.asks(HISTORY));
  }

  @Test
  void openInvoicesOfTwoCurrencies() {
    loads("ar_datasets/highradius_open_invoices_full_schema.dev.csv");
    assertHeld(343, 6433, Map.of("USD", "159955864.6100", "CAD", "37528123.9500"), 0);
    assertThat(entries()).containsOnlyKeys("charge");
  }

  @Test
  void openInvoicesWithTheDayFirst() {
    loads("ar_datasets/highradius_open_invoices_ddmmyyyy.dev.csv");
    assertHeld(287, 6393, Map.of("USD", "189411831.5200"), 0);
  }

  @Test
  void aWorkbookOfAServiceProvider() {
    var result = loads("es_spreadsheets/jjama__cartera_demo.xlsx");
    assertHeld(26, 26, Map.of("MXN", "6433.3800"), 2);
    assertThat(result.unreadPhones()).isEqualTo(26);
    assertThat(
            desk.world.asks(
                "select count(*), count(distinct email) from receivables.v_contact where tenant_id = :tenant"))
        .containsExactly("26 26");
  }

  @Test
  void aListOfCriticalDebts() {
    loads("es_spreadsheets/josefernando__mora_critica_20260624.csv");
    assertHeld(4, 4, Map.of("MXN", "23500000.0000"), 0);
  }

  @Test
  void invoicesPaidAndPendingByTheirState() {
    var result = loads("es_spreadsheets/lizirina__facturas.csv");
    assertThat(result.settled()).isEqualTo(22);
    assertHeld(40, 52, Map.of("MXN", "837.6200"), 22);
  }

  @Test
  void invoicesStillToBeIssuedAreExplainedAndNotLoaded() {
    var file = desk.brings(real("es_spreadsheets/libredte__emision_masiva.csv"));
    assertThat(desk.file(file).state()).isEqualTo(FileState.PROPOSED);
    assertThat(desk.saysLoad(file)).isFalse();
    assertThat(desk.file(file).purpose()).isEmpty();
  }

  /** Loads a file as proposed, and once more to see that nothing changes. */
  private LoadResult loads(String name) {
    var file = desk.brings(real(name));
    assertThat(desk.file(file).state()).as(desk.file(file).problem()).isEqualTo(FileState.PROPOSED);
    assertThat(draft(file).open()).isEmpty();
    var result = desk.loads(file);
    assertThat(result.bad()).isZero();
    var held = everything();
    var again = desk.loads(desk.brings(real(name)));
    assertThat(again.changedNothing()).isTrue();
    assertThat(again.unchanged()).isEqualTo(result.added());
    assertThat(everything()).isEqualTo(held);
    return result;
  }

  private void assertHeld(long debtors, long debts, Map<String, String> balances, long settled) {
    assertThat(
            desk.world.asks("select count(*) from receivables.v_debtor where tenant_id = :tenant"))
        .containsExactly(String.valueOf(debtors));
    assertThat(
            desk.world.asks(
                "select count(*), count(*) filter (where balance = 0) from receivables.v_receivable where tenant_id = :tenant"))
        .containsExactly(debts + " " + settled);
    assertThat(
            pairs(
                "select currency, sum(balance) from receivables.v_receivable where tenant_id = :tenant group by currency"))
        .isEqualTo(balances);
  }

  private Map<String, String> entries() {
    return pairs(
        "select kind, count(*), sum(amount) from receivables.v_entry where tenant_id = :tenant group by kind");
  }

  private Map<String, String> pairs(String sql) {
    var pairs = new TreeMap<String, String>();
    for (String row : desk.world.asks(sql)) {
      int blank = row.indexOf(' ');
      pairs.put(row.substring(0, blank), row.substring(blank + 1));
    }
    return pairs;
  }

  /** A fingerprint of all that a file could have changed. */
  private List<String> everything() {
    return desk.world.asks(
        "select (select md5(string_agg(d::text, '/' order by d.debtor_id)) from receivables.debtor d where d.tenant_id = :tenant),"
            + " (select md5(string_agg(c::text, '/' order by c.contact_id)) from receivables.contact c where c.tenant_id = :tenant),"
            + " (select md5(string_agg(r::text, '/' order by r.receivable_id)) from receivables.receivable r where r.tenant_id = :tenant),"
            + " (select md5(string_agg(e::text, '/' order by e.entry_id)) from receivables.entry e where e.tenant_id = :tenant)");
  }

  private Draft draft(UUID file) {
    return Objects.requireNonNull(desk.file(file).draft());
  }

  private static Path real(String name) {
    return RealFilesTest.shared(name);
  }
}
