package dev.puntual.dunning;

import java.util.Arrays;

/**
 * The contacts of one debtor, and when the next one may be. A walk, because each leans on those
 * before it. Written without objects: there are millions of days.
 */
final class Diary {

  /** Not while it lives, or not at all. */
  static final int NEVER = -1;

  /** A person decides, and no rule. */
  static final int HUMAN = -2;

  /** A contact in one number: its day times this, its channel times the next, its occasion. */
  static final int CHANNELS = 8;

  static final int OCCASIONS = 1_024;

  private static final int ROOM = 32;

  private final int[] heard;
  private int[] days;
  private int[] channels;
  private int[] occasions;
  private int count;
  private int rule;

  /**
   * @param made earlier contacts, each in one number, sorted
   * @param heard what the debtor said or did, each in one number, sorted
   */
  Diary(int[] made, int[] heard) {
    this.heard = heard;
    this.days = new int[made.length + ROOM];
    this.channels = new int[made.length + ROOM];
    this.occasions = new int[made.length + ROOM];
    for (int one : made) {
      int contact = Math.floorDiv(one, OCCASIONS);
      keep(
          Math.floorDiv(contact, CHANNELS),
          Math.floorMod(contact, CHANNELS),
          Math.floorMod(one, OCCASIONS));
    }
  }

  /**
   * When it may be, not before {@code day}; {@link #NEVER} when not up to {@code latest}, or {@link
   * #HUMAN}.
   *
   * @param occasion shared by what is said together; zero stands alone
   */
  int ask(DayLaw law, int occasion, int day, int latest) {
    if (law.barred() > 0) {
      rule = law.barred();
      return law.human() ? HUMAN : NEVER;
    }
    int until = Integer.MIN_VALUE;
    rule = 0;
    for (var limit : law.limits()) {
      int frees = until(limit, occasion);
      if (frees > until || (frees == until && limit.rule() > rule)) {
        until = frees;
        rule = limit.rule();
      }
    }
    if (heard.length > 0) {
      for (var hush : law.hushes()) {
        int frees = hush.until(heard);
        if (hush.human() && frees > day) {
          rule = hush.rule();
          return HUMAN;
        }
        if (frees > until || (frees == until && hush.rule() > rule)) {
          until = frees;
          rule = hush.rule();
        }
      }
    }
    if (until <= day) {
      rule = law.shut().getOrDefault(day, 0);
    }
    var slot = law.open().ceiling(Math.max(day, until));
    return slot == null || slot > latest ? NEVER : slot;
  }

  /** The rule that moved or stopped what was asked last, where one did. */
  int rule() {
    return rule;
  }

  private int until(DayLaw.Limit limit, int occasion) {
    int left = limit.contacts();
    for (int place = count - 1; place >= 0; place--) {
      if ((limit.channels() >> channels[place] & 1) == 1
          && !(limit.occasions() && counted(place, limit.channels(), occasion))
          && --left == 0) {
        return limit.until(days[place]);
      }
    }
    return Integer.MIN_VALUE;
  }

  /** Whether a later contact stands for its occasion already, or it is the asked one's own. */
  private boolean counted(int place, int mask, int asked) {
    int own = occasions[place];
    if (own == 0 || own == asked) {
      return own != 0;
    }
    for (int later = place + 1; later < count; later++) {
      if (occasions[later] == own && (mask >> channels[later] & 1) == 1) {
        return true;
      }
    }
    return false;
  }

  /** It is made on that day; what is made later may be there already. */
  void keep(int day, int channel, int occasion) {
    if (count == days.length) {
      days = Arrays.copyOf(days, count + ROOM);
      channels = Arrays.copyOf(channels, count + ROOM);
      occasions = Arrays.copyOf(occasions, count + ROOM);
    }
    int place = count++;
    for (; place > 0 && days[place - 1] > day; place--) {
      days[place] = days[place - 1];
      channels[place] = channels[place - 1];
      occasions[place] = occasions[place - 1];
    }
    days[place] = day;
    channels[place] = channel;
    occasions[place] = occasion;
  }
}
