package dev.puntual.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.puntual.rules.Question.Where;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * C01: every minute of a week with a holiday in it, in every zone of every country, for every pack
 * and every channel that can run, against a table that a person typed from the summaries of the
 * law. The table knows nothing of rule files, and the zones are those that the system's own time
 * zone tables name for a country; the oracle looks at each minute on the wall clock and searches by
 * walking.
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

  /** Where the parts of packs lie. */
  private static final Map<String, ZoneId> PARTS =
      Map.of(
          "SP", ZoneId.of("America/Sao_Paulo"),
          "RJ", ZoneId.of("America/Sao_Paulo"),
          "AL", ZoneId.of("America/Maceio"),
          "NYC", ZoneId.of("America/New_York"),
          "NY", ZoneId.of("America/New_York"),
          "C", ZoneId.of("America/Argentina/Buenos_Aires"));

  private static final Path ZONES = Path.of("/usr/share/zoneinfo/zone.tab");

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

  @BeforeEach
  void theSystemHasTablesOfTimeZones() {
    assumeTrue(Files.exists(ZONES), "this system has no " + ZONES);
  }

  @ParameterizedTest
  @MethodSource("packs")
  @DisplayName("C01: every minute of a week with a holiday, in every zone of the country")
  void everyMinuteOfAWeekInEveryZoneIsAsTheTableSays(String id) {
    for (var country : countries(id)) {
      for (var zone : zones(country)) {
        differences(List.of(id), country, List.of(zone), part(id).at(zone));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  @DisplayName("C01, C04: every minute, of a debtor without a zone")
  void aDebtorWithoutAZoneIsReachedOnlyWhenEveryZoneOfTheCountryIsOpen(String id) {
    for (var country : countries(id)) {
      differences(List.of(id), country, zones(country, part(id).subdivision()), part(id));
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  @DisplayName("C01: every minute, by two packs together")
  void packAndHouseTogetherAreOpenWhenBothAre(String id) {
    if (!id.equals("HOUSE")) {
      var country = countries(id).getFirst();
      var zone = zones(country).getFirst();
      differences(List.of(id, "HOUSE"), country, List.of(zone), part(id).at(zone));
    }
  }

  private static void differences(
      List<String> packs, String country, List<ZoneId> zones, Where where) {
    for (var channel : List.of(Channel.VOICE, Channel.EMAIL, Channel.SMS, Channel.WHATSAPP)) {
      differences(packs, channel, country, zones, where);
    }
  }

  private static void differences(
      List<String> packs, Channel channel, String country, List<ZoneId> zones, Where where) {
    var holiday = LocalDate.parse(HOLIDAY.getOrDefault(country, "2026-05-01"));
    var holidays = Asking.calendars(Map.of(country, List.of(holiday.toString())), 2026, 2027);
    var book = Asking.book(holidays, packs.toArray(String[]::new));
    var question = Asking.ask(channel, new Where(country, where.subdivision(), where.zone()));
    var monday = holiday.with(DayOfWeek.MONDAY).atStartOfDay(zones.getFirst()).toInstant();
    var open = new boolean[WEEK + HORIZON];
    for (int minute = 0; minute < open.length; minute++) {
      open[minute] = open(packs, channel, zones, monday.plus(minute, ChronoUnit.MINUTES), holiday);
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
          wrong.add(
              at + " " + channel + " " + country + " " + zones + ": " + said + ", not " + expected);
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
      List<String> packs, Channel channel, List<ZoneId> zones, Instant at, LocalDate holiday) {
    for (var pack : packs) {
      for (var zone : zones) {
        if (!open(pack, channel, at.atZone(zone), holiday)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean open(String pack, Channel channel, ZonedDateTime wall, LocalDate holiday) {
    if (WITHOUT_HOURS.contains(pack) || (pack.equals("ES") && channel == Channel.EMAIL)) {
      return true;
    }
    if (pack.equals("US") && channel == Channel.SMS) {
      return false; // Carriers refuse the texts of whoever may be an agency.
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
        ? List.of("MX", "CL", "GB", "PT")
        : Asking.pack(id).binds().countries().stream().sorted().toList();
  }

  /** Zones whose clocks agree all through the week and the days after it stand once. */
  private static List<ZoneId> zones(String country) {
    var monday =
        LocalDate.parse(HOLIDAY.getOrDefault(country, "2026-05-01")).with(DayOfWeek.MONDAY);
    var different = new LinkedHashMap<String, ZoneId>();
    for (var zone : TABLED.computeIfAbsent(country, WeekOracleTest::read)) {
      var clock =
          IntStream.range(-1, 24)
              .mapToObj(
                  day -> zone.getRules().getOffset(monday.plusDays(day).atTime(12, 0)).toString())
              .collect(Collectors.joining(" "));
      different.putIfAbsent(clock, zone);
    }
    return List.copyOf(different.values());
  }

  private static final Map<String, List<ZoneId>> TABLED = new ConcurrentHashMap<>();

  private static List<ZoneId> read(String country) {
    try (var lines = Files.lines(ZONES)) {
      return lines
          .map(line -> line.split("\t", -1))
          .filter(fields -> fields[0].equals(country))
          .map(fields -> fields[2])
          .filter(ZoneId.getAvailableZoneIds()::contains)
          .map(ZoneId::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ZoneId> zones(String country, @Nullable String part) {
    return part == null ? zones(country) : List.of(Objects.requireNonNull(PARTS.get(part), part));
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
