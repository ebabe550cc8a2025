package dev.puntual.demo;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.jobs.TurnableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Turns the clock from one deed to the next, for all companies together. */
final class Days {

  private final TurnableClock clock;
  private final Performer performer;

  Days(TurnableClock clock, Performer performer) {
    this.clock = clock;
    this.performer = performer;
  }

  /**
   * Lives everything that happens after the first instant, until the second, where the clock then
   * stands. Living the same days again changes nothing.
   *
   * @param eachDay told after every day
   */
  void live(List<Company> companies, Instant after, Instant until, Consumer<LocalDate> eachDay) {
    var day = dayOf(after).minusDays(1);
    var last = dayOf(until).plusDays(1);
    for (; !day.isAfter(last); day = day.plusDays(1)) {
      var today = day;
      companies.stream()
          .flatMap(company -> company.on(today))
          .filter(turn -> turn.at().isAfter(after) && !turn.at().isAfter(until))
          .sorted(Comparator.comparing(Company.Turn::at))
          .forEach(this::live);
      eachDay.accept(today);
    }
    clock.turnTo(until);
  }

  /** The day's evaluation and deliveries of a company, as the clock stands. */
  void end(TenantId tenant) {
    performer.evaluateAndDeliver(tenant);
  }

  private void live(Company.Turn turn) {
    clock.turnTo(turn.at());
    performer.perform(turn.company(), turn.deed());
  }

  private static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
