package dev.puntual.intake.columns;

import dev.puntual.intake.values.PlainText;
import dev.puntual.intake.values.Shapes;
import java.util.Locale;
import java.util.Map;

/** Currencies as people name them in a column. */
public final class CurrencyWords {

  /** The country's own currency, whichever that is. */
  public static final String LOCAL = "";

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("MN", LOCAL),
          Map.entry("M N", LOCAL),
          Map.entry("PESOS", LOCAL),
          Map.entry("PESO", LOCAL),
          Map.entry("NACIONAL", LOCAL),
          Map.entry("MONEDA NACIONAL", LOCAL),
          Map.entry("PESO MEXICANO", "MXN"),
          Map.entry("PESOS MEXICANOS", "MXN"),
          Map.entry("PESO CHILENO", "CLP"),
          Map.entry("PESO COLOMBIANO", "COP"),
          Map.entry("PESO ARGENTINO", "ARS"),
          Map.entry("DOLAR", "USD"),
          Map.entry("DOLARES", "USD"),
          Map.entry("DOLAR AMERICANO", "USD"),
          Map.entry("DLLS", "USD"),
          Map.entry("DLS", "USD"),
          Map.entry("US", "USD"),
          Map.entry("DOLLARS", "USD"),
          Map.entry("US DOLLARS", "USD"),
          Map.entry("EURO", "EUR"),
          Map.entry("EUROS", "EUR"),
          Map.entry("SOLES", "PEN"),
          Map.entry("SOL", "PEN"),
          Map.entry("REALES", "BRL"),
          Map.entry("REAL", "BRL"),
          Map.entry("REAIS", "BRL"),
          Map.entry("UF", "CLF"),
          Map.entry("QUETZALES", "GTQ"));

  private CurrencyWords() {}

  /** Whether a text is a code or a name of a currency. */
  public static boolean known(String text) {
    return Shapes.currency(text) || NAMES.containsKey(PlainText.key(text));
  }

  /** The ISO code; {@link #LOCAL} for the local one; the text itself in capitals if unknown. */
  public static String code(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return Shapes.currency(text) ? upper : NAMES.getOrDefault(PlainText.key(text), upper);
  }
}
