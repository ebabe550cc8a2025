package dev.puntual.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.platform.db.TestDatabase;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContactCalendarTest {

  private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");
  private static final ContactCalendar CALENDAR =
      new ContactCalendar(
          ContactWindow.usual(),
          "MX",
          MEXICO,
          Set.of(),
          Map.of(
              "MX", Set.of(LocalDate.parse("2026-11-16")),
              "US", Set.of(LocalDate.parse("2026-11-26"))));

  @Test
  void theDebtorsOwnHolidayCountsAndNotTheCompanys() {
    var monday = Instant.parse("2026-11-16T20:00:00Z");
    assertThat(CALENDAR.allows(monday, "MX", null)).isFalse();
    assertThat(CALENDAR.allows(monday, "US", null)).isTrue();
  }

  @Test
  void aDebtorFromAnUnknownCountryKeepsTheCompanysHolidays() {
    var mondayMorning = Instant.parse("2026-11-16T17:00:00Z");
    assertThat(CALENDAR.allows(mondayMorning, null, null)).isFalse();
    assertThat(CALENDAR.allows(mondayMorning, "DE", null)).isFalse();
  }

  @Test
  void theDatesOfADebtorAreThoseOfItsOwnZoneThenItsCountrysThenTheCompanys() {
    var tijuana = ZoneId.of("America/Tijuana");
    assertThat(CALENDAR.zoneOf("MX", tijuana)).isEqualTo(tijuana);
    assertThat(CALENDAR.zoneOf("CO", null)).isEqualTo(ZoneId.of("America/Bogota"));
    assertThat(CALENDAR.zoneOf("MX", null)).isEqualTo(MEXICO);
    assertThat(CALENDAR.zoneOf("DE", null)).isEqualTo(MEXICO);
    assertThat(CALENDAR.zoneOf(null, null)).isEqualTo(MEXICO);
  }

  @Test
  void whoMayLiveAnywhereInACountryHearsWhenAllItsClocksAllow() {
    var opens = Instant.parse("2026-03-04T16:00:00Z"); // 08:00 in Tijuana, 11:00 in Cancún
    assertThat(CALENDAR.allows(opens.minusSeconds(1), "MX", null)).isFalse();
    assertThat(CALENDAR.allows(opens.minusSeconds(1), "MX", MEXICO)).isTrue();
    assertThat(CALENDAR.allows(opens, "MX", null)).isTrue();
    assertThat(CALENDAR.nextAllowed(opens.minusSeconds(7200), "MX", null)).contains(opens);
    var closes = Instant.parse("2026-03-05T00:00:00Z"); // 19:00 in Cancún, 16:00 in Tijuana
    assertThat(CALENDAR.allows(closes.minusSeconds(1), "MX", null)).isTrue();
    assertThat(CALENDAR.allows(closes, "MX", null)).isFalse();
    assertThat(CALENDAR.nextAllowed(closes, "MX", null))
        .contains(Instant.parse("2026-03-05T16:00:00Z"));
  }

  @Test
  void whoseCountryIsUnknownTooMayLiveAnywhereInOurs() {
    var beforeTijuana = Instant.parse("2026-03-04T15:59:59Z");
    assertThat(CALENDAR.allows(beforeTijuana, null, null)).isFalse();
    assertThat(CALENDAR.nextAllowed(beforeTijuana, null, null))
        .contains(Instant.parse("2026-03-04T16:00:00Z"));
  }

  @Test
  void theNarrowHoursMoveWithTheClocksThatChange() {
    var sunday = everyDay("08:00", "19:00");
    // New York closes at 00:00 Z in winter and at 23:00 Z in summer; Honolulu opens at 18:00 Z.
    assertThat(sunday.allows(Instant.parse("2026-03-07T23:30:00Z"), "US", null)).isTrue();
    assertThat(sunday.allows(Instant.parse("2026-03-08T23:30:00Z"), "US", null)).isFalse();
    assertThat(sunday.allows(Instant.parse("2026-10-31T23:30:00Z"), "US", null)).isFalse();
    assertThat(sunday.allows(Instant.parse("2026-11-01T23:30:00Z"), "US", null)).isTrue();
    assertThat(sunday.nextAllowed(Instant.parse("2026-11-01T12:00:00Z"), "US", null))
        .contains(Instant.parse("2026-11-01T18:00:00Z"));
    // Tijuana changes its clock on that Sunday, Hermosillo never does.
    assertThat(sunday.nextAllowed(Instant.parse("2026-03-07T06:00:00Z"), "MX", null))
        .contains(Instant.parse("2026-03-07T16:00:00Z"));
    assertThat(sunday.nextAllowed(Instant.parse("2026-03-08T06:00:00Z"), "MX", null))
        .contains(Instant.parse("2026-03-08T15:00:00Z"));
  }

  @Test
  void aDayThatIsAHolidayOnOneClockIsClosedOnAll() {
    var christmas = LocalDate.parse("2026-12-25");
    var always =
        new ContactCalendar(
            window("00:00", "23:59"),
            "ES",
            ZoneId.of("Europe/Madrid"),
            Set.of(christmas),
            Map.of());
    var canaryStillInIt = Instant.parse("2026-12-25T23:30:00Z"); // 00:30 of the 26th in Madrid
    assertThat(always.allows(canaryStillInIt, "ES", ZoneId.of("Europe/Madrid"))).isTrue();
    assertThat(always.allows(canaryStillInIt, "ES", null)).isFalse();
    assertThat(always.nextAllowed(canaryStillInIt, "ES", null))
        .contains(Instant.parse("2026-12-26T00:00:00Z"));
  }

  @Test
  void hoursThatNoInstantHasOnAllClocksNeverOpen() {
    var mornings = everyDay("09:00", "12:00");
    assertThat(mornings.nextAllowed(Instant.parse("2026-03-02T00:00:00Z"), "US", null)).isEmpty();
    assertThat(
            mornings.nextAllowed(
                Instant.parse("2026-03-02T00:00:00Z"), "US", ZoneId.of("America/Chicago")))
        .contains(Instant.parse("2026-03-02T15:00:00Z"));
  }

  private static ContactCalendar everyDay(String opens, String closes) {
    return new ContactCalendar(window(opens, closes), "MX", MEXICO, Set.of(), Map.of());
  }

  private static ContactWindow window(String opens, String closes) {
    var hours = new ContactWindow.Hours(LocalTime.parse(opens), LocalTime.parse(closes));
    return new ContactWindow(
        Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(day -> day, _ -> hours)));
  }

  @Test
  void theTableHoldsWhatTheRulesSayAndIsWrittenOnce() {
    var table = new HolidayTable(TestDatabase.fleet());
    var holidays = HolidayRules.read(List.of("MX", "EC", "CO")).between(2020, 2035);
    table.fill(holidays);
    assertThat(table.fill(holidays)).isFalse();
    assertThat(table.fill(holidays.subList(1, holidays.size()))).isTrue();
    assertThat(table.fill(holidays)).isTrue();
  }
}
