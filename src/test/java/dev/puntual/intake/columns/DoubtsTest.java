package dev.puntual.intake.columns;

import static dev.puntual.intake.columns.Tables.understand;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.intake.values.DateOrder;
import dev.puntual.intake.values.DecimalMark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtsTest {

  @Test
  void anOrderThatOneValueForcesIsTaken() throws IOException {
    var table = understand("Cliente|Monto|Vence", "Ana|2|03/04/2026", "Eva|3|13/04/2026");
    assertThat(table.doubts()).isEmpty();
    assertThat(table.dates()).containsEntry(2, DateReading.of(DateOrder.DAY_MONTH_YEAR));
  }

  @Test
  void datesThatAllReadBothWaysAreAsked() throws IOException {
    var table = understand("Cliente|Monto|Vence", "Ana|2|03/04/2026", "Eva|3|05/06/2026");
    assertThat(table.doubts()).containsExactly(new Doubt.DayOrMonth(2, "03/04/2026"));
  }

  @Test
  void datesThatAreTheSameBothWaysAreNotAsked() throws IOException {
    assertThat(understand("Cliente|Monto|Vence", "Ana|2|03/03/2026", "Eva|3|05/05/2026").doubts())
        .isEmpty();
  }

  @Test
  void anotherColumnOfTheFileDecides() throws IOException {
    var table =
        understand(
            "Cliente|Monto|Alta|Vence",
            "Ana|2|12/25/2025|03/04/2026",
            "Eva|3|12/30/2025|05/06/2026");
    assertThat(table.doubts()).isEmpty();
    assertThat(table.dates()).containsEntry(3, DateReading.of(DateOrder.MONTH_DAY_YEAR));
  }

  @Test
  void theOrderThatPutsDueDatesBehindIssueDatesDecides() throws IOException {
    var rows = new ArrayList<>(List.of("Cliente|Monto|Emisión|Vence"));
    for (int month = 1; month <= 8; month++) {
      rows.add("Ana|2|0" + month + "/10/2025|0" + (month + 1) + "/09/2025");
    }
    var table = understand(rows.toArray(String[]::new));
    assertThat(table.doubts()).isEmpty();
    assertThat(table.dates()).containsEntry(2, DateReading.of(DateOrder.MONTH_DAY_YEAR));
  }

  @Test
  void aColumnThatNeedsBothOrdersIsShown() throws IOException {
    var table =
        understand(
            "Cliente|Monto|Vence", "Ana|2|13/04/2026", "Eva|3|04/14/2026", "Ana|2|15/04/2026");
    assertThat(table.doubts())
        .containsExactly(new Doubt.MixedOrders(2, "13/04/2026", "04/14/2026"));
  }

  @Test
  void monthsThatASpreadsheetTookForDaysAreSeenAndPutBack() throws IOException {
    var rows = new ArrayList<>(List.of("Cliente|Monto|Emisión|Vence"));
    for (int month = 1; month <= 6; month++) {
      rows.add("Ana|2|" + month + "/15/2025|@2025-" + "0" + (month % 6 + 1) + "-0" + (month + 1));
      rows.add("Eva|3|" + month + "/16/2025|" + (month + 1) + "/15/2025");
    }
    var table = understand(rows.toArray(String[]::new));
    assertThat(table.doubts()).hasOnlyElementsOfType(Doubt.SwappedByExcel.class).hasSize(1);
    assertThat(table.dates()).containsEntry(3, new DateReading(DateOrder.MONTH_DAY_YEAR, true));
  }

  @Test
  void realDatesPastTheTwelfthAreWhatTheySay() throws IOException {
    var rows = new ArrayList<>(List.of("Cliente|Monto|Vence"));
    for (int day = 10; day < 20; day++) {
      rows.add("Ana|2|@2025-03-" + day);
      rows.add("Eva|3|2/" + (day + 10) + "/2025");
    }
    var table = understand(rows.toArray(String[]::new));
    assertThat(table.doubts()).isEmpty();
    assertThat(table.dates()).containsEntry(2, DateReading.of(DateOrder.MONTH_DAY_YEAR));
  }

  @Test
  void aPointThatMayGroupOrDivideIsAsked() throws IOException {
    var table = understand("Cliente|Monto|Vence", "Ana|1.234|2026-01-15", "Eva|950|2026-01-16");
    assertThat(table.doubts()).containsExactly(new Doubt.Thousands(1, "1.234", DecimalMark.COMMA));
  }

  @Test
  void oneValueWithCentsAnswersForTheWholeColumn() throws IOException {
    var table = understand("Cliente|Monto|Vence", "Ana|1.234|2026-01-15", "Eva|950,50|2026-01-16");
    assertThat(table.doubts()).isEmpty();
    assertThat(table.marks()).containsEntry(1, DecimalMark.COMMA);
  }

  @Test
  void anotherAmountOfTheFileAnswersToo() throws IOException {
    var table =
        understand(
            "Cliente|Monto|Saldo|Vence",
            "Ana|1.234|500,25|2026-01-15",
            "Eva|9.500|0,50|2026-01-16");
    assertThat(table.doubts()).isEmpty();
    assertThat(table.marks()).containsEntry(1, DecimalMark.COMMA);
  }
}
