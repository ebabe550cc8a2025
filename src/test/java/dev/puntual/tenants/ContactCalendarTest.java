package dev.puntual.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.platform.db.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    var mondayMorning = Instant.parse("2026-11-16T16:00:00Z");
    assertThat(CALENDAR.allows(mondayMorning, "MX", null)).isFalse();
    assertThat(CALENDAR.allows(mondayMorning, "US", null)).isTrue();
  }

  @Test
  void aDebtorFromAnUnknownCountryKeepsTheCompanysHolidays() {
    var mondayMorning = Instant.parse("2026-11-16T16:00:00Z");
    assertThat(CALENDAR.allows(mondayMorning, null, null)).isFalse();
    assertThat(CALENDAR.allows(mondayMorning, "DE", null)).isFalse();
  }

  @Test
  void theDebtorsZoneIsItsOwnThenItsCountrysThenTheCompanys() {
    var tijuana = ZoneId.of("America/Tijuana");
    assertThat(CALENDAR.zoneOf("MX", tijuana)).isEqualTo(tijuana);
    assertThat(CALENDAR.zoneOf("CO", null)).isEqualTo(ZoneId.of("America/Bogota"));
    assertThat(CALENDAR.zoneOf("MX", null)).isEqualTo(MEXICO);
    assertThat(CALENDAR.zoneOf("DE", null)).isEqualTo(MEXICO);
    assertThat(CALENDAR.zoneOf(null, null)).isEqualTo(MEXICO);
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
