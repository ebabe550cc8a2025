package dev.puntual.intake.typing;

import dev.puntual.intake.columns.CurrencyWords;
import dev.puntual.intake.values.AmountText;
import dev.puntual.intake.values.Shapes;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/** Codes of currencies and how finely each is counted, remembered because files repeat them. */
final class Currencies {

  /** What the cell names is no currency. */
  static final String UNKNOWN = "?";

  private final String home;
  private final Map<String, String> codes = new HashMap<>();
  private final Map<String, Long> smallest = new HashMap<>();

  Currencies(String home) {
    this.home = home;
  }

  /** The code for what a cell says; the home currency when it says nothing or "local". */
  String code(String text) {
    return text.isEmpty() ? home : codes.computeIfAbsent(text, this::find);
  }

  /** The code for letters beside an amount ({@code US$}); home when they name no currency. */
  String codeBeside(String letters) {
    return switch (letters) {
      case "" -> home;
      case "US", "U", "UD", "DLS", "USS" -> "USD";
      case "R" -> "BRL";
      default -> Shapes.currency(letters) ? letters : home;
    };
  }

  /** The amount rounded to the smallest coin of its currency, halves to even. */
  long rounded(long amount, String currency) {
    long coin = smallest.computeIfAbsent(currency, Currencies::coin);
    long rest = amount % coin;
    if (rest == 0) {
      return amount;
    }
    long down = amount - rest;
    long twice = Math.abs(rest) * 2;
    boolean up = twice > coin || (twice == coin && down / coin % 2 != 0);
    return up ? down + Long.signum(amount) * coin : down;
  }

  private static long coin(String currency) {
    int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
    long coin = AmountText.UNIT;
    for (int i = 0; i < decimals; i++) {
      coin /= 10;
    }
    return Math.max(coin, 1);
  }

  private String find(String text) {
    String code = CurrencyWords.code(text);
    if (code.equals(CurrencyWords.LOCAL)) {
      return home;
    }
    return Shapes.currency(code) ? code : UNKNOWN;
  }
}
