package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.Stage;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LadderTest {

  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);
  private static final WorkDays WORK = new WorkDays(Set.of(LocalDate.of(2026, 3, 16)));

  @Test
  void workingDaysPassOverWeekendsAndHolidays() {
    var ladder = ladder(new Timing.DueWork(-1), new Timing.DueWork(3), new Timing.DueWork(8));
    assertThat(ladder.dates(WEDNESDAY, WORK))
        .containsExactly(
            LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 17));
  }

  @Test
  void aStepAfterTheOneBeforeFollowsIt() {
    var ladder = ladder(new Timing.Due(1), new Timing.After(2), new Timing.AfterWork(1));
    assertThat(ladder.dates(WEDNESDAY, WORK))
        .containsExactly(
            LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 7), LocalDate.of(2026, 3, 9));
  }

  @Test
  void weekdaysAndDaysOfTheMonthAreTheNextOnes() {
    var ladder =
        ladder(
            new Timing.Weekday(0, DayOfWeek.WEDNESDAY),
            new Timing.Weekday(1, DayOfWeek.MONDAY),
            new Timing.MonthDay(7, 31),
            new Timing.MonthDay(28, 1));
    assertThat(ladder.dates(WEDNESDAY, WORK))
        .containsExactly(
            WEDNESDAY,
            LocalDate.of(2026, 3, 9),
            LocalDate.of(2026, 3, 31),
            LocalDate.of(2026, 4, 1));
  }

  @Test
  void theLastStepComesAgainSoManyTimesAndMonthsKeepTheirDay() {
    var step = new Ladder.Step(1, new Timing.Due(0), Stage.FIRM, null);
    var ladder = new Ladder(1, 1, List.of(step), new Repeat(Repeat.Unit.MONTH, 1, 2));
    assertThat(ladder.dates(LocalDate.of(2026, 1, 31), WORK))
        .containsExactly(
            LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31));
  }

  /** One sorted list of days past due must say the same as the dates of each debt. */
  @Test
  void whereADebtStandsIsTheSameByItsDatesAndByItsDaysPastDue() {
    var random = new Random(7);
    for (int round = 0; round < 300; round++) {
      var ladder = anyLadder(random);
      var day = WEDNESDAY.plusDays(random.nextInt(400));
      var lags = ladder.lags(day, WORK);
      assertThat(lags).isSorted();
      for (int late = -60; late <= 200; late += 3) {
        int daysLate = late;
        long byDates =
            ladder.dates(day.minusDays(late), WORK).stream().filter(d -> !d.isAfter(day)).count();
        long byLags = Arrays.stream(lags).filter(lag -> lag <= daysLate).count();
        assertThat(byLags).describedAs("%s on %s, %d late", ladder, day, late).isEqualTo(byDates);
      }
    }
  }

  private static Ladder anyLadder(Random random) {
    var steps =
        IntStream.rangeClosed(1, 1 + random.nextInt(6))
            .mapToObj(n -> new Ladder.Step(n, anyTiming(random), Stage.REMINDER, null))
            .toList();
    var unit = List.of(Repeat.Unit.values()).get(random.nextInt(4));
    return new Ladder(
        1,
        1,
        steps,
        unit == Repeat.Unit.NONE
            ? Repeat.NEVER
            : new Repeat(unit, 1 + random.nextInt(3), 1 + random.nextInt(5)));
  }

  private static Timing anyTiming(Random random) {
    int days = random.nextInt(60) - 20;
    return switch (random.nextInt(6)) {
      case 0 -> new Timing.DueWork(days);
      case 1 -> new Timing.After(1 + random.nextInt(10));
      case 2 -> new Timing.AfterWork(1 + random.nextInt(10));
      case 3 -> new Timing.Weekday(days, DayOfWeek.of(1 + random.nextInt(7)));
      case 4 -> new Timing.MonthDay(days, 1 + random.nextInt(31));
      default -> new Timing.Due(days);
    };
  }

  private static Ladder ladder(Timing... timings) {
    var steps =
        IntStream.range(0, timings.length)
            .mapToObj(n -> new Ladder.Step(n + 1, timings[n], Stage.REMINDER, null))
            .toList();
    return new Ladder(1, 1, steps, Repeat.NEVER);
  }
}
