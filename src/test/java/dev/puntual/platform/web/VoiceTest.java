package dev.puntual.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.DaysPastDue;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pins the formats: a new JDK must not change how we write without a person seeing it. */
class VoiceTest {

  private static final Instant NOW = Instant.parse("2026-11-20T18:30:00Z");
  private final Voice mexico = Voice.of(Language.ES, "MX", ZoneId.of("America/Mexico_City"), NOW);
  private final Voice colombia = Voice.of(Language.ES, "CO", ZoneId.of("America/Bogota"), NOW);
  private final Voice english = Voice.of(Language.EN, "MX", ZoneId.of("America/Mexico_City"), NOW);

  @Test
  void moneyAlwaysSaysItsCurrencyAndHidesEmptyCents() {
    assertThat(plain(mexico.money(Money.of("1234", "MXN")))).isEqualTo("$1,234 MXN");
    assertThat(plain(mexico.money(Money.of("1234.5", "USD")))).isEqualTo("$1,234.50 USD");
    assertThat(plain(mexico.exact(Money.of("1234", "MXN")))).isEqualTo("$1,234.00 MXN");
    assertThat(plain(mexico.money(Money.of("99", "PEN")))).isEqualTo("S/ 99 PEN");
    assertThat(plain(mexico.money(Money.of("7", "BOB")))).isEqualTo("7 BOB");
  }

  @Test
  void separatorsFollowTheCountryAndNotTheLanguage() {
    assertThat(plain(colombia.money(Money.of("1234567.5", "COP")))).isEqualTo("$1.234.567,50 COP");
    assertThat(plain(english.money(Money.of("1234567.5", "MXN")))).isEqualTo("$1,234,567.50 MXN");
  }

  @Test
  void aCreditCarriesARealMinusBeforeTheSign() {
    assertThat(plain(mexico.money(Money.of("-80.25", "MXN")))).isEqualTo("−$80.25 MXN");
  }

  @Test
  void aBigSumIsRoundedOnlyFromAMillion() {
    assertThat(plain(mexico.round(Money.of("1412345.67", "MXN")))).isEqualTo("$1.4 M MXN");
    assertThat(plain(mexico.round(Money.of("2000000", "MXN")))).isEqualTo("$2 M MXN");
    assertThat(plain(mexico.round(Money.of("128430.40", "MXN")))).isEqualTo("$128,430 MXN");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-05, 5 ene, 5 Jan", "2026-02-05, 5 feb, 5 Feb", "2026-03-05, 5 mar, 5 Mar",
    "2026-04-05, 5 abr, 5 Apr", "2026-05-05, 5 may, 5 May", "2026-06-05, 5 jun, 5 Jun",
    "2026-07-05, 5 jul, 5 Jul", "2026-08-05, 5 ago, 5 Aug", "2026-09-05, 5 sep, 5 Sep",
    "2026-10-05, 5 oct, 5 Oct", "2026-11-12, 12 nov, 12 Nov", "2025-12-31, 31 dic 2025, 31 Dec 2025"
  })
  void aDayIsShortAndHasItsYearOnlyWhenItIsAnother(
      LocalDate day, String spanish, String inEnglish) {
    assertThat(mexico.day(day)).isEqualTo(spanish);
    assertThat(english.day(day)).isEqualTo(inEnglish);
  }

  @Test
  void aFullDayReadsAsALetterWouldWriteIt() {
    assertThat(mexico.fullDay(LocalDate.of(2026, 11, 12))).isEqualTo("12 de noviembre de 2026");
    assertThat(english.fullDay(LocalDate.of(2026, 11, 12))).isEqualTo("12 November 2026");
    assertThat(mexico.weekday(LocalDate.of(2026, 11, 13))).isEqualTo("viernes 13 nov");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20, hoy",
    "2026-11-19, ayer",
    "2026-11-17, hace 3 días",
    "2026-11-21, mañana",
    "2026-12-04, en 14 días",
    "2026-09-01, hace 3 meses",
    "2024-10-01, hace 2 años"
  })
  void howFarADayIsReadsAsPeopleSayIt(LocalDate day, String said) {
    assertThat(mexico.ago(day)).isEqualTo(said);
  }

  @Test
  void withinTheDayHoursAndMinutesCount() {
    assertThat(mexico.ago(NOW.minusSeconds(20))).isEqualTo("ahora mismo");
    assertThat(mexico.ago(NOW.minusSeconds(300))).isEqualTo("hace 5 min");
    assertThat(mexico.ago(NOW.minusSeconds(7200))).isEqualTo("hace 2 h");
    assertThat(mexico.moment(NOW)).isEqualTo("20 nov, 12:30");
  }

  @Test
  void lateDaysCarryTheirSign() {
    assertThat(mexico.late(new DaysPastDue(12))).isEqualTo("+12");
    assertThat(mexico.late(new DaysPastDue(-3))).isEqualTo("−3");
    assertThat(mexico.late(new DaysPastDue(1204))).isEqualTo("+1,204");
  }

  @Test
  void factsInASentenceAreWrittenAsTheReaderWrites() {
    assertThat(plain(mexico.say("frame.ageing.part", "A", Money.of("1500", "MXN"))))
        .isEqualTo("A: $1,500 MXN");
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }
}
