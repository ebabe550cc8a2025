package dev.puntual.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.rules.Question.Where;
import dev.puntual.rules.packs.Shelf;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every minute of a week with a holiday in it, in every zone of every country, for every pack,
 * against a table that a person typed from the summaries of the law. The table knows nothing of
 * rule files; the oracle looks at each minute on the wall clock and searches by walking.
 */
class WeekOracleTest {

  /** Open from {@code from} to before {@code until}, both in minutes after local midnight. */
  private record Row(String days, int from, int until, boolean holidays) {}

  /** The last contact is a quarter of an hour before closing: 19:00 stands here as 18:45. */
  private static final Map<String, List<Row>> TABLE =
      Map.ofEntries(
          Map.entry("HOUSE", List.of(row("12345", 800, 1845, true), row("6", 900, 1245, true))),
          Map.entry("MX", List.of(row("1234567", 700, 2145, false))),
          Map.entry("PE", List.of(row("12345", 700, 1945, true))),
          Map.entry("CO", List.of(row("12345", 700, 1845, true), row("6", 800, 1445, true))),
          Map.entry("CL", List.of(row("123456", 800, 1945, true))),
          Map.entry("AR", List.of(row("12345", 900, 1845, true), row("6", 900, 1245, true))),
          Map.entry("EC", List.of(row("12345", 700, 1945, true))),
          Map.entry("BR-OTHER", List.of(row("12345", 900, 1845, true))),
          Map.entry("BR-SP", List.of(row("12345", 800, 1945, true), row("6", 800, 1345, true))),
          Map.entry("BR-AL", List.of(row("12345", 800, 1945, true), row("6", 800, 1345, true))),
          Map.entry("BR-RJ", List.of(row("12345", 900, 1845, true))),
          Map.entry("ES", List.of(row("12345", 900, 2045, true))),
          Map.entry("US", List.of(row("1234567", 800, 2045, false))));

  /** No hours of their own: always open, as far as they are concerned. */
  private static final Set<String> WITHOUT_HOURS = Set.of("AR-C", "BR", "US-NYC", "EU", "UK");

  private static final Map<String, String> HOLIDAY =
      Map.of(
          "MX", "2026-11-16",
          "PE", "2026-06-29",
          "CO", "2026-07-20",
          "CL", "2026-09-18",
          "AR", "2026-07-09",
          "EC", "2026-08-10",
          "BR", "2026-09-07",
          "ES", "2026-10-12",
          "US", "2026-11-26");

  /** Countries with one clock for all need no line in the file of zones. */
  private static final Map<String, ZoneId> ONE_CLOCK =
      Map.of(
          "PE", ZoneId.of("America/Lima"),
          "CO", ZoneId.of("America/Bogota"),
          "AR", ZoneId.of("America/Argentina/Buenos_Aires"));

  private static final int WEEK = 7 * 24 * 60;
  private static final int HORIZON = 15 * 24 * 60;

  static Stream<String> packs() {
    return Stream.concat(TABLE.keySet().stream(), WITHOUT_HOURS.stream()).sorted();
  }

