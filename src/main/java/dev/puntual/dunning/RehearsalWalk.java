package dev.puntual.dunning;

import dev.puntual.rules.DayRules;
import dev.puntual.rules.DebtStage;
import java.util.ArrayList;
import java.util.Arrays;
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
 * @param laws by sort of debtors
 */
record RehearsalWalk(Map<Integer, Calendar> calendars, Map<DayRules.Sort, LetterDays> laws) {

  private static final int DAY = 55;
  private static final int RANK = 51;
  private static final int LAST = 43;
  private static final int MONEY = 28;

  /** Of what is owed: from the top its date, its last day, its currency and its calendar. */
  private static final int OWED_ON = 51;

  /** Owed before that is as late as can be. */
  private static final int LONG_AGO = 40;

  /**
   * @param days contact days
   */
  record Calendar(DayRules.Sort sort, NavigableSet<Integer> days) {}

  /** Hears of letters that do not leave on their day, and of what is tried again. */
  interface Listener extends LetterDays.Listener {

    /**
     * @param letter as it was given, on its first day
     */
    void again(long letter, int day);
  }

  /** What is known of a debtor. */
  static final class Known {

    private final int[] made;
    private final int[] heard;
    private final long[] owed;

    /**
     * @param made days of earlier contacts, sorted
     * @param heard what the debtor said or did, as {@link LetterDays} reads it, sorted
     * @param owed debts in one number each, the oldest first; none where no rule asks how late they
     *     are
     */
    Known(int[] made, int[] heard, long[] owed) {
      this.made = made;
      this.heard = heard;
      this.owed = owed;
    }
  }

  /**
   * @param letters sorted, each once
   */
  void give(long[] letters, Known known, Listener listener) {
    var law = Objects.requireNonNull(laws.get(calendar(letters[0]).sort()));
    var diary = law.diary(known.made, known.heard);
    var again = new TreeMap<Integer, List<Long>>();
    var today = new Today();
    int next = 0;
    while (next < letters.length || !again.isEmpty()) {
      int fresh = next < letters.length ? part(letters[next], DAY, 8) : Integer.MAX_VALUE;
      int day = again.isEmpty() ? fresh : Math.min(fresh, again.firstKey());
      today.count = 0;
      if (!again.isEmpty() && again.firstKey() == day) {
        again.pollFirstEntry().getValue().forEach(today::add);
      }
      while (next < letters.length && part(letters[next], DAY, 8) == day) {
        today.add(letters[next++]);
      }
      int stage = known.owed.length == 0 ? 0 : stage(today, known.owed, day);
      if (!today.leaves(diary, day, stage, listener)) {
        for (int place = 0; place < today.count; place++) {
          tryAgain(today.said[place], day, again, listener);
        }
      }
    }
  }

  /** As letters are asked about: by the oldest debt in the currency that is not on hold. */
  private int stage(Today today, long[] owed, int day) {
    int late = Integer.MIN_VALUE;
    for (int place = 0; place < today.count; place++) {
      if ((today.lead(today.said[place]) & 1) == 0 && today.first(place)) {
        late = Math.max(late, late(part(today.said[place], MONEY, 15), owed, day));
      }
    }
    return RehearsalLaw.STAGES.indexOf(DebtStage.of(late));
  }

  private int late(int money, long[] owed, int day) {
    for (long debt : owed) {
      if (part(debt, MONEY, 15) == money && part(debt, LAST, 8) >= day) {
        var free = calendar(debt).days().ceiling(day);
        if (free != null && free < day + UnheardLetters.PATIENCE_DAYS) {
          return day + LONG_AGO - part(debt, OWED_ON, 9);
        }
      }
    }
    return Integer.MIN_VALUE;
  }

  private void tryAgain(
      long letter, int day, TreeMap<Integer, List<Long>> again, Listener listener) {
    var later = calendar(letter).days().ceiling(day + UnheardLetters.PATIENCE_DAYS);
    if (later != null && later <= part(letter, LAST, 8)) {
      again.computeIfAbsent(later, _ -> new ArrayList<>()).add(letter);
      listener.again(letter, later);
    }
  }

  /** What is said on one day; written without objects, since there are millions of days. */
  private static final class Today {

    private long[] said = new long[16];
    private int count;

    private void add(long letter) {
      if (count == said.length) {
        said = Arrays.copyOf(said, count * 2);
      }
      said[count++] = letter;
    }

    /** False when the letters of the day are stopped; what is called about is then left out. */
    private boolean leaves(LetterDays.Diary diary, int day, int stage, Listener listener) {
      int written = 0;
      int letters = 0;
      for (int place = 0; place < count; place++) {
        if ((lead(said[place]) & 1) == 0) {
          letters += first(place) ? 1 : 0;
          written++;
        }
      }
      if (written == 0 || diary.give(day, stage, letters, listener)) {
        return true;
      }
      if (written < count) {
        said = Arrays.stream(said, 0, count).filter(one -> (lead(one) & 1) == 0).toArray();
        count = written;
      }
      return false;
    }

    /** The highest rank of its currency; an odd one is a call. */
    private int lead(long letter) {
      int lead = part(letter, RANK, 4);
      for (int other = 0; other < count; other++) {
        if (part(said[other], MONEY, 15) == part(letter, MONEY, 15)) {
          lead = Math.max(lead, part(said[other], RANK, 4));
        }
      }
      return lead;
    }

    /** Whether it is the first of its currency. */
    private boolean first(int place) {
      for (int other = 0; other < place; other++) {
        if (part(said[other], MONEY, 15) == part(said[place], MONEY, 15)) {
          return false;
        }
      }
      return true;
    }
  }

  private Calendar calendar(long letter) {
    return Objects.requireNonNull(calendars.get(part(letter, 0, MONEY)));
  }

  private static int part(long letter, int from, int bits) {
    return (int) (letter >> from & (1L << bits) - 1);
  }
}
