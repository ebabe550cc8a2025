package dev.puntual.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactWindowTest {

  private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");
  private static final ContactWindow USUAL = ContactWindow.usual();

  @Test
  void withinTheWindowWeWriteAtOnce() {
    assertThat(next("2026-11-23T10:15", MEXICO)).isEqualTo("2026-11-23T10:15");
  }

  @Test
  void theWindowOpensOnItsMinuteAndIsClosedOnItsLast() {
    assertThat(
            USUAL.allows(at("2026-11-23T07:59:59", MEXICO), MEXICO, Set.<LocalDate>of()::contains))
        .isFalse();
    assertThat(USUAL.allows(at("2026-11-23T08:00", MEXICO), MEXICO, Set.<LocalDate>of()::contains))
        .isTrue();
    assertThat(
            USUAL.allows(at("2026-11-23T18:59:59", MEXICO), MEXICO, Set.<LocalDate>of()::contains))
        .isTrue();
    assertThat(USUAL.allows(at("2026-11-23T19:00", MEXICO), MEXICO, Set.<LocalDate>of()::contains))
        .isFalse();
  }

  @Test
  void atNightWeWaitForTheMorning() {
    assertThat(next("2026-11-23T22:00", MEXICO)).isEqualTo("2026-11-24T08:00");
    assertThat(next("2026-11-24T03:00", MEXICO)).isEqualTo("2026-11-24T08:00");
  }

  @Test
  void onSaturdayAfternoonWeWaitForMonday() {
    assertThat(next("2026-11-21T13:00", MEXICO)).isEqualTo("2026-11-23T08:00");
  }

  @Test
  void aHolidayIsSkippedWhole() {
    var monday = LocalDate.parse("2026-11-16");
    var opening =
        USUAL.nextAllowed(at("2026-11-14T14:00", MEXICO), MEXICO, monday::equals).orElseThrow();
    assertThat(opening).isEqualTo(at("2026-11-17T08:00", MEXICO));
  }

  @Test
  void aWeekWithoutHoursNeverOpens() {
    assertThat(
            new ContactWindow(Map.of())
                .nextAllowed(Instant.EPOCH, MEXICO, Set.<LocalDate>of()::contains))
        .isEmpty();
    assertThat(USUAL.nextAllowed(Instant.EPOCH, MEXICO, day -> true)).isEmpty();
  }

  @Test
  void aWindowThatClosesBeforeItOpensIsRefused() {
    assertThatThrownBy(() -> new ContactWindow.Hours(LocalTime.NOON, LocalTime.of(9, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whenTheClockSkipsTheOpeningHourWeBeginAtTheChange() {
    var newYork = ZoneId.of("America/New_York");
    var nights = everyDay("02:30", "05:00");
    var opening =
        nights.nextAllowed(at("2026-03-08T01:00", newYork), newYork, Set.<LocalDate>of()::contains);
    assertThat(opening).contains(Instant.parse("2026-03-08T07:00:00Z"));
  }

  @Test
  void anHourThatIsLivedTwiceOpensTwice() {
    var newYork = ZoneId.of("America/New_York");
    var nights = everyDay("01:00", "01:30");
    var betweenTheTwo = Instant.parse("2026-11-01T05:45:00Z");
    assertThat(nights.nextAllowed(betweenTheTwo, newYork, Set.<LocalDate>of()::contains))
        .contains(Instant.parse("2026-11-01T06:00:00Z"));
  }

  /** Against the plainest possible reckoning: look at every minute. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/Mexico_City",
        "America/New_York",
        "America/Santiago",
        "Europe/Madrid",
        "America/Asuncion"
      })
  void theNextOpeningIsTheFirstAllowedMinute(String zoneId) {
    var zone = ZoneId.of(zoneId);
    var random = new Random(20261122);
    for (int i = 0; i < 200; i++) {
      var window = anyWindow(random);
      var holiday = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
      var from = at("2026-01-01T00:00", zone).plus(Duration.ofMinutes(random.nextInt(365 * 1440)));
      assertThat(window.nextAllowed(from, zone, holiday::equals))
          .as("%s from %s in %s", window, from, zone)
          .isEqualTo(minuteByMinute(window, from, zone, holiday::equals));
    }
  }

  private static Optional<Instant> minuteByMinute(
      ContactWindow window, Instant from, ZoneId zone, Predicate<LocalDate> holiday) {
    for (int minute = 0; minute < 9 * 1440; minute++) {
      var at = from.plus(Duration.ofMinutes(minute));
      if (window.allows(at, zone, holiday)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static ContactWindow anyWindow(Random random) {
    var days = new EnumMap<DayOfWeek, ContactWindow.Hours>(DayOfWeek.class);
    days.put(DayOfWeek.THURSDAY, anyHours(random));
    days.put(DayOfWeek.SUNDAY, anyHours(random));
    for (var day : DayOfWeek.values()) {
      if (random.nextInt(3) == 0) {
        days.put(day, anyHours(random));
      }
    }
    return new ContactWindow(days);
  }

  private static ContactWindow.Hours anyHours(Random random) {
    int opens = random.nextInt(6 * 60);
    return new ContactWindow.Hours(
        LocalTime.ofSecondOfDay(opens * 60L),
        LocalTime.ofSecondOfDay((opens + 1 + random.nextInt(600)) * 60L));
  }

  private static ContactWindow everyDay(String opens, String closes) {
    var days = new EnumMap<DayOfWeek, ContactWindow.Hours>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      days.put(day, new ContactWindow.Hours(LocalTime.parse(opens), LocalTime.parse(closes)));
    }
    return new ContactWindow(days);
  }

  private static String next(String from, ZoneId zone) {
    var opening =
        USUAL.nextAllowed(at(from, zone), zone, Set.<LocalDate>of()::contains).orElseThrow();
    return opening.atZone(zone).toLocalDateTime().toString();
  }

  private static Instant at(String local, ZoneId zone) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }
}
