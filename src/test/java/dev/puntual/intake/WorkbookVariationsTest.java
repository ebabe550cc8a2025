package dev.puntual.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Workbooks as offices keep them. */
class WorkbookVariationsTest {

  private static final String HELD =
      "select d.name, r.number, r.instalment, r.due_on, r.currency, r.amount, r.balance"
          + " from receivables.v_receivable r"
          + " join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = r.debtor_id"
          + " where r.tenant_id = :tenant order by r.number, r.instalment";

  private static final Object GAP = new Object();

  private final Desk desk = new Desk();

  private interface Filling {
    void of(Workbook book);
  }

  @Test
  void theSheetOfDebtsIsFoundAmongNotesChartsAndHiddenOnes() throws IOException {
    var file =
        brings(
            book -> {
              var cover = book.newWorksheet("Portada");
              row(cover, 0, "Distribuidora del Norte", "Reporte mensual");
              var old = book.newWorksheet("Cartera anterior");
              old.setVisibilityState(VisibilityState.HIDDEN);
              row(old, 0, "Cliente", "Factura", "Vence", "Saldo");
              row(old, 1, "Viejo", "F-0", LocalDate.of(2020, 1, 31), 1);
              var people = book.newWorksheet("Contactos");
              row(people, 0, "Cliente", "Correo");
              row(people, 1, "Ana", "ana@example.com");
              var debts = book.newWorksheet("Cartera");
              row(debts, 0, "Cliente", "Factura", "Vence", "Saldo");
              row(debts, 1, "Ana", "F-1", LocalDate.of(2026, 1, 31), 10);
            });
    var draft = draft(file);
    assertThat(draft.tables()).containsExactly("Portada", "Contactos", "Cartera");
    assertThat(draft.reading().table()).isEqualTo(2);
    desk.loads(file);
    assertThat(desk.world.asks(HELD)).containsExactly("Ana F-1 1 2026-01-31 MXN 10.0000 10.0000");
  }

  @Test
  void mergedTitlesBlankColumnsAndTotalsStayOut() throws IOException {
    var result =
        desk.loads(
            brings(
                book -> {
                  var sheet = book.newWorksheet("Hoja1");
                  sheet.value(0, 1, "DISTRIBUIDORA DEL NORTE, S.A. DE C.V.");
                  sheet.range(0, 1, 0, 6).merge();
                  sheet.value(1, 1, "Antigüedad de saldos al 31 de marzo de 2026");
                  sheet.range(1, 1, 1, 6).merge();
                  row(sheet, 3, GAP, "Cliente", GAP, "Factura", "Vence", "Saldo");
                  sheet.range(3, 1, 3, 2).merge();
                  row(sheet, 4, GAP, "Ana", GAP, "F-1", LocalDate.of(2026, 1, 31), 10.5);
                  row(sheet, 6, GAP, "Eva", GAP, "F-2", LocalDate.of(2026, 2, 28), 20);
                  row(sheet, 8, GAP, "TOTAL GENERAL", GAP, GAP, GAP, 30.5);
                }));
    assertThat(result.bad()).isZero();
    assertThat(desk.world.asks(HELD))
        .containsExactly(
            "Ana F-1 1 2026-01-31 MXN 10.5000 10.5000", "Eva F-2 1 2026-02-28 MXN 20.0000 20.0000");
  }

  @Test
  void noDebtIsGivenToTheDebtorOfTheRowAbove() throws IOException {
    var result =
        desk.loads(
            brings(
                book -> {
                  var sheet = book.newWorksheet("Hoja1");
                  row(sheet, 0, "Cliente", "Factura", "Vence", "Saldo");
                  row(sheet, 1, "Ana", "F-1", LocalDate.of(2026, 1, 31), 10);
                  row(sheet, 2, GAP, "F-2", LocalDate.of(2026, 2, 28), 20);
                  sheet.range(1, 0, 2, 0).merge();
                  row(sheet, 3, "Eva", "F-3", LocalDate.of(2026, 2, 28), 30);
                }));
    assertThat(result.bad()).isEqualTo(1);
    assertThat(desk.world.asks(HELD))
        .containsExactly(
            "Ana F-1 1 2026-01-31 MXN 10.0000 10.0000", "Eva F-3 1 2026-02-28 MXN 30.0000 30.0000");
  }

