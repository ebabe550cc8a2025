package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LadderChangesTest {

  private static final Ladder HOUSE =
      ladder(at(-7, Stage.BEFORE), at(3, Stage.GENTLE), at(10, Stage.REMINDER));

  @Test
  void theSameStepsAreNoChange() {
    var changes = LadderChanges.between(HOUSE, HOUSE);
    assertThat(changes.unchanged()).isEqualTo(3);
    assertThat(told(changes)).isEmpty();
    assertThat(changes.again()).isFalse();
  }

  @Test
  void aStepOnAnotherDayIsThatStepMoved() {
    var draft = ladder(at(-7, Stage.BEFORE), at(5, Stage.GENTLE), at(10, Stage.REMINDER));
    assertThat(told(LadderChanges.between(HOUSE, draft))).containsExactly("- 3 gentle + 5 gentle");
  }

  @Test
  void anotherToneOnTheSameDayIsThatStepChanged() {
    var draft = ladder(at(-7, Stage.BEFORE), at(3, Stage.REMINDER), at(10, Stage.REMINDER));
    assertThat(told(LadderChanges.between(HOUSE, draft)))
        .containsExactly("- 3 gentle + 3 reminder");
  }

  @Test
  void oneMoreAndOneLessLeaveTheOthersAlone() {
    var more =
        ladder(at(-7, Stage.BEFORE), at(0, Stage.DUE), at(3, Stage.GENTLE), at(10, Stage.REMINDER));
    assertThat(told(LadderChanges.between(HOUSE, more))).containsExactly("+ 0 due");
    assertThat(told(LadderChanges.between(more, HOUSE))).containsExactly("- 0 due");
  }

  @Test
  void whatHasNothingInCommonIsOneGoneAndOneNew() {
    var draft = ladder(at(-7, Stage.BEFORE), at(3, Stage.GENTLE), at(45, Stage.FINAL));
    assertThat(told(LadderChanges.between(HOUSE, draft)))
        .containsExactly("- 10 reminder", "+ 45 final");
  }

  @Test
  void anotherRepetitionIsSaid() {
    var again = new Ladder(1, 2, HOUSE.steps(), new Repeat(Repeat.Unit.WEEK, 1, 3));
    assertThat(LadderChanges.between(HOUSE, again).again()).isTrue();
  }

  private static List<String> told(LadderChanges changes) {
    return changes.changes().stream()
        .filter(change -> !change.same())
        .map(change -> (said("- ", change.before()) + said(" + ", change.after())).strip())
        .toList();
  }

  private static String said(String sign, Ladder.@Nullable Step step) {
    return step == null ? "" : sign + step.timing().days() + " " + step.stage().code();
  }

  private static Ladder.Step at(int days, Stage stage) {
    return new Ladder.Step(1, new Timing.Due(days), stage, null);
  }

  private static Ladder ladder(Ladder.Step... steps) {
    var numbered = new ArrayList<Ladder.Step>();
    for (var step : steps) {
      numbered.add(new Ladder.Step(numbered.size() + 1, step.timing(), step.stage(), null));
    }
    return new Ladder(1, 1, numbered, Repeat.NEVER);
  }
}
