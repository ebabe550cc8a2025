package dev.puntual.intake.columns;

import dev.puntual.intake.values.PlainText;
import java.util.OptionalInt;

/** Payment terms in days: {@code 30}, {@code 30 días}, {@code NET 45}, {@code contado}. */
public final class TermsText {

  private static final int LONGEST = 1_000;

  private TermsText() {}

  /** The days, when the text is such a term. */
  public static OptionalInt days(String text) {
    String key = PlainText.key(text);
    if (key.equals("CONTADO") || key.equals("CASH") || key.equals("DUE ON RECEIPT")) {
      return OptionalInt.of(0);
    }
    int days = -1;
    for (String word : key.split(" ", -1)) {
      if (isWhole(word)) {
        if (days >= 0 && Integer.parseInt(word) != 0) {
          return OptionalInt.empty();
        }
        days = days >= 0 ? days : Integer.parseInt(word);
      } else if (!SMALL_WORDS.contains(" " + word + " ")) {
        return OptionalInt.empty();
      }
    }
    return days >= 0 && days <= LONGEST ? OptionalInt.of(days) : OptionalInt.empty();
  }

  private static final String SMALL_WORDS = " DIAS DIA DAYS DAY NET NETO A CREDITO DE D FF DDL ";

  private static boolean isWhole(String word) {
    return !word.isEmpty()
        && word.length() <= 4
        && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
