package dev.puntual.rules;

import static dev.puntual.rules.Asking.ask;
import static dev.puntual.rules.Asking.local;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.rules.Question.Where;
import dev.puntual.rules.Verdict.Allow;
import dev.puntual.rules.Verdict.Defer;
import dev.puntual.rules.Verdict.Deny;
import dev.puntual.rules.Verdict.Human;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edges of hours (C02), changes of clocks (C03), zones (C04) and calendars nobody knows (C06). */
class HoursTest {

  private static final String BOGOTA = "America/Bogota";

  @Test
  @DisplayName("C02: open, a second before, end less the margin, end, a second after")
  void hoursBeginAtTheirFirstSecondAndEndAQuarterBeforeTheirLast() {
    var book = Asking.book(Asking.ordinary(), "CO");
    var question = ask(Channel.EMAIL, Where.in("CO"));

    assertThat(book.decide(Past.none(), question, local(BOGOTA, "2026-03-10T06:59:59")))
        .isInstanceOfSatisfying(
            Defer.class,
            wait -> {
              assertThat(wait.until()).isEqualTo(local(BOGOTA, "2026-03-10T07:00:00"));
              assertThat(wait.against()).containsExactly("CO-TIME-1A", "CO-TIME-1B");
            });
    assertThat(book.decide(Past.none(), question, local(BOGOTA, "2026-03-10T07:00:00")))
        .isInstanceOfSatisfying(
            Allow.class,
            yes -> assertThat(yes.closes()).contains(local(BOGOTA, "2026-03-10T19:00:00")));
    assertThat(book.decide(Past.none(), question, local(BOGOTA, "2026-03-10T18:44:59")))
        .isInstanceOf(Allow.class);
    for (var late : List.of("18:45:00", "19:00:00", "19:00:01")) {
      assertThat(book.decide(Past.none(), question, local(BOGOTA, "2026-03-10T" + late)))
          .isInstanceOfSatisfying(
              Defer.class,
              wait -> assertThat(wait.until()).isEqualTo(local(BOGOTA, "2026-03-11T07:00:00")));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CL, America/Santiago, 2026-04-05",
    "CL, America/Santiago, 2026-09-06",
    "MX, America/Ciudad_Juarez, 2026-03-08",
    "MX, America/Ciudad_Juarez, 2026-11-01",
    "ES, Europe/Madrid, 2026-03-29",
    "ES, Europe/Madrid, 2026-10-25",
    "US, America/New_York, 2026-03-08",
    "US, America/New_York, 2026-11-01"
  })
  @DisplayName("C03: days on which clocks change")
  void aroundAChangeOfClocksTheWallClockRules(String country, String zone, String sunday) {
    var book = Asking.book(Asking.ordinary(), country, "HOUSE");
    var where = Where.in(country).at(ZoneId.of(zone));
    var question = ask(Channel.VOICE, where);
    var from = local(zone, sunday + "T00:00:00").minus(36, ChronoUnit.HOURS);
    for (int minute = 0; minute < 96 * 60; minute += 5) {
      var at = from.plus(minute, ChronoUnit.MINUTES);
      var wall = at.atZone(ZoneId.of(zone));
      if (book.decide(Past.none(), question, at) instanceof Allow) {
        assertThat(wall.getHour()).as("%s", wall).isBetween(8, 18);
        assertThat(wall.getDayOfWeek().getValue()).as("%s", wall).isLessThan(7);
      }
    }
    assertThat(book.decide(Past.none(), question, local(zone, sunday + "T12:00:00")))
        .isInstanceOfSatisfying(
            Defer.class,
            wait -> assertThat(wait.until().atZone(ZoneId.of(zone)).getHour()).isIn(8, 9));
  }

  @Test
  @DisplayName("C03: the hour that comes twice")
  void whatLeftInTheHourThatComesTwiceDoesNotLeaveAgain() {
    var book = Asking.book(Asking.ordinary(), "CO");
    var zone = ZoneId.of("America/New_York");
    var question = ask(Channel.EMAIL, Where.in("CO").at(zone));
    var first = Instant.parse("2026-11-01T05:30:00Z");
    var again = first.plus(1, ChronoUnit.HOURS);
    assertThat(first.atZone(zone).toLocalTime()).isEqualTo(again.atZone(zone).toLocalTime());

    var verdict = book.decide(Asking.past(Asking.contact(Channel.EMAIL, first)), question, again);
    assertThat(verdict.against()).contains("CO-CAP-1");
  }

