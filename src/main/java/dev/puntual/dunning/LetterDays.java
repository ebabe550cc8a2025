package dev.puntual.dunning;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedMap;

/**
 * The days on which letters to one debtor leave under the contact rules: each not before every rule
 * lets go of the contacts made until then, on the next open day, and within some days or not at
 * all. A walk, because each letter leans on those before it. Days are counted from a Monday.
 *
 * @param laws by how late the debt is, the stages in their order
 * @param life for how many days a letter waits
 */
record LetterDays(List<Law> laws, int life) {

  /** A letter in one number: its day times this, and its stage. Of one day the latest counts. */
  static final int STAGES = 8;

  /** An event in one number: its day times this, and its kind. */
  static final int KINDS = 8;

  private static final int WEEK = 7;
  private static final int ROOM = 32;

  /**
   * What is asked of letters of one stage to one sort of debtors.
   *
   * @param hushes what is asked after what the debtor said or did
   * @param open days with a lawful hour
   * @param shut the others, each with its rule
   * @param barred the rule that lets none through; zero: none
   */
  record Law(
      List<Limit> limits,
      List<Hush> hushes,
      NavigableSet<Integer> open,
      SortedMap<Integer, Integer> shut,
      int barred) {}

  /**
   * The {@code contacts}-th last contact stands in the way for {@code days}; zero: until Monday.
   */
  record Limit(int contacts, int days, int rule) {

    private int until(int[] made, int count) {
      if (count < contacts) {
        return Integer.MIN_VALUE;
      }
      int contact = made[count - contacts];
      return contact + (days == 0 ? WEEK - Math.floorMod(contact, WEEK) : days);
    }
  }

  /**
   * The {@code events}-th last event of that kind stands in the way for {@code days}; zero: until
   * Monday.
   */
  record Hush(int kind, int events, int days, int rule) {

    private int until(int[] heard) {
      int left = events;
      for (int place = heard.length - 1; place >= 0; place--) {
        if (Math.floorMod(heard[place], KINDS) == kind && --left == 0) {
          int day = Math.floorDiv(heard[place], KINDS);
          return day + (days == 0 ? WEEK - Math.floorMod(day, WEEK) : days);
        }
      }
      return Integer.MIN_VALUE;
    }
  }

  /** Hears of letters that do not leave on their day. */
  interface Listener {

    /**
     * @param letters how many it is, of one day
     * @param slot when they leave instead
     * @param rule the one that lets go last
     */
    void moved(int day, int letters, int slot, int rule);

    void stopped(int day, int letters, int rule);
  }

  /**
   * @param letters sorted
   * @param before days of earlier contacts, sorted
   */
  void give(int[] letters, int[] before, Listener listener) {
    var diary = diary(before, new int[0]);
    int first = 0;
    for (int place = 0; place < letters.length; place++) {
      int day = letters[place] / STAGES;
      if (place + 1 < letters.length && letters[place + 1] / STAGES == day) {
        continue;
      }
      diary.give(day, letters[place] % STAGES, place + 1 - first, listener);
      first = place + 1;
    }
  }

  /**
   * Gives the letters of one debtor their days, one day after the other.
   *
   * @param before days of earlier contacts, sorted
   * @param heard what the debtor said or did, sorted
   */
  Diary diary(int[] before, int[] heard) {
    return new Diary(before, heard);
  }

  /** The contacts of one debtor. */
  final class Diary {

    private final int[] heard;
    private int[] made;
    private int count;

    private Diary(int[] before, int[] heard) {
      this.heard = heard;
      made = Arrays.copyOf(before, before.length + ROOM);
      count = before.length;
    }

    /**
     * @param stage of the latest debt
     * @param together how many letters it is
     * @return whether it leaves at all
     */
    boolean give(int day, int stage, int together, Listener listener) {
      var law = laws.get(stage);
      int until = Integer.MIN_VALUE;
      int rule = 0;
      for (var limit : law.limits()) {
        int frees = limit.until(made, count);
        if (frees > until || (frees == until && limit.rule() > rule)) {
          until = frees;
          rule = limit.rule();
        }
      }
      if (heard.length > 0) {
        for (var hush : law.hushes()) {
          int frees = hush.until(heard);
          if (frees > until || (frees == until && hush.rule() > rule)) {
            until = frees;
            rule = hush.rule();
          }
        }
      }
      var slot = law.barred() > 0 ? null : law.open().ceiling(Math.max(day, until));
      int why = until > day ? rule : law.shut().getOrDefault(day, law.barred());
      if (slot == null || slot - day > life) {
        listener.stopped(day, together, law.barred() > 0 ? law.barred() : why);
        return false;
      }
      keep(slot);
      if (slot != day) {
        listener.moved(day, together, slot, why);
      }
      return true;
    }

    private void keep(int slot) {
      if (count == made.length) {
        made = Arrays.copyOf(made, count + ROOM);
      }
      made[count++] = slot;
    }
  }
}
