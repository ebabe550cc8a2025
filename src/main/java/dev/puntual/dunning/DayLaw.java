package dev.puntual.dunning;

import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;

/**
 * What the contact rules ask of contacts by one channel with one sort of people in one stage. Days
 * are counted from a Monday, and rules are numbers from one.
 *
 * @param hushes what is asked after what the debtor said or did
 * @param open days with a lawful hour
 * @param shut the others, each with its rule
 * @param barred the rule that lets none through; zero: none
 * @param human whether it is no rule that bars, but a person who decides
 */
record DayLaw(
    List<Limit> limits,
    List<Hush> hushes,
    NavigableSet<Integer> open,
    SortedMap<Integer, Integer> shut,
    int barred,
    boolean human) {

  private static final int WEEK = 7;

  /**
   * The {@code contacts}-th last contact stands in the way for {@code days}; zero: until Monday.
   *
   * @param channels a bit for each that counts
   * @param occasions whether contacts of one occasion count once, and none of the asked one's own
   */
  record Limit(int contacts, int days, int rule, int channels, boolean occasions) {

    int until(int contact) {
      return after(contact, days);
    }
  }

  /**
   * The {@code events}-th last event of that kind stands in the way for {@code days}; zero: until
   * Monday.
   *
   * @param human whether a person decides meanwhile
   */
  record Hush(int kind, int events, int days, int rule, boolean human) {

    /** An event in one number: its day times this, and its kind. */
    static final int KINDS = 8;

    int until(int[] heard) {
      int left = events;
      for (int place = heard.length - 1; place >= 0; place--) {
        if (Math.floorMod(heard[place], KINDS) == kind && --left == 0) {
          return after(Math.floorDiv(heard[place], KINDS), days);
        }
      }
      return Integer.MIN_VALUE;
    }
  }

  private static int after(int day, int days) {
    return day + (days == 0 ? WEEK - Math.floorMod(day, WEEK) : days);
  }
}