  @Test
  void theTableKnowsEveryPackThatIsApplied() {
    assertThat(packs())
        .containsExactlyInAnyOrderElementsOf(
            Asking.all().stream()
                .map(pack -> pack.id())
                .filter(id -> !id.equals("MX-BILL-2026"))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyMinuteOfAWeekInEveryZoneIsAsTheTableSays(String id) {
    for (var country : countries(id)) {
      for (var zone : zones(country)) {
        differences(List.of(id), country, List.of(zone), part(id).at(zone));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void aDebtorWithoutAZoneIsReachedOnlyWhenEveryZoneOfTheCountryIsOpen(String id) {
    for (var country : countries(id)) {
      differences(List.of(id), country, zones(country, part(id).subdivision()), part(id));
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void packAndHouseTogetherAreOpenWhenBothAre(String id) {
    if (!id.equals("HOUSE")) {
      var country = countries(id).getFirst();
      var zone = zones(country).getFirst();
      differences(List.of(id, "HOUSE"), country, List.of(zone), part(id).at(zone));
    }
  }

  private static void differences(
      List<String> packs, String country, List<ZoneId> zones, Where where) {
    var holiday = LocalDate.parse(HOLIDAY.getOrDefault(country, "2026-05-01"));
    var holidays = Asking.calendars(Map.of(country, List.of(holiday.toString())), 2026, 2027);
    var book = Asking.book(holidays, packs.toArray(String[]::new));
    var question = Asking.ask(Channel.VOICE, new Where(country, where.subdivision(), where.zone()));
    var monday = holiday.with(DayOfWeek.MONDAY).atStartOfDay(zones.getFirst()).toInstant();
    var open = new boolean[WEEK + HORIZON];
    for (int minute = 0; minute < open.length; minute++) {
      open[minute] = open(packs, zones, monday.plus(minute, ChronoUnit.MINUTES), holiday);
    }
    var wrong = new ArrayList<String>();
    int next = open.length;
    for (int minute = open.length - 1; minute >= 0; minute--) {
      next = open[minute] ? minute : next;
      if (minute < WEEK) {
        var at = monday.plus(minute, ChronoUnit.MINUTES);
        var expected = expected(monday, minute, next);
        var said = said(book.decide(Past.none(), question, at));
        if (!said.equals(expected)) {
          wrong.add(at + " " + country + " " + zones + ": " + said + ", not " + expected);
        }
      }
    }
    assertThat(wrong).as("%s in %s", packs, where).isEmpty();
  }

  private static String expected(Instant monday, int minute, int next) {
    if (next == minute) {
      return "allow";
    }
    return next - minute < HORIZON ? monday.plus(next, ChronoUnit.MINUTES).toString() : "deny";
  }

  private static String said(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allow _ -> "allow";
      case Verdict.Defer(var until, _, _) -> until.toString();
      case Verdict.Deny _ -> "deny";
      case Verdict.Human(var reason, _, _) -> reason;
    };
  }

  private static boolean open(
      List<String> packs, List<ZoneId> zones, Instant at, LocalDate holiday) {
    for (var pack : packs) {
      for (var zone : zones) {
        if (!open(pack, at.atZone(zone), holiday)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean open(String pack, ZonedDateTime wall, LocalDate holiday) {
    if (WITHOUT_HOURS.contains(pack)) {
      return true;
    }
    int minute = wall.getHour() * 60 + wall.getMinute();
    for (var row : TABLE.getOrDefault(pack, List.of())) {
      boolean day = row.days().contains(String.valueOf(wall.getDayOfWeek().getValue()));
      boolean off = row.holidays() && (wall.toLocalDate().equals(holiday) || newYear(wall));
      if (day && !off && minute >= row.from() && minute < row.until()) {
        return true;
      }
    }
    return false;
  }

  private static boolean newYear(ZonedDateTime wall) {
    return wall.getMonthValue() == 1 && wall.getDayOfMonth() == 1;
  }

  private static List<String> countries(String id) {
    return id.equals("HOUSE")
        ? List.of("MX", "CL")
        : Asking.pack(id).binds().countries().stream().sorted().toList();
  }

  private static List<ZoneId> zones(String country) {
    var alone = ONE_CLOCK.get(country);
    return alone == null
        ? Shelf.zones().getOrDefault(country, Map.of()).getOrDefault("*", List.of())
        : List.of(alone);
  }

  private static List<ZoneId> zones(String country, @Nullable String part) {
    return part == null
        ? zones(country)
        : Shelf.zones().getOrDefault(country, Map.of()).getOrDefault(part, zones(country));
  }

  private static Where part(String id) {
    var parts = Asking.pack(id).binds().subdivisions();
    return new Where(
        "", id.equals("BR-OTHER") || parts.isEmpty() ? null : parts.iterator().next(), null);
  }

  /** {@code 1845} is a quarter to seven in the evening. */
  private static Row row(String days, int from, int until, boolean holidays) {
    return new Row(days, minutes(from), minutes(until), holidays);
  }

  private static int minutes(int clock) {
    return clock / 100 * 60 + clock % 100;
  }
}
