package dev.puntual.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.puntual.intake.columns.Purpose;
import dev.puntual.intake.columns.Reading;
import dev.puntual.intake.columns.TableReader;
import dev.puntual.intake.rows.RefusedFile;
import dev.puntual.intake.typing.TypedRows;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files as people have them, from public sources; they are not part of this repository. Counts,
 * sums and days were reckoned from the files by other means.
 */
class RealFilesTest {

  private static final int DEBTOR_CODE = 4;
  private static final int NUMBER = 14;
  private static final int ISSUED = 16;
  private static final int DUE = 17;
  private static final int AMOUNT = 19;
  private static final int BALANCE = 20;
  private static final int SETTLED = 21;

  @Test
  void invoicesWithTheMonthFirstAndTheirPayments() throws IOException {
    var rows = load("ar_datasets/ibm_wa_accounts_receivable.dev.csv", Map.of());
    assertThat(rows).hasSize(1631);
    assertThat(sum(rows, AMOUNT)).isEqualByComparingTo("97764.57");
    assertThat(sum(rows, BALANCE)).isZero();
    assertThat(days(rows, ISSUED)).isEqualTo(25587145);
    assertThat(days(rows, DUE)).isEqualTo(25636075);
    assertThat(days(rows, SETTLED)).isEqualTo(25632075);
    assertThat(rows.stream().map(row -> row.get(DEBTOR_CODE)).distinct()).hasSize(67);
  }

  @Test
  void theSameInvoicesAfterASpreadsheetTookMonthsForDays() throws IOException {
    var rows = load("ar_datasets/ibm_wa_accounts_receivable_excel_damaged.dev.xlsx", Map.of());
    assertThat(rows).hasSize(1631);
    assertThat(sum(rows, AMOUNT)).isEqualByComparingTo("97764.57");
    assertThat(days(rows, ISSUED)).isEqualTo(25587145);
    assertThat(days(rows, DUE)).isEqualTo(25636075);
    assertThat(days(rows, SETTLED)).isEqualTo(25632075);
  }

  @Test
  void anExportWithTwentyTwoColumnsAndCodesWithLeadingZeroes() throws IOException {
    var rows =
        load(
            "ar_datasets/highradius_open_invoices_full_schema.dev.csv",
            Map.of("USD", new BigDecimal("159955864.61"), "CAD", new BigDecimal("37528123.95")));
    assertThat(rows).hasSize(6433);
    assertThat(days(rows, DUE)).isEqualTo(118168065);
    assertThat(days(rows, ISSUED)).isEqualTo(118060731);
    assertThat(rows.stream().map(row -> row.get(DEBTOR_CODE)).distinct()).hasSize(343);
    assertThat(rows.stream().filter(row -> row.get(DEBTOR_CODE).startsWith("0"))).hasSize(5948);
    assertThat(rows).allSatisfy(row -> assertThat(row.get(NUMBER)).doesNotContain("."));
  }

  @Test
  void theSameExportWithDashesAndTheDayFirst() throws IOException {
    var rows =
        load(
            "ar_datasets/highradius_open_invoices_ddmmyyyy.dev.csv",
            Map.of("USD", new BigDecimal("189411831.52")));
    assertThat(rows).hasSize(6393);
    assertThat(days(rows, DUE)).isEqualTo(117432392);
    assertThat(rows.stream().map(row -> row.get(DEBTOR_CODE)).distinct()).hasSize(287);
  }

  @Test
  void aSpreadsheetOfAServiceProviderWithFormulasAndParkedCells() throws IOException {
    var rows =
        load("es_spreadsheets/jjama__cartera_demo.xlsx", Map.of("MXN", new BigDecimal("6433.38")));
    assertThat(rows).hasSize(26);
    assertThat(rows.getFirst().get(DUE)).isEqualTo("2026-07-14");
    assertThat(rows.getFirst().get(11)).isEqualTo("0900000001");
  }

  @Test
  void aListOfCriticalDebtsWithSymbolsInItsHeaders() throws IOException {
    var rows =
        load(
            "es_spreadsheets/josefernando__mora_critica_20260624.csv",
            Map.of("MXN", new BigDecimal("23500000")));
    assertThat(rows)
        .extracting(row -> row.get(DEBTOR_CODE))
        .containsExactly("C014", "C007", "C004", "C011");
  }

  @Test
  void invoicesPaidAndPendingWithoutDueDates() throws IOException {
    var rows =
        load("es_spreadsheets/lizirina__facturas.csv", Map.of("MXN", new BigDecimal("837.62")));
    assertThat(rows).hasSize(52);
    assertThat(rows.stream().filter(row -> row.get(BALANCE).equals("0"))).hasSize(22);
    assertThat(rows.getFirst().get(DUE)).isEqualTo("2025-03-24");
  }

  @Test
  void linesOfInvoicesToBeIssuedAreNotDebts() throws IOException {
    try (var rows = SourceFile.of(shared("es_spreadsheets/libredte__emision_masiva.csv")).open(0)) {
      assertThat(new TableReader().read(rows).purpose()).isEqualTo(Purpose.INVOICE_LINES);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ar_datasets",
        "es_spreadsheets",
        "import_templates",
        "bank_statements/sheets",
        "bank_statements/psp_settlement",
        "phones_emails",
        "email",
        "cfdi"
      })
  void noFileWhateverItIsMakesUsStumble(String folder) throws IOException {
    try (var files = Files.walk(shared(folder))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        try (var rows = SourceFile.of(file).open(0)) {
          assertThat(new TableReader().read(rows).proposals()).as(file.toString()).isNotEmpty();
        } catch (RefusedFile e) {
          assertThat(e.refusal()).isNotNull();
        }
      }
    }
  }

  private static List<List<String>> load(String name, Map<String, BigDecimal> owed)
      throws IOException {
    var source = SourceFile.of(shared(name));
    Reading reading;
    try (var rows = source.open(0)) {
      reading = Reading.proposed(new TableReader().read(rows), 0, "MXN", 30, "MX");
    }
    assertThat(reading.purpose()).isEqualTo(Purpose.RECEIVABLES);
    try (var typed = new TypedRows(source.open(0), reading)) {
      var text = new String(typed.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(typed.tally().bad()).isZero();
      assertThat(typed.tally().owed())
          .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
          .isEqualTo(owed);
      return text.lines().map(line -> List.of(line.split("\t", -1))).toList();
    }
  }

  static Path shared(String name) {
    var path = Path.of("../shared/data").resolve(name);
    if (!Files.exists(path)) {
      path = Path.of("../../shared/data").resolve(name);
    }
    assumeTrue(Files.exists(path), "real files are not on this machine: " + name);
    return path;
  }

  private static BigDecimal sum(List<List<String>> rows, int column) {
    return rows.stream()
        .map(row -> new BigDecimal(row.get(column)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static long days(List<List<String>> rows, int column) {
    return rows.stream().mapToLong(row -> LocalDate.parse(row.get(column)).toEpochDay()).sum();
  }
}
