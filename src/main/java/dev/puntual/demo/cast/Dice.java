package dev.puntual.demo.cast;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Luck that can be repeated: the same words give the same answers, whatever was asked of other dice
 * before. So a smaller company is a part of the larger one, and a day can be lived again.
 */
public final class Dice {

  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  /** Dice of their own for whatever these words name. */
  public static Dice of(Object... words) {
    long hash = 0xcbf29ce484222325L;
    for (var word : words) {
      var text = word.toString();
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ '/') * 0x100000001b3L;
    }
    return new Dice(new SplittableRandom(hash));
  }

  /** True in this share of cases, 0 to 1. */
  public boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** Both ends included. */
  public int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  public double between(double low, double high) {
    return random.nextDouble(low, high);
  }

  public <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** The place of the share that was hit; shares are of their sum. */
  public int weigh(int... shares) {
    int sum = 0;
    for (int share : shares) {
      sum += share;
    }
    int left = random.nextInt(sum);
    int place = 0;
    while (left >= shares[place]) {
      left -= shares[place++];
    }
    return place;
  }

  /** So many decimal digits, the first of them not zero. */
  public String digits(int count) {
    var digits = new StringBuilder(count).append(between(1, 9));
    while (digits.length() < count) {
      digits.append(between(0, 9));
    }
    return digits.toString();
  }
}
