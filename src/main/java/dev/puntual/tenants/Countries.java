package dev.puntual.tenants;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The countries whose calendars we know, with their zones and currencies. */
public final class Countries {

  private static final Map<String, Country> ALL = read();

  private Countries() {}

  /** In the order of our users: Mexico first. */
  public static Collection<Country> all() {
    return ALL.values();
  }

  public static Optional<Country> of(String code) {
    return Optional.ofNullable(ALL.get(code));
  }

  /** The usual zone of a country; empty for one we do not know. */
  public static Optional<ZoneId> zoneOf(String country) {
    return of(country).map(Country::zone);
  }

  /** Codes of every currency that one of the countries uses, and the euro, by alphabet. */
  public static List<String> currencies() {
    var codes = new TreeSet<String>();
    ALL.values().forEach(country -> codes.add(country.currency().getCurrencyCode()));
    codes.add("EUR");
    return List.copyOf(codes);
  }

  private static Map<String, Country> read() {
    var countries = new LinkedHashMap<String, Country>();
    for (var line : Lines.of(Countries.class, "countries.txt")) {
      var fields = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      var zones = Arrays.stream(fields.get(2).split(" ", -1)).map(ZoneId::of).toList();
      var currency = Currency.getInstance(fields.get(1));
      countries.put(fields.get(0), new Country(fields.get(0), currency, zones));
    }
    return countries;
  }
}
