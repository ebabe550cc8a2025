package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.Stage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Complaint 6: three reminders are too few; two before and four after are wanted, then one that
 * repeats, and that one does not begin.
 */
class Complaint06TooFewStepsTest extends Complained {

  @Test
  @DisplayName("6: two before due and four after, then a perpetual one that does begin")
  void twoBeforeFourAfterAndThenEveryWeekUntilALimit() {
    world.debtor("Ana").owes("F1", "100.00", "2026-03-20");
    world.fileArrives();
    var offsets = List.of(-10, -3, 1, 4, 7, 10);
    house(
        IntStream.range(0, offsets.size()).mapToObj(i -> step(i + 1, offsets.get(i))).toList(),
        new Repeat(Repeat.Unit.WEEK, 1, 3));
    daysPass("2026-03-02", 70);
    assertThat(messages()).hasSize(9);
    assertThat(days())
        .containsExactly(
            "03-10", "03-17", "03-21", "03-24", "03-27", "03-30", "04-06", "04-13", "04-20");
  }

  @Test
  @DisplayName("6: any number of steps, each with its own time")
  void aScheduleOfTwelveStepsIsKeptAndEachIsTakenOnItsDay() {
    world.debtor("Ana").owes("F1", "100.00", "2026-03-18");
    world.fileArrives();
    house(IntStream.range(0, 12).mapToObj(i -> step(i + 1, 7 * i - 14)).toList(), Repeat.NEVER);
    daysPass("2026-03-03", 85);
    assertThat(days()).hasSize(12).startsWith("03-04", "03-11", "03-18").endsWith("05-20");
    assertThat(messages()).allMatch(said -> said.endsWith(Stage.GENTLE.code()));
  }
}