  @Test
  void numbersDatesAndCodesKeptAsText() throws IOException {
    desk.loads(
        brings(
            book -> {
              var sheet = book.newWorksheet("Hoja1");
              row(sheet, 0, "Código", "Cliente", "Factura", "Vencimiento", "Importe");
              row(sheet, 1, "00017", "Ana", "0000101", "31/01/2026", "1,500.50");
              row(sheet, 2, "00018", "Eva", "0000102", "28/02/2026", "$ 20.00");
            }));
    assertThat(desk.world.asks(HELD))
        .containsExactly(
            "Ana 0000101 1 2026-01-31 MXN 1500.5000 1500.5000",
            "Eva 0000102 1 2026-02-28 MXN 20.0000 20.0000");
  }

  @Test
  void instalmentsOfOneContractFallDueOneByOneAndPaymentsLowerTheirBalance() throws IOException {
    var result =
        desk.loads(
            brings(
                book -> {
                  var sheet = book.newWorksheet("Pagarés");
                  row(
                      sheet,
                      0,
                      "Cliente",
                      "Factura",
                      "Parcialidad",
                      "Vence",
                      "Importe",
                      "Abonos",
                      "Fecha de pago");
                  row(
                      sheet,
                      1,
                      "Ana",
                      "C-1",
                      "1 de 3",
                      LocalDate.of(2026, 1, 31),
                      100,
                      100,
                      LocalDate.of(2026, 1, 30));
                  row(sheet, 2, "Ana", "C-1", "2 de 3", LocalDate.of(2026, 2, 28), 100, 40, GAP);
                  row(sheet, 3, "Ana", "C-1", "3 de 3", LocalDate.of(2026, 3, 31), 100, 0, GAP);
                }));
    assertThat(result.settled()).isEqualTo(1);
    assertThat(desk.world.asks(HELD))
        .containsExactly(
            "Ana C-1 1 2026-01-31 MXN 100.0000 0.0000",
            "Ana C-1 2 2026-02-28 MXN 100.0000 60.0000",
            "Ana C-1 3 2026-03-31 MXN 100.0000 100.0000");
    assertThat(
            desk.world.asks(
                "select e.effective_on from receivables.v_entry e where e.tenant_id = :tenant and e.amount = -100"))
        .containsExactly("2026-01-30");
  }

  @Test
  void percentagesRatesAndAgeingColumnsAreNotTheDebt() throws IOException {
    desk.loads(
        brings(
            book -> {
              var sheet = book.newWorksheet("CxC");
              row(
                  sheet,
                  0,
                  "Cliente",
                  "Factura",
                  "Vence",
                  "% Provisión",
                  "Por vencer",
                  "1-30",
                  "31-60",
                  "Más de 60",
                  "Saldo total");
              row(sheet, 1, "Ana", "F-1", LocalDate.of(2026, 1, 31), 0.25, 0, 0, 1500.5, 0, 1500.5);
              row(sheet, 2, "Eva", "F-2", LocalDate.of(2026, 2, 28), 0.1, 0, 20, 0, 0, 20);
            }));
    assertThat(desk.world.asks(HELD))
        .containsExactly(
            "Ana F-1 1 2026-01-31 MXN 1500.5000 1500.5000",
            "Eva F-2 1 2026-02-28 MXN 20.0000 20.0000");
  }

  private UUID brings(Filling filling) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "Puntual", "1.0")) {
      filling.of(book);
    }
    var file = desk.brings("cartera.xlsx", bytes.toByteArray());
    assertThat(desk.file(file).state()).as(desk.file(file).problem()).isEqualTo(FileState.PROPOSED);
    return file;
  }

  private static void row(Worksheet sheet, int row, Object... cells) {
    for (int column = 0; column < cells.length; column++) {
      switch (cells[column]) {
        case String text -> sheet.value(row, column, text);
        case Number number -> sheet.value(row, column, number);
        case LocalDate day -> {
          sheet.value(row, column, day);
          sheet.style(row, column).format("dd/mm/yyyy").set();
        }
        default -> {}
      }
    }
  }

  private Draft draft(UUID file) {
    return Objects.requireNonNull(desk.file(file).draft());
  }
}
