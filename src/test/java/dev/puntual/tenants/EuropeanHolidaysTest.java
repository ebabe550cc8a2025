package dev.puntual.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Countries in which companies' debtors live, laid beside the days that almanacs print and beside
 * feasts reckoned here in another way.
 */
class EuropeanHolidaysTest {

  private static final List<String> UNION =
      List.of(
          "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE"
              .split(" ", -1));

  /** Of the western church. */
  private static final Map<String, String> WESTERN =
      Map.of(
          "-2", "DE DK SE FI CZ SK HU PT NL IE GB EE LV MT ES",
          "1", "DE FR IT NL BE IE AT PL LU DK SE FI CZ SK HU SI HR LV LT GB",
          "39", "DE FR NL BE AT LU DK SE FI",
          "50", "DE FR NL BE AT LU DK HU",
          "60", "AT PL PT HR");

  private static final Map<String, String> EASTERN =
      Map.of("-48", "GR CY", "-2", "GR CY BG RO", "1", "GR CY BG RO", "50", "GR CY RO");

  private static final Map<String, Set<LocalDate>> BY_COUNTRY =
      HolidayRules.read(KeptCalendars.codes()).between(2020, 2035).stream()
          .collect(
              Collectors.groupingBy(
                  Holiday::country, Collectors.mapping(Holiday::day, Collectors.toSet())));

  @Test
  void everyMemberStateAndTheUnitedKingdomHasAReviewedCalendar() {
    assertThat(Stream.concat(UNION.stream(), Stream.of("GB")))
        .allSatisfy(
            country -> {
              for (int year = 2024; year <= 2027; year++) {
                assertThat(HolidayYears.reviewed(country, Year.of(year))).as(country).isTrue();
                assertThat(days(country, year)).as(country + year).hasSizeBetween(9, 25);
              }
            });
  }

  @ParameterizedTest
  @CsvSource({
    "GB, 2026, 01-01 01-02 03-17 04-03 04-06 05-04 05-25 06-15 07-12 07-13 08-03 08-31 11-30"
        + " 12-25 12-26 12-28",
    "GB, 2027, 01-01 01-02 01-04 03-17 03-26 03-29 05-03 05-31 07-12 08-02 08-30 11-30 12-25"
        + " 12-26 12-27 12-28",
    "DE, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26",
    "FR, 2026, 01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25",
    "IT, 2025, 01-01 01-06 04-21 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26",
    "IT, 2026, 01-01 01-06 04-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26",
    "PT, 2026, 01-01 04-03 04-25 05-01 06-04 06-10 08-15 10-05 11-01 12-01 12-08 12-25",
    "NL, 2025, 01-01 04-18 04-21 04-26 05-05 05-29 06-09 12-25 12-26",
    "BE, 2026, 01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25",
    "IE, 2026, 01-01 02-02 03-17 04-03 04-06 05-04 06-01 08-03 10-26 12-25 12-26 12-28",
    "AT, 2026, 01-01 01-06 04-06 05-01 05-14 05-25 06-04 08-15 10-26 11-01 12-08 12-25 12-26",
    "PL, 2024, 01-01 01-06 04-01 05-01 05-03 05-30 08-15 11-01 11-11 12-25 12-26",
    "PL, 2026, 01-01 01-06 04-06 05-01 05-03 06-04 08-15 11-01 11-11 12-24 12-25 12-26",
    "GR, 2026, 01-01 01-06 02-23 03-25 04-10 04-13 05-01 06-01 08-15 10-28 12-25 12-26",
    "SE, 2026, 01-01 01-06 04-03 04-06 05-01 05-14 06-06 06-19 06-20 10-31 12-24 12-25 12-26"
        + " 12-31"
  })
  void aCountryKeepsExactlyTheseDays(String country, int year, String days) {
    assertThat(days(country, year).map(day -> day.toString().substring(5)))
        .containsExactly(days.split(" ", -1));
  }

  @ParameterizedTest
  @ValueSource(ints = {2024, 2025, 2026, 2027})
  void whatMovesWithEasterMovesWithEitherEaster(int year) {
    keep(WESTERN, western(year));
    keep(EASTERN, eastern(year));
  }

  @ParameterizedTest
  @MethodSource("years")
  void theEasterOfTheProgramIsThatOfTheTables(int year) {
    assertThat(Easter.of(year)).isEqualTo(western(year));
  }

  @ParameterizedTest
  @ValueSource(ints = {2024, 2025, 2026, 2027})
  void theSaturdaysOfTheNorthAreSaturdays(int year) {
    for (var country : List.of("SE", "FI")) {
      assertThat(days(country, year))
          .filteredOn(
              day ->
                  day.getDayOfWeek() == DayOfWeek.SATURDAY
                      && ((day.getMonthValue() == 6 && day.getDayOfMonth() >= 20)
                          || (day.getMonthValue() == 10 && day.getDayOfMonth() == 31)
                          || (day.getMonthValue() == 11 && day.getDayOfMonth() <= 6)))
          .as(country)
          .hasSize(2);
    }
  }

  static IntStream years() {
    return IntStream.rangeClosed(2020, 2035);
  }

  private static void keep(Map<String, String> feasts, LocalDate sunday) {
    feasts.forEach(
        (offset, countries) ->
            Arrays.stream(countries.split(" ", -1))
                .forEach(
                    country ->
                        assertThat(BY_COUNTRY.get(country))
                            .as(country + " " + offset)
                            .contains(sunday.plusDays(Long.parseLong(offset)))));
  }

  private static Stream<LocalDate> days(String country, int year) {
    return BY_COUNTRY.getOrDefault(country, Set.of()).stream()
        .filter(day -> day.getYear() == year)
        .sorted();
  }

  /** The Sunday after the paschal full moon, as the tables of the prayer book give the moon. */
  private static LocalDate western(int year) {
    int golden = year % 19 + 1;
    // Valid from 1900 to 2199: the century's correction of the epact.
    int epact = (11 * golden + 18) % 30;
    epact = epact == 24 || (epact == 25 && golden > 11) ? epact + 1 : epact;
    int fullMoon = 44 - epact;
    fullMoon = fullMoon < 21 ? fullMoon + 30 : fullMoon;
    return sundayAfter(LocalDate.of(year, 3, 1).plusDays(fullMoon - 1L));
  }

  /** The same with the moon of the Julian calendar, which lies thirteen days behind. */
  private static LocalDate eastern(int year) {
    int moon = (19 * (year % 19) + 15) % 30;
    return sundayAfter(LocalDate.of(year, 3, 21).plusDays(moon + 13L));
  }

  private static LocalDate sundayAfter(LocalDate day) {
    return day.plusDays(7 - day.getDayOfWeek().getValue() % 7L);
  }
}
