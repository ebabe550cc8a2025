package dev.puntual.intake.typing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.intake.columns.Reading;
import dev.puntual.intake.columns.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns of the letter box, by their place in a COPY line. */
class DebtTypingTest {

  private static final int PROBLEM = 1;
  private static final int FIELD = 2;
  private static final int VALUE = 3;
  private static final int CODE = 4;
  private static final int NAME = 5;
  private static final int PLACE = 25;
  private static final int STANDING = 26;
  private static final int EMAIL = 10;
  private static final int NUMBER = 14;
  private static final int INSTALMENT = 15;
  private static final int DUE = 17;
  private static final int CURRENCY = 18;
  private static final int AMOUNT = 19;
  private static final int BALANCE = 20;
  private static final int SETTLED_ON = 21;

  @Test
  void aRowBecomesTypedValues() throws IOException {
    var rows =
        load(
            "Clave|Cliente|Factura|Emisión|Vence|Total|Zona",
            "007|Peña  e Hijos|0012|01/02/2026|15/03/2026|1,234.50|Norte \"A\"\\1");
    assertThat(rows.getFirst())
        .containsExactly(
            "2",
            "\\N",
            "\\N",
            "\\N",
            "007",
            "Peña e Hijos",
            "\\N",
            "\\N",
            "\\N",
            "\\N",
            "\\N",
            "\\N",
            "\\N",
            "\\N",
            "0012",
            "1",
            "2026-02-01",
            "2026-03-15",
            "MXN",
            "1234.5000",
            "\\N",
            "\\N",
            "f",
            "\\N",
            "{\"Zona\":\"Norte \\\\\"A\\\\\"\\\\\\\\1\"}",
            "\\N",
            "\\N");
  }

  @ParameterizedTest
  @CsvSource({
    "BR,SP,Pessoa Jurídica,BR-SP,business",
    "Brasil,São Paulo,Consumidor final,BR-SP,consumer",
    "USA,New York City,B2C,US-NYC,consumer",
    "US,ny,company,US-NY,business",
    "MX,Jal.,,MX-JAL,\\N",
    "MX,Jalisco,PYME,MX-JAL,micro_small_business",
    "AR,CABA,Gobierno,AR-C,public_body",
    "AR,Buenos Aires,VIP,\\N,\\N",
    "AR,SP,empresa,\\N,business"
  })
  void whereSomebodyIsAndWhatTheLawSeesInThemIsReadOrUnknown(
      String country, String place, String kind, String part, String standing) throws IOException {
    var row =
        load(
                "Cliente|Vence|Total|País|Provincia|Tipo de persona",
                "Ana|2026-01-15|1|" + country + "|" + place + "|" + (kind == null ? "" : kind),
                "Eva|2026-01-15|1|BR|Bahia|Pessoa Física",
                "Luz|2026-01-15|1|BR|Bahia|Pessoa Física")
            .getFirst();
    assertThat(List.of(row.get(PLACE), row.get(STANDING))).containsExactly(part, standing);
  }

  @Test
  void withoutACodeTheTaxIdNamesTheDebtorAndWithoutThatTheName() throws IOException {
    assertThat(
            load("RUT|Cliente|Vence|Total", "76.444.555-6|Ana|2026-01-15|1").getFirst().get(CODE))
        .isEqualTo("764445556");
    assertThat(load("Cliente|Vence|Total", "Peña, S.A. de C.V.|2026-01-15|1").getFirst().get(CODE))
        .isEqualTo("PENA SA DE CV");
  }

  @Test
  void withoutADueDateTheTermsDecide() throws IOException {
    assertThat(load("Cliente|Fecha|Total", "Ana|2026-01-15|1").getFirst().get(DUE))
        .isEqualTo("2026-02-14");
    assertThat(load("Cliente|Fecha|Total|Plazo", "Ana|2026-01-15|1|60 días").getFirst().get(DUE))
        .isEqualTo("2026-03-16");
  }

