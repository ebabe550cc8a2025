package dev.puntual.rules;

import dev.puntual.rules.hours.OpenTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When nobody at a place may be written to, whoever it is: the hours of the packs that bind
 * everybody there, and hours that some of them asked for. Spares a queue the questions that all
 * have the same answer; what binds only some is asked of {@link Gate} one by one.
 */
public final class PlaceHours {

  private final List<OpenTimes> times;
  private final List<ZoneId> zones;

  private PlaceHours(List<OpenTimes> times, List<ZoneId> zones) {
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
    var country = where.country();
    var times =
        Stream.concat(
                Stream.of(Optional.<AskedHours>empty()), company.asked().stream().map(Optional::of))
            .map(
                asked ->
                    OpenTimes.of(
                        binding, channel, country, zones, book.holidays(), asked.orElse(null)))
            .toList();
    return new PlaceHours(times, zones);
  }

  /** Whether somebody there may be written to at this instant. */
  public boolean allows(Instant at) {
    return times.stream().anyMatch(one -> one.openAt(at));
  }

  /** The first instant from {@code from} on at which that is so; empty beyond fifteen days. */
  public Optional<Instant> next(Instant from) {
    return times.stream()
        .flatMap(one -> one.next(from, from.plus(OpenTimes.HORIZON)).stream())
        .min(Instant::compareTo);
  }

  /** When the hours that are open at this instant end; empty where nothing names hours. */
  public Optional<Instant> closes(Instant at) {
    return times.stream()
        .filter(one -> one.openAt(at))
        .flatMap(one -> one.ends(at).stream())
        .max(Instant::compareTo);
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
