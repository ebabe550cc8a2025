package dev.puntual.dunning;

import java.util.Arrays;

/**
 * What is said to one debtor on one day: one contact per currency, led by the firmest of what is
 * said in it. Used again for each day, since there are millions of them.
 */
final class RehearsalDay {

  /** Nobody was asked yet. */
  static final int OPEN = Integer.MIN_VALUE;

  private long[] said = new long[16];
  private int letters;
  private int contacts;
  int[] money = new int[4];
  int[] lead = new int[4];
  int[] mask = new int[4];
  int[] slot = new int[4];
  int[] rule = new int[4];
  int[] tried = new int[4];
  int[][] ways = new int[4][];

  void begin() {
    letters = 0;
    contacts = 0;
  }

  void add(long letter) {
    if (letters == said.length) {
      said = Arrays.copyOf(said, letters * 2);
    }
    said[letters++] = letter;
  }

  int letters() {
    return letters;
  }

  long letter(int place) {
    return said[place];
  }

  /** How many contacts it is, in the order in which they are asked about. */
  int contacts() {
    return contacts;
  }

  /**
   * @param home the company's own currency, which comes first
   */
  void gather(int home, Sayings sayings) {
    for (int place = 0; place < letters; place++) {
      int own = RehearsalWalk.money(said[place]);
      int at = place(own, home);
      int number = RehearsalWalk.saying(said[place]);
      lead[at] = Math.max(lead[at], number);
      mask[at] &= sayings.mask(number);
    }
  }

  private int place(int own, int home) {
    int place = 0;
    while (place < contacts && money[place] != own && before(money[place], own, home)) {
      place++;
    }
    if (place < contacts && money[place] == own) {
      return place;
    }
    if (contacts == money.length) {
      grow();
    }
    for (int later = contacts++; later > place; later--) {
      money[later] = money[later - 1];
      lead[later] = lead[later - 1];
      mask[later] = mask[later - 1];
    }
    money[place] = own;
    lead[place] = 0;
    mask[place] = -1;
    slot[contacts - 1] = OPEN;
    return place;
  }

  private static boolean before(int one, int other, int home) {
    return one == home || (other != home && one < other);
  }

  private void grow() {
    int room = contacts * 2;
    money = Arrays.copyOf(money, room);
    lead = Arrays.copyOf(lead, room);
    mask = Arrays.copyOf(mask, room);
    slot = Arrays.copyOf(slot, room);
    rule = Arrays.copyOf(rule, room);
    tried = Arrays.copyOf(tried, room);
    ways = Arrays.copyOf(ways, room);
  }
}
