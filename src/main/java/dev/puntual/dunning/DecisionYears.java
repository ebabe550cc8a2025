package dev.puntual.dunning;

import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.platform.jobs.OtherTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decisions are kept for five whole years and end a year at a time, with their part of the table;
 * the parts of the years to come are there before anybody decides in them. Asked once a day; it is
 * the catalogue that answers.
 */
final class DecisionYears implements Beat {

  /** Whole years behind the present one. */
  static final int KEPT = 5;

  /** So many years ahead, so that an installation that slept finds its year. */
  static final int AHEAD = 3;

  private static final Logger LOG = LoggerFactory.getLogger(DecisionYears.class);
  private static final SqlFile TURN = SqlFile.beside(DecisionYears.class, "decision_years");
  private static final Duration BETWEEN = Duration.ofDays(1);

  private final FleetTransactions fleet;
  private final InstantSource clock;
  private volatile Instant next = Instant.MIN;

  DecisionYears(FleetTransactions fleet, InstantSource clock) {
    this.fleet = fleet;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "dunning-years";
  }

  /** Not in the time of a sandbox, which may be any. */
  @Override
  public boolean beat() {
    var now = clock.instant();
    if (now.isBefore(next) || OtherTime.now().isPresent()) {
      return false;
    }
    next = now.plus(BETWEEN);
    int year = now.atZone(ZoneOffset.UTC).getYear();
    var changed = turn(year - KEPT, year, year + AHEAD);
    if (!changed.isEmpty()) {
      LOG.info("years of decisions that came and went: {}", changed);
    }
    return false;
  }

  private List<String> turn(int first, int present, int last) {
    return fleet.in(
        sql ->
            sql.apply(TURN)
                .param("first", first)
                .param("present", present)
                .param("last", last)
                .query(String.class)
                .list());
  }
}
