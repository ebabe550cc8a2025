package dev.puntual.intake.values;

import static dev.puntual.intake.values.DateOrder.DAY_MONTH_YEAR;
import static dev.puntual.intake.values.DateOrder.MONTH_DAY_YEAR;
import static dev.puntual.intake.values.DateOrder.YEAR_MONTH_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

  private final DateText dates = new DateText();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14/06/2026",
        "14-06-2026",
        "14.06.2026",
        "14/6/26",
        "14 06 2026",
        "14062026",
        "14-jun-2026",
        "14-JUN-26",
        "14 de junio de 2026",
        "sábado 14 de junio de 2026",
        "14/jun./2026",
        "14/06/2026 00:00:00",
        "14/06/2026 12:30 PM",
        "2026-06-14",
        "2026-06-14T00:00:00Z",
        "2026/06/14 00:00",
        "20260614",
        "14 June 2026",
        "14-jun-2026 "
      })
  void theSameDayWrittenWithTheDayFirst(String text) {
    assertThat(day(text.strip(), DAY_MONTH_YEAR)).isEqualTo("2026-06-14");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6/14/2026", "06-14-26", "Jun 14, 2026", "June 14th 2026", "Jun-14-2026"})
  void theSameDayWrittenWithTheMonthFirst(String text) {
    assertThat(day(text, MONTH_DAY_YEAR)).isEqualTo("2026-06-14");
  }

  @ParameterizedTest
  @CsvSource({
    "20-ene-26,2026-01-20",
    "01-Set-2025,2025-09-01",
    "05-abr-99,1999-04-05",
    "12-nov-2026,2026-11-12",
    "31-dez-25,2025-12-31"
  })
  void monthsHaveNamesInThreeLanguages(String text, String expected) {
    assertThat(day(text, DAY_MONTH_YEAR)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/02/2026",
        "29/02/2025",
        "00/06/2026",
        "14/13/2026",
        "14/06",
        "14/06/2026x",
        "hola",
        "14/06/026",
        "1234567",
        "12/13/14/15",
        "",
        "Factura 14",
        "14//",
        "2026-06-14-3"
      })
  void whatIsNoDayIsNotRead(String text) {
    assertThat(dates.read(text, DAY_MONTH_YEAR)).isEqualTo(DateText.UNREADABLE);
  }

  @Test
  void theTwentyNinthOfFebruaryExistsOnlyInLeapYears() {
    assertThat(day("29/02/2024", DAY_MONTH_YEAR)).isEqualTo("2024-02-29");
    assertThat(dates.read("29/02/2100", DAY_MONTH_YEAR)).isEqualTo(DateText.UNREADABLE);
  }

  @Test
  void aDateThatReadsBothWaysSaysSo() {
    assertThat(orders("03/04/2026")).isEqualTo(DAY_MONTH_YEAR.bit() | MONTH_DAY_YEAR.bit());
    assertThat(orders("13/04/2026")).isEqualTo(DAY_MONTH_YEAR.bit());
    assertThat(orders("04/13/2026")).isEqualTo(MONTH_DAY_YEAR.bit());
    assertThat(orders("12/25/26")).isEqualTo(MONTH_DAY_YEAR.bit());
  }

  @Test
  void aYearOfFourDigitsInFrontLeavesNothingToDoubt() {
    assertThat(day("2026-03-04", DAY_MONTH_YEAR)).isEqualTo("2026-03-04");
    assertThat(day("2026-03-04", MONTH_DAY_YEAR)).isEqualTo("2026-03-04");
    assertThat(day("26-03-04", YEAR_MONTH_DAY)).isEqualTo("2026-03-04");
  }

  private String day(String text, DateOrder order) {
    return LocalDate.ofEpochDay(dates.read(text, order)).toString();
  }

  private int orders(String text) {
    return dates.ordersOf(text.toCharArray(), 0, text.length());
  }
}
