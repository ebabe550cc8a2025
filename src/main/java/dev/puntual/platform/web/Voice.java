package dev.puntual.platform.web;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DaysPastDue;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;

/**
 * How we speak to one reader: language, separators, hours, and which day it is there. Every page
 * and part takes one; it makes both the words and the figures.
 */
public final class Voice {

  private final Formats formats;
  private final Instant now;
  private final BusinessDate today;

  private Voice(Formats formats, Instant now) {
    this.formats = formats;
    this.now = now;
    this.today = BusinessDate.at(now, formats.zone());
  }

  /**
   * @param country ISO 3166 code; decides separators, {@code 1,234.5} in MX and {@code 1.234,5} in
   *     CO
   * @param now the product's clock, never the machine's
   */
  public static Voice of(Language language, String country, ZoneId zone, Instant now) {
    return new Voice(new Formats(language, Locale.of(language.code(), country), zone), now);
  }

  /**
   * The sentence behind a key. Money and days among the facts are written as the reader writes
   * them; numbers stay numbers, so that {@code choice} can count.
   */
  public String say(String key, Object... facts) {
    var written = new Object[facts.length];
    for (int i = 0; i < facts.length; i++) {
      written[i] = write(facts[i]);
    }
    return Words.say(formats.language(), formats.region(), key, written);
  }

  /** {@code $1,234 MXN}: minor units only when there are some. */
  public String money(Money money) {
    return formats.money(money);
  }

  /** {@code $1,234.00 MXN}: always with minor units. */
  public String exact(Money money) {
    return formats.exact(money);
  }

  /** {@code $1.4 M MXN}: for sentences that give an idea. */
  public String round(Money money) {
    return formats.round(money);
  }

  /** {@code $1,234}: for places where the currency stands beside it on its own. */
  public String figure(Money money) {
    return formats.figure(money);
  }

  /**
   * {@code $0.70 MXN}: what one of something costs, at least to the coin, and finer where it is.
   */
  public String price(BigDecimal each, Currency currency) {
    return formats.price(each, currency);
  }

  public String number(long number) {
    return formats.number(number);
  }

  /** A share between 0 and 1 as a whole percentage. */
  public String percent(double share) {
    return formats.percent(share);
  }

  /** {@code +12} when late, {@code −3} while ahead. */
  public String late(DaysPastDue days) {
    return formats.late(days);
  }

  /** {@code 12 nov}; with its year when that is not the current one. */
  public String day(LocalDate day) {
    return formats.day(day, today.value());
  }

  /** The day an instant falls on for the reader. */
  public String day(Instant instant) {
    return day(dateOf(instant));
  }

  /** {@code 12 nov 2026}: for lists that are still read in another year. */
  public String datedDay(LocalDate day) {
    return formats.datedDay(day);
  }

  /** {@code 12 de noviembre de 2026}. */
  public String fullDay(LocalDate day) {
    return formats.fullDay(day);
  }

  /** {@code viernes 14 nov}. */
  public String weekday(LocalDate day) {
    return formats.weekday(day);
  }

  /** {@code 08:30} on the reader's clock. */
  public String time(Instant instant) {
    return formats.time(instant);
  }

  /** {@code 12 nov, 08:30}. */
  public String moment(Instant instant) {
    return day(instant) + ", " + time(instant);
  }

  /** {@code hace 3 días}, {@code ayer}, {@code en 2 semanas}. */
  public String ago(LocalDate day) {
    long days = ChronoUnit.DAYS.between(day, today.value());
    if (days == 0) {
      return say("frame.ago.today");
    }
    long far = Math.abs(days);
    var way = days > 0 ? "frame.ago." : "frame.in.";
    if (far < 45) {
      return say(way + "days", far);
    }
    return far < 365 ? say(way + "months", Math.round(far / 30.4)) : say(way + "years", far / 365);
  }

  /** {@code hace 5 min} within the day, {@link #ago(LocalDate)} beyond it. */
  public String ago(Instant instant) {
    var passed = Duration.between(instant, now);
    if (passed.isNegative() || !dateOf(instant).equals(today.value())) {
      return ago(dateOf(instant));
    }
    if (passed.toMinutes() < 1) {
      return say("frame.ago.now");
    }
    return passed.toHours() < 1
        ? say("frame.ago.minutes", passed.toMinutes())
        : say("frame.ago.hours", passed.toHours());
  }

  /** Between whole and parts of a number: a point or a comma. */
  public char decimalSign() {
    return formats.decimalSign();
  }

  public Language language() {
    return formats.language();
  }

  /** Language and country; decides separators. */
  public Locale region() {
    return formats.region();
  }

  public ZoneId zone() {
    return formats.zone();
  }

  /** The reader's day. */
  public BusinessDate today() {
    return today;
  }

  private LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, formats.zone());
  }

  private Object write(Object fact) {
    return switch (fact) {
      case Money money -> money(money);
      case BusinessDate day -> day(day.value());
      case LocalDate day -> day(day);
      case Instant instant -> moment(instant);
      default -> fact;
    };
  }
}