  @Test
  void whatWasPaidIsNotOwed() throws IOException {
    var header = "Cliente|Vence|Total|Fecha de pago";
    assertThat(load(header, "Ana|2026-01-15|10|2026-01-20").getFirst())
        .satisfies(row -> assertThat(row.get(BALANCE)).isEqualTo("0"))
        .satisfies(row -> assertThat(row.get(SETTLED_ON)).isEqualTo("2026-01-20"));
    assertThat(load(header, "Ana|2026-01-15|10|").getFirst().get(BALANCE)).isEqualTo("10");
    assertThat(
            load("Cliente|Vence|Total|Estado", "Ana|2026-01-15|10|Pagada").getFirst().get(BALANCE))
        .isEqualTo("0");
    assertThat(load("Cliente|Vence|Total|Abonos", "Ana|2026-01-15|10|4").getFirst().get(BALANCE))
        .isEqualTo("6");
  }

  @Test
  void aFileThatDoesNotSpeakOfPaymentsSaysNothingAboutThem() throws IOException {
    assertThat(load("Cliente|Vence|Total", "Ana|2026-01-15|10").getFirst().get(BALANCE))
        .isEqualTo("\\N");
  }

  @Test
  void anInterestThatMadeTheBalanceLargerCounts() throws IOException {
    assertThat(load("Cliente|Vence|Total|Saldo", "Ana|2026-01-15|100|112.50").getFirst())
        .satisfies(row -> assertThat(row.get(AMOUNT)).isEqualTo("112.5000"))
        .satisfies(row -> assertThat(row.get(BALANCE)).isEqualTo("112.5000"));
  }

  @Test
  void amountsAreRoundedToTheCoinsOfTheirCurrency() throws IOException {
    var header = "Cliente|Vence|Total|Moneda";
    assertThat(
            load(header, "Ana|2026-01-15|10.125|USD", "Eva|2026-01-15|1.5|USD")
                .getFirst()
                .get(AMOUNT))
        .isEqualTo("10.1200");
    assertThat(
            load(header, "Ana|2026-01-15|10.5|CLP", "Eva|2026-01-15|1.25|CLP")
                .getFirst()
                .get(AMOUNT))
        .isEqualTo("10");
  }

  @Test
  void currenciesAreKnownByTheirEverydayNames() throws IOException {
    var rows =
        load(
            "Cliente|Vence|Total|Moneda",
            "Ana|2026-01-15|1|Dólares",
            "Eva|2026-01-15|1|M.N.",
            "Eva|2026-01-15|1|pen");
    assertThat(rows).extracting(row -> row.get(CURRENCY)).containsExactly("USD", "MXN", "PEN");
    assertThat(load("Cliente|Vence|Total", "Ana|2026-01-15|US$ 20.00").getFirst().get(CURRENCY))
        .isEqualTo("USD");
  }

  @Test
  void instalmentsAreCounted() throws IOException {
    var rows =
        load(
            "Cliente|Factura|Cuota|Vence|Total",
            "Ana|F1|3/12|2026-01-15|1",
            "Ana|F1|4 de 12|2026-02-15|1");
    assertThat(rows).extracting(row -> row.get(INSTALMENT)).containsExactly("3", "4");
  }

