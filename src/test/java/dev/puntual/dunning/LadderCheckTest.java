package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.dunning.LadderCheck.Bad;
import dev.puntual.dunning.LadderCheck.Good;
import dev.puntual.dunning.LadderCheck.Problem;
import dev.puntual.dunning.LadderCheck.Typed;
import dev.puntual.dunning.LadderCheck.WrongNumber;
import dev.puntual.messaging.Stage;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LadderCheckTest {

  @Test
  void stepsAreNumberedInTheOrderOfTheirDays() {
    assertThat(check(after("10", "firm"), before("3", "before"), after("0", "due")))
        .isEqualTo(
            new Good(
                List.of(
                    new Ladder.Step(1, new Timing.Due(-3), Stage.BEFORE, null),
                    new Ladder.Step(2, new Timing.Due(0), Stage.DUE, null),
                    new Ladder.Step(3, new Timing.Due(10), Stage.FIRM, null))));
  }

  @Test
  void daysAreWholeNumbersWithinReach() {
    assertThat(check(after("diez", "due"), before("91", "before"), after("721", "firm")))
        .isEqualTo(
            new Bad(Map.of(0, Problem.NOT_A_NUMBER, 1, Problem.TOO_EARLY, 2, Problem.TOO_LATE)));
    assertThat(check(after("-3", "due"))).isEqualTo(new Bad(Map.of(0, Problem.NOT_A_NUMBER)));
    assertThat(check(after("", "due"))).isEqualTo(new Bad(Map.of(0, Problem.NOT_A_NUMBER)));
  }

  @Test
  void twoStepsNeverFallOnOneDay() {
    assertThat(check(after("3", "due"), after("3", "gentle")))
        .isEqualTo(new Bad(Map.of(1, Problem.SAME_DAY)));
    assertThat(check(before("0", "due"), after("0", "due")))
        .isEqualTo(new Bad(Map.of(1, Problem.SAME_DAY)));
  }

  @Test
  void laterStepsDoNotSpeakMoreSoftly() {
    assertThat(check(after("3", "firm"), after("9", "gentle")))
        .isEqualTo(new Bad(Map.of(1, Problem.SOFTER)));
  }

  @Test
  void aWordAheadOfTheDateDoesNotComeAfterIt() {
    assertThat(check(after("10", "before"))).isEqualTo(new Bad(Map.of(0, Problem.AFTER_THE_DATE)));
    assertThat(check(before("3", "before"), new Typed("after", "5", false, "", "before", null)))
        .isEqualTo(new Bad(Map.of(1, Problem.AFTER_THE_DATE)));
    assertThat(check(new Typed("weekday", "3", true, "1", "before", null)))
        .as("who owes on a Saturday would hear it on Monday")
        .isEqualTo(new Bad(Map.of(0, Problem.AFTER_THE_DATE)));
    assertThat(check(new Typed("weekday", "6", true, "1", "before", null), after("0", "due")))
        .isInstanceOf(Good.class);
  }

  @Test
  void aToneThatNobodyKnowsIsRefused() {
    assertThat(check(after("3", "${7*7}"))).isEqualTo(new Bad(Map.of(0, Problem.NO_SUCH_TONE)));
  }

  @Test
  void aLadderHasAtLeastOneStepAndNotTooMany() {
    assertThat(LadderCheck.of(List.of())).isEqualTo(new WrongNumber(0));
    assertThat(LadderCheck.of(Collections.nCopies(101, after("1", "due"))))
        .isEqualTo(new WrongNumber(101));
  }

  @Test
  void aStepThatWaitsForADayNamesIt() {
    assertThat(check(on("weekday", "3", ""), on("month_day", "3", "32")))
        .isEqualTo(new Bad(Map.of(0, Problem.NO_WEEKDAY, 1, Problem.NO_DAY_OF_MONTH)));
    assertThat(check(on("weekday", "3", "8"))).isEqualTo(new Bad(Map.of(0, Problem.NO_WEEKDAY)));
    assertThat(check(on("weekday", "3", "7"), on("month_day", "40", "31")))
        .isInstanceOf(Good.class);
  }

  @Test
  void aStepAfterAnotherLeavesItADay() {
    assertThat(check(after("3", "due"), on("after", "0", ""), on("after_work", "0", "")))
        .isEqualTo(new Bad(Map.of(1, Problem.NOT_AFTER, 2, Problem.NOT_AFTER)));
  }

  @Test
  void aStepThatAlwaysComesBeforeTheOneAboveIsASlip() {
    assertThat(check(on("after", "10", ""), after("5", "due")))
        .isEqualTo(new Bad(Map.of(1, Problem.BACKWARDS)));
    assertThat(check(on("weekday", "7", "1"), after("6", "due")))
        .isEqualTo(new Bad(Map.of(1, Problem.BACKWARDS)));
  }

  @Test
  void oneThatWaitsForADayMayMeetTheNext() {
    assertThat(check(on("weekday", "0", "1"), after("4", "due"))).isInstanceOf(Good.class);
  }

  @Test
  void aStepForASegmentThatIsGoneIsRefused() {
    var gone = new UUID(1, 1);
    var rows = List.of(new Typed("due", "3", false, "", "due", gone));
    assertThat(LadderCheck.of(rows, id -> !id.equals(gone), WritingHours.ALL_DAY))
        .isEqualTo(new Bad(Map.of(0, Problem.NO_SUCH_SEGMENT)));
    assertThat(LadderCheck.of(rows, _ -> true, WritingHours.ALL_DAY)).isInstanceOf(Good.class);
  }

  @Test
  void nobodyWritesOrCallsAfterTheHandOver() {
    assertThat(check(act("30", Action.HAND_OVER, null), act("40", Action.MESSAGE, null)))
        .isEqualTo(new Bad(Map.of(1, Problem.HANDED_OVER)));
    assertThat(check(act("30", Action.HAND_OVER, null), act("40", Action.CALL, null)))
        .isEqualTo(new Bad(Map.of(1, Problem.HANDED_OVER)));
    assertThat(check(act("20", Action.MESSAGE, null), act("30", Action.HAND_OVER, null)))
        .isInstanceOf(Good.class);
    assertThat(check(act("30", Action.HAND_OVER, null), act("40", Action.ALERT, null)))
        .as("the office goes on")
        .isInstanceOf(Good.class);
  }

  @Test
  void aHandOverOfSomeLeavesTheStepsOfTheOthers() {
    var some = new UUID(1, 1);
    assertThat(check(act("30", Action.HAND_OVER, some), act("40", Action.MESSAGE, null)))
        .isInstanceOf(Good.class);
    assertThat(check(act("30", Action.HAND_OVER, some), act("40", Action.MESSAGE, some)))
        .isEqualTo(new Bad(Map.of(1, Problem.HANDED_OVER)));
  }

  private static Typed act(String days, Action action, @Nullable UUID only) {
    return new Typed("due", days, false, "", "final", only, action.code(), Manner.USUAL.codes());
  }

  private static LadderCheck check(Typed... rows) {
    return LadderCheck.of(List.of(rows));
  }

  private static Typed after(String days, String stage) {
    return new Typed(days, false, stage);
  }

  private static Typed before(String days, String stage) {
    return new Typed(days, true, stage);
  }

  private static Typed on(String timing, String days, String anchor) {
    return new Typed(timing, days, false, anchor, "due", null);
  }
}
