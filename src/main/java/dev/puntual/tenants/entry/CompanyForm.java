package dev.puntual.tenants.entry;

import dev.puntual.kernel.Language;
import dev.puntual.platform.web.Option;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import dev.puntual.tenants.Countries;
import dev.puntual.tenants.Country;
import dev.puntual.tenants.NewCompany;
import java.text.Collator;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was typed about a company. Zone and currency may be {@value #USUAL}: those of the country.
 *
 * @param language code of {@link Language}
 */
public record CompanyForm(
    String name, String country, String zone, String currency, String language) {

  /** The answer "as is usual in that country". */
  public static final String USUAL = "usual";

  private static final int LONGEST_NAME = 120;

  public static CompanyForm read(Map<String, String> fields) {
    return new CompanyForm(
        fields.getOrDefault("empresa", "").strip(),
        fields.getOrDefault("pais", ""),
        fields.getOrDefault("zona", USUAL),
        fields.getOrDefault("moneda", USUAL),
        fields.getOrDefault("idioma", ""));
  }

  public static CompanyForm blank(String country, Language language) {
    return new CompanyForm("", country, USUAL, USUAL, language.code());
  }

  public void check(Voice voice, Problems problems) {
    if (name.isEmpty()) {
      problems.add("empresa", voice.say("entry.company.missing"));
    } else if (name.length() > LONGEST_NAME) {
      problems.add("empresa", voice.say("entry.company.long", LONGEST_NAME));
    }
    var known = Countries.of(country);
    if (known.isEmpty()) {
      problems.add("pais", voice.say("entry.country.missing"));
    } else if (!zone.equals(USUAL) && zoneId().filter(known.get().zones()::contains).isEmpty()) {
      problems.add("zona", voice.say("entry.zone.elsewhere", known.get().name(voice.language())));
    }
    if (!currency.equals(USUAL) && !Countries.currencies().contains(currency)) {
      problems.add("moneda", voice.say("entry.currency.unknown"));
    }
  }

  /** Only after {@link #check} found nothing. */
  public NewCompany company() {
    var home = Countries.of(country).orElseThrow();
    return new NewCompany(
        name,
        country,
        zoneId().orElse(home.zone()),
        currency.equals(USUAL) ? home.currency() : Currency.getInstance(currency),
        Language.of(language));
  }

  private Optional<ZoneId> zoneId() {
    return ZoneId.getAvailableZoneIds().contains(zone)
        ? Optional.of(ZoneId.of(zone))
        : Optional.empty();
  }

  /** Countries by the reader's alphabet. */
  public static List<Option> countries(Voice voice) {
    var collator = Collator.getInstance(voice.language().locale());
    return Countries.all().stream()
        .map(country -> new Option(country.code(), country.name(voice.language())))
        .sorted(Comparator.comparing(Option::text, collator))
        .toList();
  }

  /** The usual one first, then those of countries that have several. */
  public static List<Option> zones(Voice voice) {
    var options = new ArrayList<Option>();
    options.add(new Option(USUAL, voice.say("entry.zone.usual")));
    for (var country : Countries.all()) {
      if (country.zones().size() > 1) {
        country.zones().forEach(zone -> options.add(zone(voice, country, zone)));
      }
    }
    return options;
  }

  /** The country's own currency first, then all. */
  public static List<Option> currencies(Voice voice) {
    var options = new ArrayList<Option>();
    options.add(new Option(USUAL, voice.say("entry.currency.usual")));
    for (var code : Countries.currencies()) {
      var name = Currency.getInstance(code).getDisplayName(voice.language().locale());
      options.add(new Option(code, voice.say("entry.currency.named", code, name)));
    }
    return options;
  }

  /** Each language by its own name. */
  public static List<Option> languages() {
    return List.of(new Option("es", "Español"), new Option("en", "English"));
  }

  /** Those in which debtors are written to who have none of their own. */
  public static List<Option> languagesOfLetters() {
    return Stream.concat(languages().stream(), Stream.of(new Option("pt", "Português"))).toList();
  }

  private static Option zone(Voice voice, Country country, ZoneId zone) {
    var places = voice.say("zone." + zone.getId());
    return new Option(
        zone.getId(), voice.say("entry.zone.named", country.name(voice.language()), places));
  }
}
