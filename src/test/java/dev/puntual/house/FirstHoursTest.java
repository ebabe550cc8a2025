package dev.puntual.house;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.rules.Channel;
import dev.puntual.rules.packs.Pack;
import dev.puntual.rules.packs.Shelf;
import dev.puntual.rules.packs.Window;
import dev.puntual.tenants.ContactWindow;
import dev.puntual.tenants.ContactWindow.Hours;
import dev.puntual.tenants.Countries;
import dev.puntual.tenants.Country;
import dev.puntual.tenants.FirstHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The hours a new company begins with stand below the packs; this keeps the two from parting. */
class FirstHoursTest {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final List<Pack> PACKS =
      Shelf.packs().keySet().stream().filter(pack -> pack.applies(NOW)).toList();

  static Collection<Country> countries() {
    return Countries.all();
  }

  @ParameterizedTest
  @MethodSource("countries")
  void aCompanyBeginsWithWhatTheHouseAndEveryRuleOfItsCountryAllow(Country country) {
    var allowed = new EnumMap<DayOfWeek, Hours>(DayOfWeek.class);
    ContactWindow.usual()
        .days()
        .forEach((day, hours) -> left(hours, day, country).ifPresent(now -> allowed.put(day, now)));
    assertThat(FirstHours.of(country.code()).window()).isEqualTo(new ContactWindow(allowed));
  }

  @ParameterizedTest
  @MethodSource("countries")
  void aLawThatIsNamedStandsInAPackOfThatCountry(Country country) {
    var cited =
        PACKS.stream()
            .filter(pack -> pack.binds().countries().contains(country.code()))
            .flatMap(pack -> pack.sources().stream())
            .map(source -> source.cite().es())
            .toList();
    var law = FirstHours.of(country.code()).law();
    assertThat(cited).containsAll(law.isEmpty() ? List.of() : List.of(law.split("; ", -1)));
  }

  @Test
  void mexicoBeginsWithTheHoursOfTheHouse() {
    assertThat(FirstHours.of("MX").window()).isEqualTo(ContactWindow.usual());
    assertThat(FirstHours.of("XX").window()).isEqualTo(ContactWindow.usual());
  }

  /** Windows of one pack for one channel and day are alternatives; packs and channels add up. */
  private static Optional<Hours> left(Hours hours, DayOfWeek day, Country country) {
    var opens = hours.opens();
    var closes = hours.closes();
    for (var pack : PACKS) {
      var at = pack.binds().countries();
      if (at.isEmpty() || at.contains(country.code())) {
        for (var channel : pack.windows().stream().flatMap(w -> w.channels().stream()).toList()) {
          var that = on(pack, channel, day);
          opens = later(opens, that.map(Window::start).orElse(LocalTime.MAX));
          closes = earlier(closes, that.map(Window::end).orElse(LocalTime.MIN));
        }
      }
    }
    return opens.isBefore(closes) ? Optional.of(new Hours(opens, closes)) : Optional.empty();
  }

  private static Optional<Window> on(Pack pack, Channel channel, DayOfWeek day) {
    var that =
        pack.windows().stream()
            .filter(window -> window.channels().contains(channel) && window.days().contains(day))
            .collect(toSet());
    assertThat(that).as("alternatives of one day; compare them here first").hasSizeLessThan(2);
    return that.stream().findFirst();
  }

  private static LocalTime later(LocalTime one, LocalTime other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalTime earlier(LocalTime one, LocalTime other) {
    return one.isBefore(other) ? one : other;
  }
}
