package dev.puntual.rules;

import dev.puntual.rules.hours.OpenTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * When nobody at a place may be written to, whoever it is: the hours of the packs that bind
 * everybody there. Spares a queue the questions that all have the same answer; what binds only some
 * is asked of {@link Gate} one by one.
 */
public final class PlaceHours {

  private final OpenTimes times;
  private final List<ZoneId> zones;

  private PlaceHours(OpenTimes times, List<ZoneId> zones) {
    this.times = times;
    this.zones = zones;
  }

  /** Good for a batch: packs that begin or end to be law later are not seen. */
  public static PlaceHours of(
      CompanyBook company, Question.Where where, Channel channel, Instant at) {
    var book = company.book();
    var binding =
        book.packs().stream()
            .filter(pack -> pack.applies(at) && pack.binds().everybodyIn(where.country()))
            .toList();
    var zones = book.zones().of(where.country(), where.subdivision(), where.zone());
    var times = OpenTimes.of(binding, channel, where.country(), zones, book.holidays());
    return new PlaceHours(times, zones);
  }

  /** Whether somebody there may be written to at this instant. */
  public boolean allows(Instant at) {
    return times.openAt(at);
  }

  /** The first instant from {@code from} on at which that is so; empty beyond fifteen days. */
  public Optional<Instant> next(Instant from) {
    return times.next(from, from.plus(OpenTimes.HORIZON));
  }

  /** When the hours that are open at this instant end; empty where nothing names hours. */
  public Optional<Instant> closes(Instant at) {
    return times.ends(at);
  }

  /** The date that people there read; of several zones, in the usual one. */
  public LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, zone());
  }

  /** When this day is over. */
  public Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(zone()).toInstant();
  }

  private ZoneId zone() {
    return zones.isEmpty() ? ZoneOffset.UTC : zones.getFirst();
  }
}
