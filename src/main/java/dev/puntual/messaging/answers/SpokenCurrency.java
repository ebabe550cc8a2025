package dev.puntual.messaging.answers;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which currencies people mean by what they write beside a figure. */
final class SpokenCurrency {

  private static final Set<String> PESOS =
      Set.of("MXN", "COP", "CLP", "ARS", "UYU", "DOP", "CUP", "PHP");
  private static final Set<String> DOLLARS = Set.of("USD", "CAD", "AUD", "NZD");

  /** Money that nobody writes with a dollar's sign. */
  private static final Set<String> OTHER_SIGNS = Set.of("EUR", "GBP", "BRL", "PEN");

  private static final Map<String, Set<String>> WORDS =
      Map.ofEntries(
          Map.entry("pesos", PESOS),
          Map.entry("dólares", DOLLARS),
          Map.entry("dolares", DOLLARS),
          Map.entry("dollars", DOLLARS),
          Map.entry("bucks", DOLLARS),
          Map.entry("varos", Set.of("MXN")),
          Map.entry("lempiras", Set.of("HNL")),
          Map.entry("quetzales", Set.of("GTQ")),
          Map.entry("bolívares", Set.of("VES")),
          Map.entry("bolivares", Set.of("VES")),
          Map.entry("guaraníes", Set.of("PYG")),
          Map.entry("guaranies", Set.of("PYG")),
          Map.entry("soles", Set.of("PEN")),
          Map.entry("s/", Set.of("PEN")),
          Map.entry("s/.", Set.of("PEN")),
          Map.entry("reales", Set.of("BRL")),
          Map.entry("reais", Set.of("BRL")),
          Map.entry("r$", Set.of("BRL")),
          Map.entry("euros", Set.of("EUR")),
          Map.entry("€", Set.of("EUR")),
          Map.entry("£", Set.of("GBP")),
          Map.entry("us$", Set.of("USD")),
          Map.entry("usd$", Set.of("USD")),
          Map.entry("mx$", Set.of("MXN")),
          Map.entry("mxn$", Set.of("MXN")),
          Map.entry("cop$", Set.of("COP")),
          Map.entry("clp$", Set.of("CLP")),
          Map.entry("ar$", Set.of("ARS")));

  private SpokenCurrency() {}

  static boolean fits(String mark, String currency) {
    var word = mark.toLowerCase(Locale.ROOT);
    var meant = WORDS.get(word);
    if (meant != null) {
      return meant.contains(currency);
    }
    return word.endsWith("$")
        ? !OTHER_SIGNS.contains(currency)
        : mark.toUpperCase(Locale.ROOT).equals(currency);
  }
}
