package dev.puntual.tenants;

import dev.puntual.kernel.Language;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * A country whose calendar we know.
 *
 * @param code ISO 3166, two letters
 * @param currency the usual one
 * @param zones where its people live, the most usual first
 */
public record Country(String code, Currency currency, List<ZoneId> zones) {

  /** The zone of most of its people. */
  public ZoneId zone() {
    return zones.getFirst();
  }

  /** As the reader calls it: México, Mexico. */
  public String name(Language language) {
    return Locale.of("", code).getDisplayCountry(language.locale());
  }
}
