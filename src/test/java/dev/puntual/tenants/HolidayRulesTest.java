package dev.puntual.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
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

/** The days are those that each government announced, or that its law gives. */
class HolidayRulesTest {

  private static final HolidayRules RULES =
      HolidayRules.read(Countries.all().stream().map(Country::code).toList());
  private static final List<Holiday> DAYS = RULES.between(2020, 2035);
  private static final Map<String, Set<LocalDate>> BY_COUNTRY =
      DAYS.stream()
          .collect(
              Collectors.groupingBy(
                  Holiday::country, Collectors.mapping(Holiday::day, Collectors.toSet())));

  @ParameterizedTest
  @CsvSource({
    "MX, 2026, 01-01 02-02 03-16 04-02 04-03 05-01 09-16 11-02 11-16 12-12 12-25",
    "MX, 2030, 01-01 02-04 03-18 04-18 04-19 05-01 09-16 10-01 11-02 11-18 12-12 12-25",
    "PE, 2026, 01-01 04-02 04-03 05-01 06-07 06-29 07-23 07-28 07-29 08-06 08-30 10-08 11-01"
        + " 12-08 12-09 12-25",
    "CO, 2026, 01-01 01-12 03-23 04-02 04-03 05-01 05-18 06-08 06-15 06-29 07-13 07-20 08-07"
        + " 08-17 10-12 11-02 11-16 12-08 12-25",
    "CL, 2027, 01-01 03-26 03-27 05-01 05-21 06-21 06-28 07-16 08-15 09-17 09-18 09-19 10-11"
        + " 10-31 11-01 12-08 12-25 12-31",
    "AR, 2026, 01-01 02-16 02-17 03-23 03-24 04-02 04-03 05-01 05-25 06-15 06-20 07-09 07-10"
        + " 08-17 10-12 11-23 12-07 12-08 12-25",
    "EC, 2025, 01-01 03-03 03-04 04-18 05-02 05-23 08-11 10-10 11-03 11-04 12-25",
    "US, 2026, 01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25",
    "BO, 2026, 01-01 01-02 01-22 01-23 02-16 02-17 04-03 05-01 06-04 06-05 06-22 08-06 08-07"
        + " 11-02 12-25",
    "DO, 2023, 01-01 01-09 01-21 01-30 02-27 04-07 05-01 06-08 08-16 09-24 11-06 12-25",
    "ES, 2026, 01-01 01-06 04-03 05-01 08-15 10-12 11-01 12-06 12-08 12-25"
  })
  void aCountryKeepsExactlyTheseDays(String country, int year, String days) {
    var expected =
        Stream.of(days.split(" ", -1)).map(day -> LocalDate.parse(year + "-" + day)).toList();
    var kept = BY_COUNTRY.getOrDefault(country, Set.of()).stream();
    assertThat(kept.filter(day -> day.getYear() == year).sorted()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // 2 and 3 November are one pair: the rest of each weekday pattern, as announced each year.
    "2019-11-02, 2019-11-01 2019-11-04",
    "2021-11-02, 2021-11-01 2021-11-02",
    "2022-11-02, 2022-11-03 2022-11-04",
    "2023-11-02, 2023-11-02 2023-11-03",
    "2025-11-02, 2025-11-03 2025-11-04",
    "2026-11-02, 2026-11-02 2026-11-03",
    "2029-11-02, 2029-11-01 2029-11-02"
  })
  void ecuadorRestsOnAPairOfDaysInNovember(LocalDate second, String days) {
    var year = HolidayRules.read(List.of("EC")).between(second.getYear(), second.getYear());
    var november = year.stream().map(Holiday::day).filter(day -> day.getMonthValue() == 11);
    assertThat(november.map(LocalDate::toString).collect(Collectors.joining(" "))).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "EC, 2021-12-31, true", // New Year's Day 2022 is a Saturday
    "EC, 2022-01-01, false",
    "US, 2021-12-31, true",
    "GT, 2023-07-03, true", // 30 June is a Friday
    "GT, 2026-06-29, true",
    "GT, 2026-06-30, false",
    "GT, 2024-10-21, false", // the Court left 20 October where it falls
    "UY, 2024-04-22, true",
    "UY, 2025-03-01, true", // a new president every five years
    "UY, 2026-03-01, false",
    "CL, 2023-01-02, true", // Monday after a Sunday New Year
    "CL, 2024-09-20, true",
    "CL, 2026-09-17, false",
    "CO, 2025-07-14, false", // Chiquinquirá began in 2026
    "BR, 2023-11-20, false",
    "BR, 2024-11-20, true",
    "HN, 2025-10-04, true",
    "PA, 2024-11-11, true" // 10 November is a Sunday
  })
  void aRuleCountsFromItsYearAndOnItsWeekdays(String country, LocalDate day, boolean kept) {
    assertThat(BY_COUNTRY.getOrDefault(country, Set.of()).contains(day)).isEqualTo(kept);
  }

  @Test
  void holyWeekAndTheDayOfTheDeadAreBankDaysInMexico() {
    var bank =
        DAYS.stream()
            .filter(day -> day.country().equals("MX") && day.kind() == Holiday.Kind.BANK)
            .filter(day -> day.day().getYear() == 2026)
            .map(day -> day.day().toString());
    assertThat(bank).containsExactly("2026-04-02", "2026-04-03", "2026-11-02", "2026-12-12");
  }

  @ParameterizedTest
  @MethodSource("countries")
  void everyCountryHasACalendarForEveryYear(String country) {
    var perYear =
        BY_COUNTRY.getOrDefault(country, Set.of()).stream()
            .collect(Collectors.groupingBy(LocalDate::getYear, Collectors.counting()));
    assertThat(perYear).hasSize(16).allSatisfy((_, days) -> assertThat(days).isBetween(8L, 22L));
  }

  @ParameterizedTest
  @CsvSource({"2000, 04-23", "2024, 03-31", "2025, 04-20", "2026, 04-05", "2035, 03-25"})
  void easterFallsWhereTheChurchSays(int year, String day) {
    assertThat(Easter.of(year)).isEqualTo(LocalDate.parse(year + "-" + day));
  }

  @ParameterizedTest
  @MethodSource("countries")
  void theYearsThatCountForALawWereReviewed(String country) {
    assertThat(IntStream.rangeClosed(2025, 2027).mapToObj(Year::of))
        .allMatch(year -> HolidayYears.reviewed(country, year));
    assertThat(HolidayYears.reviewed(country, Year.of(2036))).isFalse();
    assertThat(HolidayYears.reviewed("JP", Year.of(2026))).isFalse();
  }

  /** Easter as the almanacs print it, and what hangs on it: all but Uruguay's secular state. */
  @ParameterizedTest
  @CsvSource({
    "2025, 04-20, 2025-03-03 2025-03-04",
    "2026, 04-05, 2026-02-16 2026-02-17",
    "2027, 03-28, 2027-02-08 2027-02-09"
  })
  void whatMovesWithEasterMovesWithIt(int year, String easter, String carnival) {
    var sunday = LocalDate.parse(year + "-" + easter);
    assertThat(Easter.of(year)).isEqualTo(sunday);
    countries()
        .filter(country -> !country.equals("US"))
        .forEach(
            country ->
                assertThat(BY_COUNTRY.get(country)).as(country).contains(sunday.minusDays(2)));
    var days = Stream.of(carnival.split(" ", -1)).map(LocalDate::parse).toList();
    for (var country : List.of("AR", "BO", "BR", "EC", "UY", "VE")) {
      assertThat(BY_COUNTRY.get(country)).as(country).containsAll(days);
    }
    for (var offset : new int[] {43, 64, 71}) {
      assertThat(BY_COUNTRY.get("CO")).contains(sunday.plusDays(offset));
      assertThat(sunday.plusDays(offset).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
    }
    assertThat(BY_COUNTRY.get("BR")).contains(sunday.plusDays(60));
  }

  @Test
  void aRuleThatCannotBeReadIsRefused() {
    assertThatThrownBy(
            () -> HolidayRule.parse("MX", "31 de enero | | public | a | b | c", Map.of()))
        .isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> HolidayRule.parse("MX", "01-01 | gone | public | a | b | c", Map.of()))
        .hasMessageContaining("no shift");
    assertThatThrownBy(() -> HolidayRule.parse("MX", "01-01 | | public | a | b", Map.of()))
        .hasMessageContaining("six fields");
  }

  static Stream<String> countries() {
    return Countries.all().stream().map(Country::code);
  }
}
