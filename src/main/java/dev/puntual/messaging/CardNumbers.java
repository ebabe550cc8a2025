package dev.puntual.messaging;

import java.util.regex.Pattern;

/**
 * Numbers of payment cards that people write to us: nobody here may keep one. What has 15 to 19
 * digits, begins as cards do and passes their check digit (ISO/IEC 7812-1, annex B) leaves only its
 * last four. Fewer digits are a telephone.
 */
final class CardNumbers {

  private static final Pattern LIKELY =
      Pattern.compile("(?<![0-9+])[2-6](?:[ -]?[0-9]){14,18}(?![0-9])");
  private static final int SHOWN = 4;

  private CardNumbers() {}

  static String hidden(String text) {
    return LIKELY.matcher(text).replaceAll(hit -> hidden(hit.group(), digits(hit.group())));
  }

  private static String hidden(String written, String digits) {
    return passes(digits) ? "•••• " + digits.substring(digits.length() - SHOWN) : written;
  }

  private static boolean passes(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }

  private static String digits(String text) {
    return text.replaceAll("[^0-9]", "");
  }
}
