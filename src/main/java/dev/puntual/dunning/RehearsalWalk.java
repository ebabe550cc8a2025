package dev.puntual.dunning;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;

/**
 * What is said to one debtor, day by day, as plans would let it go: one message per currency by the
 * first way of its step, or a call. What the contact rules refuse goes by the next way, as {@link
 * GivingWay} has it; what no way takes is tried again as {@link UnheardLetters} would, debt by
 * debt, on the first of its days after the message's life, while its step lasts. Calls are made on
 * the first contact day on which they may be, after the day's messages.
 *
 * <p>What is said of a debt is one number: from the top its day, its saying, the last day on which
 * it could still be said, its currency and its calendar, as {@code rehearsal_stretch} writes them.
 */
final class RehearsalWalk {

  private static final int DAY = 55;
  private static final int SAYING = 41;
  static final int LAST = 33;
  private static final int MONEY = 18;

  /** Of what is owed: from the top its date, its last day, its currency and its calendar. */
  static final int OWED_ON = 41;

  /** Owed before that is as late as can be. */
  static final int LONG_AGO = 40;

  private static final int STAGES = RehearsalLaw.STAGES.size();

  /**
   * @param laws by who is reached, channel and stage, see {@link #place}
   * @param days contact days
   */
  record Calendar(List<DayLaw> laws, NavigableSet<Integer> days) {}

  /** Hears of what does not go by its usual way on its day, and of what is tried again. */
  interface Listener {

    /**
     * @param rule that moved or refused it; zero where somebody excluded the usual way
     */
    void given(int day, int money, int slot, int rule, Means means);

    void stopped(int day, int money, int rule);

    /**
     * @param letter as it was given, on its first day
     */
    void again(long letter, int day);
  }

  /** What is known of a debtor. */
  static final class Known {

    final int[] made;
    final int[] heard;
    final long[] owed;
    final int roles;

    /**
     * @param made earlier contacts, as {@link Diary} reads them, sorted
     * @param heard what the debtor said or did, as {@link DayLaw.Hush} reads it, sorted
     * @param owed debts in one number each, the oldest first; none where no rule asks how late they
     *     are
     * @param roles bits of those that have an address, by each channel
     */
    Known(int[] made, int[] heard, long[] owed, int roles) {
      this.made = made;
      this.heard = heard;
      this.owed = owed;
      this.roles = roles;
    }
  }

  private final Map<Integer, Calendar> calendars;
  final Sayings sayings;
  final int home;
  final int horizon;
  final RehearsalDay today = new RehearsalDay();

  /**
   * @param calendars by their numbers
   * @param home the company's own currency, as a number
   * @param horizon the last day on which anything may be
   */
  RehearsalWalk(Map<Integer, Calendar> calendars, Sayings sayings, int home, int horizon) {
    this.calendars = calendars;
    this.sayings = sayings;
    this.home = home;
    this.horizon = horizon;
  }

  /**
   * @param letters sorted, each once
   */
  void give(long[] letters, Known known, Listener listener) {
    var one = new RehearsalDebtor(this, known, listener, calendar(letters[0]));
    int next = 0;
    while (next < letters.length || one.waits() < Integer.MAX_VALUE) {
      int fresh = next < letters.length ? day(letters[next]) : Integer.MAX_VALUE;
      int day = Math.min(fresh, one.waits());
      today.begin();
      one.again(day).forEach(today::add);
      while (next < letters.length && day(letters[next]) == day) {
        today.add(letters[next++]);
      }
      one.hears(day);
    }
  }

  /** Where the law stands by which a way is judged in a stage. */
  static int place(int way, int stage) {
    return (Sayings.who(way) * Diary.CHANNELS + Sayings.channel(way)) * STAGES + stage;
  }

  Calendar calendar(long letter) {
    return Objects.requireNonNull(calendars.get(part(letter, 0, MONEY)));
  }

  private static int day(long letter) {
    return part(letter, DAY, 8);
  }

  static int saying(long letter) {
    return part(letter, SAYING, 14);
  }

  static int money(long letter) {
    return part(letter, MONEY, 15);
  }

  static int part(long letter, int from, int bits) {
    return (int) (letter >> from & (1L << bits) - 1);
  }
}
