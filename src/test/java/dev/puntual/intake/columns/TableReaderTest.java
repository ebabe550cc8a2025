package dev.puntual.intake.columns;

import static dev.puntual.intake.columns.Tables.kind;
import static dev.puntual.intake.columns.Tables.understand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.puntual.intake.rows.Refusal;
import dev.puntual.intake.rows.RefusedFile;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "Fecha de vencimiento:DUE_ON",
        "Fecha Vcto.:DUE_ON",
        "F. Venc:DUE_ON",
        "due_in_date:DUE_ON",
        "DueDate:DUE_ON",
        "FECHAVENCIMIENTO:DUE_ON",
        "Fech_venci:DUE_ON",
        "Fecha límite de pago:DUE_ON",
        "Vencimento:DUE_ON",
        "Fecha venciminto:DUE_ON",
        "Fecha de emisión:ISSUED_ON",
        "FchEmis:ISSUED_ON",
        "Invoice Date:ISSUED_ON",
        "Fecha factura:ISSUED_ON",
        "Fecha:ISSUED_ON",
        "Fecha de pago:SETTLED_ON",
        "clear_date:SETTLED_ON",
        "Settled Date:SETTLED_ON",
        "Fecha promesa de pago:ATTRIBUTE",
        "Payment_date_predict:ATTRIBUTE",
        "Fecha de nacimiento:ATTRIBUTE"
      })
  void datesAreKnownByName(String header, FieldKind kind) throws IOException {
    var table =
        understand("Cliente|Monto|" + header, "Ana Ruiz|20.5|2026-01-15", "Eva Paz|3|2026-02-01");
    assertThat(kind(table, header)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "Estado:SP:RJ:PLACE",
        "Estado:Pagada:Abierta:STATUS",
        "Provincia:Salta:Chaco:PLACE",
        "UF:SP:BA:PLACE",
        "State:TX:CA:PLACE",
        "Tipo de persona:Moral:Física:ATTRIBUTE",
        "Tipo de persona:Persona moral:Persona física:STANDING",
        "Tipo de cliente:Empresa:Consumidor final:STANDING",
        "Tipo de cliente:Oro:Plata:ATTRIBUTE"
      })
  void whereAndWhatADebtorIsAreKnownByNameAndValues(
      String header, String one, String two, FieldKind kind) throws IOException {
    var table =
        understand(
            "Cliente|Vence|Monto|" + header,
            "Ana Ruiz|2026-01-15|20.50|" + one,
            "Eva Paz|2026-02-01|1,300.00|" + two);
    assertThat(kind(table, header)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "Importe:AMOUNT",
        "Monto factura:AMOUNT",
        "Total:AMOUNT",
        "Invoice Amount:AMOUNT",
        "Valor:AMOUNT",
        "Saldo:BALANCE",
        "Saldo_fac:BALANCE",
        "Deuda ($):BALANCE",
        "Open Balance:BALANCE",
        "total_open_amount:BALANCE",
        "Importe pendiente:BALANCE",
        "Balance Due:BALANCE",
        "Abonos:PAID",
        "Monto pagado:PAID"
      })
  void amountsAreKnownByName(String header, FieldKind kind) throws IOException {
    var table =
        understand(
            "Cliente|Vence|" + header, "Ana Ruiz|2026-01-15|20.50", "Eva Paz|2026-02-01|1,300.00");
    assertThat(kind(table, header)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ':',
      value = {
        "Subtotal:ATTRIBUTE",
        "IVA:ATTRIBUTE",
        "Descuento:ATTRIBUTE",
        "% Provisión:ATTRIBUTE",
        "Límite de crédito:ATTRIBUTE",
        "Días de atraso:ATTRIBUTE",
        "Precio unitario:ATTRIBUTE"
      })
  void otherFiguresAreNotMistakenForTheDebt(String header, FieldKind kind) throws IOException {
    var table =
        understand(
            "Cliente|Vence|Total|" + header,
            "Ana Ruiz|2026-01-15|20.50|2.50",
            "Eva|2026-02-01|13|4");
    assertThat(kind(table, header)).isEqualTo(kind);
    assertThat(kind(table, "Total")).isEqualTo(FieldKind.AMOUNT);
  }

  @Test
  void oneWordMeansANameOrACodeByItsValues() throws IOException {
    var codes =
        understand(
            "Cliente|Nombre|Monto|Vence", "C001|Ana Ruiz|2|2026-01-15", "C002|Eva|3|2026-01-16");
    assertThat(kind(codes, "Cliente")).isEqualTo(FieldKind.DEBTOR_CODE);
    assertThat(kind(codes, "Nombre")).isEqualTo(FieldKind.DEBTOR_NAME);
    var names =
        understand(
            "Clave|Cliente|Monto|Vence", "C001|Ana Ruiz|2|2026-01-15", "C002|Eva|3|2026-01-16");
    assertThat(kind(names, "Cliente")).isEqualTo(FieldKind.DEBTOR_NAME);
    assertThat(kind(names, "Clave")).isEqualTo(FieldKind.DEBTOR_CODE);
  }

  @Test
  void aBareIdNamesTheDebtWhenTheSameDebtorHasSeveral() throws IOException {
    var table =
        understand(
            "ID|Cliente|Monto|Vence", "77|Ana Ruiz|2|2026-01-15", "12|Ana Ruiz|3|2026-01-16");
    assertThat(kind(table, "ID")).isEqualTo(FieldKind.NUMBER);
  }

  @Test
  void aRunningNumberNamesNothing() throws IOException {
    var table =
        understand(
            "No.|Cliente|Monto|Vence",
            "1|Ana|2|2026-01-15",
            "2|Eva|3|2026-01-16",
            "3|Ana|4|2026-01-17",
            "4|Eva|5|2026-01-18",
            "5|Ana|6|2026-01-19");
    assertThat(kind(table, "No.")).isEqualTo(FieldKind.ATTRIBUTE);
  }

  @Test
  void addressesAreKnownByTheirFormWhateverTheirName() throws IOException {
    var table = understand("Quién|Dato|Importe|Vence", "Ana Ruiz|ana@example.com|2|2026-01-15");
    assertThat(kind(table, "Dato")).isEqualTo(FieldKind.EMAIL);
  }

  @Test
  void aCountryColumnThatHoldsNoCountriesIsKeptAsItIs() throws IOException {
    var table =
        understand(
            "countryCode|Cliente|Monto|Vence", "406|Ana|2|2026-01-15", "391|Eva|3|2026-01-16");
    assertThat(kind(table, "countryCode")).isEqualTo(FieldKind.ATTRIBUTE);
  }

  @Test
  void theHeaderIsFoundBelowTitles() throws IOException {
    var table =
        understand(
            "Distribuidora del Norte",
            "Antigüedad de saldos|Corte: 30/06/2026",
            "",
            "Cliente|Factura|Vence|Saldo",
            "Ana Ruiz|F1|2026-01-15|20",
            "Eva Paz|F2|2026-01-16|30");
    assertThat(table.headerLine()).isEqualTo(4);
    assertThat(table.purpose()).isEqualTo(Purpose.RECEIVABLES);
    assertThat(table.rowsSeen()).isEqualTo(2);
  }

  @Test
  void aTableWithoutHeaderIsReadByItsValues() throws IOException {
    var table =
        understand(
            "Ana Ruiz|15/06/2026|2,500.00|ana@example.com",
            "Eva Paz|16/06/2026|30.50|eva@example.com");
    assertThat(table.headerLine()).isZero();
    assertThat(table.has(FieldKind.DEBTOR_NAME)).isTrue();
    assertThat(table.has(FieldKind.AMOUNT)).isTrue();
    assertThat(table.has(FieldKind.ISSUED_ON)).isTrue();
  }

  @Test
  void aListOfPeopleAndAddressesIsAContactList() throws IOException {
    var table =
        understand(
            "Clave|Nombre|Correo|Teléfono|Puesto", "C1|Ana|ana@example.com|5512345678|Pagos");
    assertThat(table.purpose()).isEqualTo(Purpose.CONTACTS);
    assertThat(kind(table, "Puesto")).isEqualTo(FieldKind.CONTACT_ROLE);
    assertThat(kind(table, "Clave")).isEqualTo(FieldKind.DEBTOR_CODE);
  }

  @Test
  void linesOfInvoicesAreNotDebts() throws IOException {
    var table =
        understand(
            "Folio|Cliente|Fecha|Artículo|Cantidad|Precio unitario",
            "1|Ana|2026-01-15|Caja|2|10.50");
    assertThat(table.purpose()).isEqualTo(Purpose.INVOICE_LINES);
  }

  @Test
  void aBankStatementIsNotTakenForDebts() throws IOException {
    var table =
        understand(
            "Fecha|Concepto|Cargo|Abono|Saldo|Cuenta bancaria", "2026-01-15|SPEI|10.50||90.00|123");
    assertThat(table.purpose()).isEqualTo(Purpose.UNKNOWN);
  }

  @Test
  void theCurrencyMayStandInTheNameOfTheAmount() throws IOException {
    assertThat(understand("Cliente|Vence|Total USD", "Ana|2026-01-15|20").currency())
        .isEqualTo("USD");
  }

  @Test
  void yesAndNoMeanWhatTheirColumnAsks() throws IOException {
    assertThat(understand("Cliente|Vence|Total|isOpen", "Ana|2026-01-15|20|1").statusSense())
        .isEqualTo(StatusSense.YES_IS_OPEN);
    assertThat(understand("Cliente|Vence|Total|Pagada", "Ana|2026-01-15|20|Sí").statusSense())
        .isEqualTo(StatusSense.YES_IS_PAID);
  }

  @Test
  void theColumnsThatWeAddToRowsThatStayedOutAreLeftOut() throws IOException {
    var table =
        understand(
            "Cliente|Vence|Total|Renglón del archivo|Por qué se quedó fuera",
            "Ana|2026-01-15|20|4|Total «x» no es un importe.");
    assertThat(kind(table, "Renglón del archivo")).isEqualTo(FieldKind.IGNORED);
    assertThat(kind(table, "Por qué se quedó fuera")).isEqualTo(FieldKind.IGNORED);
  }

  @Test
  void aHeaderAloneIsAnEmptyFile() {
    assertThatThrownBy(() -> understand("Clave|Cliente|Factura|Vence|Importe"))
        .isInstanceOfSatisfying(
            RefusedFile.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.EMPTY));
  }

  @Test
  void aSingleColumnIsNoTable() {
    assertThatThrownBy(() -> understand("Hola", "mundo"))
        .isInstanceOfSatisfying(
            RefusedFile.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.NO_TABLE));
  }
}
