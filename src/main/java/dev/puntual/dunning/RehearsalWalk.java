package dev.puntual.dunning;

import dev.puntual.rules.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What is said to one debtor, day by day: one letter per currency, led by the firmest of its debts,
 * or a call. What the contact rules stop is tried again as {@link UnheardLetters} would, debt by
 * debt, on the first of its days after the letter's life, while its step lasts.
 *
 * <p>What is said of a debt is one number: from the top its day, its rank, the last day on which it
 * could still be said, its currency and its calendar, as {@code rehearsal_stretch} writes them.
 *
 * @param calendars by their numbers
 * @param laws by place
 */
record RehearsalWalk(Map<Integer, Calendar> calendars, Map<Question.Where, LetterDays> laws) {

  private static final int DAY = 55;
  private static final int RANK = 51;
  private static final int LAST = 43;
  private static final int MONEY = 28;

  /**
   * @param days contact days
   */
  record Calendar(Question.Where place, NavigableSet<Integer> days) {}

  /** Hears of letters that do not leave on their day, and of what is tried again. */
  interface Listener extends LetterDays.Listener {

    /**
     * @param letter as it was given, on its first day
     */
    void again(long letter, int day);
  }

  /**
   * @param letters sorted, each once
   * @param made days of earlier contacts, sorted
   */
  void give(long[] letters, int[] made, Listener listener) {
    var law = Objects.requireNonNull(laws.get(calendar(letters[0]).place()));
    var diary = law.diary(made);
    var again = new TreeMap<Integer, List<Long>>();
    int next = 0;
    while (next < letters.length || !again.isEmpty()) {
      int fresh = next < letters.length ? part(letters[next], DAY, 8) : Integer.MAX_VALUE;
      int day = again.isEmpty() ? fresh : Math.min(fresh, again.firstKey());
      var today = again.containsKey(day) ? again.remove(day) : new ArrayList<Long>();
      while (next < letters.length && part(letters[next], DAY, 8) == day) {
        today.add(letters[next++]);
      }
      for (long stopped : stopped(diary, day, today, listener)) {
        var later = calendar(stopped).days().ceiling(day + UnheardLetters.PATIENCE_DAYS);
        if (later != null && later <= part(stopped, LAST, 8)) {
          again.computeIfAbsent(later, _ -> new ArrayList<>()).add(stopped);
          listener.again(stopped, later);
        }
      }
    }
  }

  /** What of a day would be written and may not. */
  private static List<Long> stopped(
      LetterDays.Diary diary, int day, List<Long> today, Listener listener) {
    var written = today.stream().filter(one -> (lead(one, today) & 1) == 0).toList();
    if (written.isEmpty()) {
      return List.of();
    }
    long letters = written.stream().mapToInt(one -> part(one, MONEY, 15)).distinct().count();
    int tone = written.stream().mapToInt(one -> lead(one, today)).max().orElseThrow() >> 1;
    return diary.give(day, tone, (int) letters, listener) ? List.of() : written;
  }

  /** The highest rank of its currency; an odd one is a call. */
  private static int lead(long letter, List<Long> today) {
    int money = part(letter, MONEY, 15);
    int lead = part(letter, RANK, 4);
    for (long one : today) {
      if (part(one, MONEY, 15) == money) {
        lead = Math.max(lead, part(one, RANK, 4));
      }
    }
    return lead;
  }

  private Calendar calendar(long letter) {
    return Objects.requireNonNull(calendars.get(part(letter, 0, MONEY)));
  }

  private static int part(long letter, int from, int bits) {
    return (int) (letter >> from & (1L << bits) - 1);
  }
}