  @Test
  void onlyAddressesThatCanBeWrittenToAreKept() throws IOException {
    var typed =
        typed(
            "Cliente|Vence|Total|Correo",
            "Ana|2026-01-15|1|ana@example.com; luis@example.com",
            "Eva|2026-01-15|1|sin arroba",
            "Paz|2026-01-15|1|n/a");
    assertThat(lines(typed))
        .extracting(row -> row.get(EMAIL))
        .containsExactly("ana@example.com luis@example.com", "\\N", "\\N");
    assertThat(typed.tally().unusableEmails()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "|2026-01-15|10|MXN;no_debtor;debtor_name;\\N",
        "Ana|2026-01-15|diez|MXN;amount_unreadable;amount;diez",
        "Ana|2026-01-15||MXN;no_amount;amount;\\N",
        "Ana|2026-01-15|-10|MXN;amount_negative;amount;-10",
        "Ana|2026-01-15|123456789012345678|MXN;amount_too_large;amount;123456789012345678",
        "Ana|1899-12-31|10|MXN;date_out_of_range;due_on;1899-12-31",
        "Ana|9999-12-31|10|MXN;date_out_of_range;due_on;9999-12-31",
        "Ana|pronto|10|MXN;date_unreadable;due_on;pronto",
        "Ana||10|MXN;no_date;due_on;\\N",
        "Ana|2026-01-15|10|XYZ;currency_unknown;currency;XYZ",
        "Ana|2026-01-15|#REF!|MXN;spreadsheet_error;amount;REF!",
        "An\u0000a|2026-01-15|10|MXN;nul_characters;debtor_name;Ana"
      })
  void aRowThatCannotBeTakenSaysWhy(String row, String problem, String field, String value)
      throws IOException {
    var bad =
        load(
                "Cliente|Vence|Total|Moneda",
                row,
                "Eva|2026-01-15|1|MXN",
                "Paz|2026-01-15|1.5|MXN",
                "Luz|2026-01-15|1|MXN",
                "Sol|2026-01-15|1|MXN")
            .getFirst();
    assertThat(bad.get(PROBLEM)).isEqualTo(problem);
    assertThat(bad.get(FIELD)).isEqualTo(field);
    assertThat(bad.get(VALUE)).isEqualTo(value);
    assertThat(bad.subList(4, 25)).containsOnly("\\N");
  }

  @Test
  void aNumberThatLostItsDigitsIsNotTaken() throws IOException {
    var row =
        load("Cliente|Factura|Vence|Total", "Ana|1.93E+09|2026-01-15|1", "Eva|F2|2026-01-15|1")
            .getFirst();
    assertThat(row.get(PROBLEM)).isEqualTo("number_lost_digits");
    assertThat(
            load("Cliente|Factura|Vence|Total", "Ana|1930565277.0|2026-01-15|1")
                .getFirst()
                .get(NUMBER))
        .isEqualTo("1930565277");
  }

  @Test
  void totalsRepeatedHeadersAndNotesAreNotBadRows() throws IOException {
    var typed =
        typed(
            "Cliente|Factura|Vence|Saldo",
            "Ana|F1|2026-01-15|10",
            "Cliente|Factura|Vence|Saldo",
            "Eva|F2|2026-01-16|20",
            "Total general|||30",
            "Elaboró: Luz|||");
    assertThat(lines(typed)).extracting(row -> row.get(NAME)).containsExactly("Ana", "Eva");
    assertThat(typed.tally().ignored()).isEqualTo(3);
    assertThat(typed.tally().bad()).isZero();
    assertThat(typed.tally().owed()).isEqualTo(Map.of("MXN", new java.math.BigDecimal("30")));
  }

  @Test
  void aDueDateBeforeTheIssueDateIsNotedAndOneFarBeforeIsNotTaken() throws IOException {
    var typed =
        typed(
            "Cliente|Emisión|Vence|Total",
            "Ana|2026-01-15|2026-01-10|1",
            "Eva|2026-01-15|2020-01-10|1");
    var rows = lines(typed);
    assertThat(rows.get(0).get(PROBLEM)).isEqualTo("\\N");
    assertThat(rows.get(1).get(PROBLEM)).isEqualTo("due_long_before_issue");
    assertThat(typed.tally().dueBeforeIssue()).isEqualTo(1);
  }

  private static List<List<String>> load(String... lines) throws IOException {
    return lines(typed(lines));
  }

  private static TypedRows typed(String... lines) throws IOException {
    var reading = Reading.proposed(Tables.understand(lines), 0, "MXN", 30, "MX");
    return new TypedRows(Tables.rows(lines), reading);
  }

  private static List<List<String>> lines(TypedRows typed) throws IOException {
    var rows = new ArrayList<List<String>>();
    new String(typed.readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .forEach(line -> rows.add(List.of(line.split("\t", -1))));
    return rows;
  }
}
