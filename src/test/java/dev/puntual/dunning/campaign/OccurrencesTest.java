package dev.puntual.dunning.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.dunning.campaign.Occurrences.Unit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OccurrencesTest {

  @Test
  void oneDayIsThatDayAndNoOther() {
    assertThat(days(Unit.ONCE, 0, "2026-03-10", null)).containsExactly("2026-03-10");
  }

  @Test
  void everyDayUntilADate() {
    assertThat(days(Unit.DAY, 0, "2026-03-10", "2026-03-12"))
        .containsExactly("2026-03-10", "2026-03-11", "2026-03-12");
  }

  @Test
  void aWeekdayIsTheFirstOneFromTheBeginningOn() {
    assertThat(days(Unit.WEEK, 5, "2026-03-10", "2026-03-31"))
        .containsExactly("2026-03-13", "2026-03-20", "2026-03-27");
  }

  @Test
  void aMonthWithoutThatDaySpeaksOnItsLastOne() {
    assertThat(days(Unit.MONTH, 31, "2026-01-31", "2026-05-30"))
        .containsExactly("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30");
  }

  @Test
  void aDayOfTheMonthThatHasPassedIsTheNextMonths() {
    assertThat(days(Unit.MONTH, 5, "2026-01-31", "2026-03-31"))
        .containsExactly("2026-02-05", "2026-03-05");
  }

  private static List<String> days(Unit unit, int anchor, String from, @Nullable String until) {
    var when =
        new Occurrences(
            unit,
            anchor,
            LocalDate.parse(from),
            until == null ? null : LocalDate.parse(until),
            LocalTime.NOON);
    return when.between(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")).stream()
        .map(LocalDate::toString)
        .toList();
  }
}
