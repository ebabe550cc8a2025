package dev.puntual.demo.cast;

import java.util.Locale;

/**
 * Tax numbers with the shape and the check digit of their country, out of ranges that no registry
 * hands out where we know of one: nobody real is meant.
 */
final class TaxNumber {

  private static final String RFC_VALUES = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ";
  private static final String LETTERS = "ABCDEFGHJKLMNPRSTVXYZ";
  private static final int[] NIT_WEIGHTS = {3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67};
  private static final int[] RUC_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

  private TaxNumber() {}

  static String of(Land land, Dice dice) {
    return switch (land) {
      case MX -> mexican(dice);
      case CO -> colombian(dice);
      case PE -> peruvian(dice);
      case CL -> chilean(dice);
      case US -> american(dice);
    };
  }

  /** Twelve signs: three letters, the day of foundation, two signs, one that checks the others. */
  private static String mexican(Dice dice) {
    var number = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      number.append(LETTERS.charAt(dice.between(0, LETTERS.length() - 1)));
    }
    number.append(
        String.format(
            Locale.ROOT,
            "%02d%02d%02d",
            dice.between(1, 24),
            dice.between(1, 12),
            dice.between(1, 28)));
    number.append(LETTERS.charAt(dice.between(0, LETTERS.length() - 1))).append(dice.digits(1));
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      sum += RFC_VALUES.indexOf(number.charAt(i)) * (12 - i);
    }
    sum += RFC_VALUES.indexOf(' ') * 13;
    int rest = (11 - sum % 11) % 11;
    return number.append(rest == 10 ? "A" : String.valueOf(rest)).toString();
  }

  private static String colombian(Dice dice) {
    var number = "999" + dice.digits(6);
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      sum += NIT_WEIGHTS[i] * Character.digit(number.charAt(number.length() - 1 - i), 10);
    }
    int rest = sum % 11;
    return number + "-" + (rest < 2 ? rest : 11 - rest);
  }

  private static String peruvian(Dice dice) {
    var number = "20999" + dice.digits(5);
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      sum += RUC_WEIGHTS[i] * Character.digit(number.charAt(i), 10);
    }
    return number + (11 - sum % 11) % 10;
  }

  private static String chilean(Dice dice) {
    var number = "89" + dice.digits(6);
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      sum += (2 + i % 6) * Character.digit(number.charAt(number.length() - 1 - i), 10);
    }
    int rest = 11 - sum % 11;
    return number + "-" + (rest == 11 ? "0" : rest == 10 ? "K" : String.valueOf(rest));
  }

  /** The prefix 00 belongs to no office. */
  private static String american(Dice dice) {
    return "00-" + dice.digits(7);
  }
}