  @Test
  @DisplayName("C04: no zone known in Mexico, Brazil and the United States")
  void whoeverMayLiveInSeveralZonesIsWrittenToWhenAllOfThemAreOpen() {
    var book = Asking.book(Asking.ordinary(), "MX");
    var question = ask(Channel.EMAIL, Where.in("MX"));
    var tijuana = "America/Tijuana";

    assertThat(book.decide(Past.none(), question, local(tijuana, "2026-12-09T06:59:59")))
        .isInstanceOf(Defer.class);
    assertThat(book.decide(Past.none(), question, local(tijuana, "2026-12-09T07:00:00")))
        .isInstanceOf(Allow.class);
    assertThat(book.decide(Past.none(), question, local("America/Cancun", "2026-12-09T21:45:00")))
        .as("22:00 in Cancún is near")
        .isInstanceOfSatisfying(
            Defer.class,
            wait -> assertThat(wait.until()).isEqualTo(local(tijuana, "2026-12-10T07:00:00")));
  }

  @Test
  void knowingTheStateIsEnoughWhereItHasOneClock() {
    var book = Asking.book(Asking.ordinary(), "MX");
    var question = ask(Channel.EMAIL, Where.in("MX").within("ROO"));

    assertThat(book.decide(Past.none(), question, local("America/Cancun", "2026-12-09T07:00:00")))
        .isInstanceOf(Allow.class);
  }

  @Test
  @DisplayName("C06: next year without a calendar is denied and named")
  void aYearWhoseCalendarIsMissingIsClosedAndSaysSo() {
    var book = Asking.book(Asking.calendars(Map.of(), 2026), "CO", "HOUSE");
    var question = ask(Channel.EMAIL, Where.in("CO"));
    for (int day = 0; day < 365; day++) {
      var noon = local(BOGOTA, "2027-01-01T12:00:00").plus(day, ChronoUnit.DAYS);
      assertThat(book.decide(Past.none(), question, noon))
          .isInstanceOfSatisfying(
              Deny.class, no -> assertThat(no.against()).contains("CALENDAR-CO-2027"));
    }
    assertThat(book.decide(Past.none(), question, local(BOGOTA, "2026-12-31T12:00:00")))
        .isInstanceOf(Allow.class);
    assertThat(book.decide(Past.none(), question, local(BOGOTA, "2026-12-31T20:00:00")))
        .as("the next opening would lie in a year nobody knows")
        .isInstanceOf(Deny.class);
  }

  @Test
  void aCountryWhoseClockNobodyKnowsIsForAPerson() {
    var book = Asking.book(Asking.ordinary(), "HOUSE");

    assertThat(
            book.decide(
                Past.none(),
                ask(Channel.EMAIL, Where.in("KZ")),
                Instant.parse("2026-03-10T09:00:00Z")))
        .isInstanceOfSatisfying(Human.class, ask -> assertThat(ask.reason()).isEqualTo("no_zone"));
  }

  @Test
  void brazilianStatesHaveTheirOwnHoursAndAnUnknownOneHasThoseOfAll() {
    var book = Asking.book(Asking.ordinary(), "BR-OTHER", "BR-SP", "BR-AL", "BR-RJ");
    var saturday = local("America/Sao_Paulo", "2026-03-14T09:00:00");
    var early = local("America/Sao_Paulo", "2026-03-13T08:30:00");

    assertThat(said(book, "SP", saturday)).isInstanceOf(Allow.class);
    assertThat(said(book, "RJ", saturday)).isInstanceOf(Defer.class);
    assertThat(said(book, "SP", early)).isInstanceOf(Allow.class);
    assertThat(said(book, "MG", early)).isInstanceOf(Defer.class);
    assertThat(
            book.decide(
                Past.none(),
                ask(Channel.VOICE, Where.in("BR").at(ZoneId.of("America/Sao_Paulo"))),
                early))
        .isInstanceOfSatisfying(
            Defer.class,
            wait -> assertThat(wait.against()).containsExactly("BR-OTHER-TIME", "BR-RJ-A"));
  }

  private static Verdict said(RuleBook book, String state, Instant at) {
    var where = Where.in("BR").within(state).at(ZoneId.of("America/Sao_Paulo"));
    return book.decide(Past.none(), ask(Channel.VOICE, where), at);
  }
}
