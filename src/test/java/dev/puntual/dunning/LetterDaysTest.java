package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Letters wait for each other. Day 0 is a Monday; Sundays are shut by rule 9. */
final class LetterDaysTest {

  private static final int EARLY = 0;
  private static final int LATE = 1;
  private static final int SUNDAY = 9;

  @Test
  void twoADayOfOneDebtorAreOneContactAndTheNextWaitsForIt() {
    var two = law(new LetterDays.Limit(1, 2, 4));
    assertThat(given(two, ints(1, 1, 2, 5)))
        .as("the third is meant for the day after, when nobody may write yet")
        .containsExactly("1 letter of day 2 on day 3 by rule 4");
  }

  @Test
  void aContactOfTheFridayBeforeIsForgottenOnMonday() {
    var week = law(new LetterDays.Limit(1, 0, 7));
    assertThat(given(week, ints(0), -3)).isEmpty();
    assertThat(given(week, ints(0, 3))).containsExactly("1 letter of day 3 on day 7 by rule 7");
  }

  @Test
  void aLetterThatWouldWaitTooLongIsStoppedAndStandsInNobodysWay() {
    var month = law(new LetterDays.Limit(1, 30, 3));
    assertThat(given(month, ints(0, 10, 30)))
        .containsExactly("1 letter of day 10 stopped by rule 3");
  }

  @Test
  void theLatestOfADayDecidesUnderWhichLawAllOfItLeave() {
    var laws = List.of(openLaw(0), openLaw(5));
    var heard = new Heard();
    new LetterDays(laws, 5).give(new int[] {letter(2, EARLY), letter(2, LATE)}, new int[0], heard);
    assertThat(heard.said).containsExactly("2 letters of day 2 stopped by rule 5");
  }

  @Test
  void whoPromisedIsLeftInPeaceUntilTheDayAfterThePromiseIsOverAndOtherKindsSayNothing() {
    int promise = 1;
    var quiet = new LetterDays.Hush(promise, 1, 5, 8);
    var law = new LetterDays.Law(List.of(), List.of(quiet), open(), sundays(), 0);
    var heard = new Heard();
    var diary =
        new LetterDays(List.of(law), 5)
            .diary(
                new int[0],
                new int[] {-3 * LetterDays.KINDS + promise, 4 * LetterDays.KINDS + promise + 1});
    assertThat(diary.give(1, EARLY, 1, heard)).isTrue();
    assertThat(diary.give(3, EARLY, 1, heard)).isTrue();
    assertThat(heard.said).containsExactly("1 letter of day 1 on day 2 by rule 8");
  }

  @Test
  void onASundayNobodyWritesAndTheRuleOfSundaysIsNamed() {
    assertThat(given(law(), ints(6)))
        .containsExactly("1 letter of day 6 on day 7 by rule " + SUNDAY);
  }

  private static int[] ints(int... days) {
    return IntStream.of(days).map(day -> letter(day, EARLY)).toArray();
  }

  private static int letter(int day, int stage) {
    return day * LetterDays.STAGES + stage;
  }

  private static List<String> given(LetterDays.Law law, int[] letters, int... before) {
    var heard = new Heard();
    new LetterDays(List.of(law), 5).give(letters, before, heard);
    return heard.said;
  }

  private static LetterDays.Law law(LetterDays.Limit... limits) {
    return new LetterDays.Law(List.of(limits), List.of(), open(), sundays(), 0);
  }

  private static LetterDays.Law openLaw(int barred) {
    return new LetterDays.Law(List.of(), List.of(), open(), sundays(), barred);
  }

  private static NavigableSet<Integer> open() {
    return IntStream.range(0, 60)
        .filter(day -> day % 7 != 6)
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static SortedMap<Integer, Integer> sundays() {
    var shut = new TreeMap<Integer, Integer>();
    IntStream.range(0, 60).filter(day -> day % 7 == 6).forEach(day -> shut.put(day, SUNDAY));
    return shut;
  }

  private static final class Heard implements LetterDays.Listener {

    private final List<String> said = new ArrayList<>();

    @Override
    public void moved(int day, int letters, int slot, int rule) {
      said.add(letters(letters) + " of day " + day + " on day " + slot + " by rule " + rule);
    }

    @Override
    public void stopped(int day, int letters, int rule) {
      said.add(letters(letters) + " of day " + day + " stopped by rule " + rule);
    }

    private static String letters(int count) {
      return count + (count == 1 ? " letter" : " letters");
    }
  }
}
