package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.rules.Channel;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Contacts wait for each other. Day 0 is a Monday; Sundays are shut by rule 9. */
final class DiaryTest {

  private static final int EMAIL = Sayings.number(Channel.EMAIL);
  private static final int VOICE = Sayings.number(Channel.VOICE);
  private static final int ANY = (1 << Channel.values().length) - 1;
  private static final int SUNDAY = 9;
  private static final int LATEST = 80;

  @Test
  void whatIsSaidTogetherIsOneContactAndTheNextWaitsForIt() {
    var two = law(new DayLaw.Limit(1, 2, 4, ANY, true));
    var diary = diary();
    assertThat(made(diary, two, 1, 1)).isEqualTo(1);
    assertThat(made(diary, two, 1, 1)).as("of the same occasion").isEqualTo(1);
    assertThat(made(diary, two, 2, 2)).isEqualTo(3);
    assertThat(diary.rule()).isEqualTo(4);
  }

  @Test
  void whereOccasionsDoNotCountTwoOfADayAreTwo() {
    var one = law(new DayLaw.Limit(1, 1, 4, ANY, false));
    var diary = diary();
    assertThat(made(diary, one, 1, 1)).isEqualTo(1);
    assertThat(made(diary, one, 1, 1)).isEqualTo(2);
  }

  @Test
  void onlyTheChannelsThatALimitLooksAtCount() {
    var others = law(new DayLaw.Limit(1, 0, 5, ANY & ~(1 << EMAIL), false));
    var diary = diary(contact(1, VOICE));
    assertThat(made(diary, others, 0, 2)).as("locked until Monday").isEqualTo(7);
    var own = law(new DayLaw.Limit(1, 5, 6, 1 << EMAIL, false));
    assertThat(diary(contact(1, VOICE)).ask(own, 0, 2, LATEST)).isEqualTo(2);
  }

  @Test
  void aContactOfTheFridayBeforeIsForgottenOnMonday() {
    var week = law(new DayLaw.Limit(1, 0, 7, ANY, false));
    assertThat(diary(contact(-3, EMAIL)).ask(week, 0, 0, LATEST)).isZero();
  }

  @Test
  void whatWouldWaitTooLongIsStoppedAndStandsInNobodysWay() {
    var month = law(new DayLaw.Limit(1, 30, 3, ANY, false));
    var diary = diary();
    assertThat(made(diary, month, 0, 0)).isZero();
    assertThat(diary.ask(month, 0, 10, 15)).isEqualTo(Diary.NEVER);
    assertThat(diary.rule()).isEqualTo(3);
    assertThat(diary.ask(month, 0, 30, 35)).isEqualTo(30);
  }

  @Test
  void whatIsMadeBeforeSomethingThatWaitsKeepsItsPlace() {
    var three = law(new DayLaw.Limit(2, 7, 3, ANY, false));
    var diary = diary();
    diary.keep(4, EMAIL, 0);
    diary.keep(1, VOICE, 0);
    assertThat(diary.ask(three, 0, 5, LATEST)).as("seven days after the earlier one").isEqualTo(8);
  }

  @Test
  void whoPromisedIsLeftInPeaceAndOtherKindsSayNothing() {
    int promise = 1;
    var quiet = new DayLaw.Hush(promise, 1, 5, 8, false);
    var law = new DayLaw(List.of(), List.of(quiet), open(), sundays(), 0, false);
    int kinds = DayLaw.Hush.KINDS;
    var diary = new Diary(new int[0], new int[] {-3 * kinds + promise, 4 * kinds + promise + 1});
    assertThat(diary.ask(law, 0, 1, LATEST)).isEqualTo(2);
    assertThat(diary.ask(law, 0, 3, LATEST)).isEqualTo(3);
  }

  @Test
  void whoComplainedIsAPersonsMatter() {
    var human = new DayLaw.Hush(2, 1, 99, 8, true);
    var law = new DayLaw(List.of(), List.of(human), open(), sundays(), 0, false);
    var diary = new Diary(new int[0], new int[] {2});
    assertThat(diary.ask(law, 0, 1, LATEST)).isEqualTo(Diary.HUMAN);
  }

  @Test
  void onASundayNobodySpeaksAndTheRuleOfSundaysIsNamed() {
    var diary = diary();
    assertThat(diary.ask(law(), 0, 6, LATEST)).isEqualTo(7);
    assertThat(diary.rule()).isEqualTo(SUNDAY);
  }

  private static int made(Diary diary, DayLaw law, int occasion, int day) {
    int slot = diary.ask(law, occasion, day, LATEST);
    diary.keep(slot, EMAIL, occasion);
    return slot;
  }

  private static Diary diary(int... made) {
    return new Diary(made, new int[0]);
  }

  private static int contact(int day, int channel) {
    return (day * Diary.CHANNELS + channel) * Diary.OCCASIONS;
  }

  private static DayLaw law(DayLaw.Limit... limits) {
    return new DayLaw(List.of(limits), List.of(), open(), sundays(), 0, false);
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
}
