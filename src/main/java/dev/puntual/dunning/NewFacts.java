package dev.puntual.dunning;

import dev.puntual.platform.db.TenantTx;
import dev.puntual.receivables.ReceivablesNews;
import dev.puntual.worklist.HoldNews;
import java.time.Duration;
import java.time.InstantSource;

/** Something is not as it was this morning: look again now instead of tomorrow. */
final class NewFacts implements ReceivablesNews, HoldNews {

  /** Payments come in swarms, and one look is enough for all of them. */
  static final Duration SOON = Duration.ofMinutes(1);

  private final Strategies strategies;
  private final TenantCalendar calendar;
  private final InstantSource clock;

  NewFacts(Strategies strategies, TenantCalendar calendar, InstantSource clock) {
    this.strategies = strategies;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public void changed(TenantTx tx, ReceivablesNews.Cause cause) {
    switch (cause) {
      case FILE -> {
        strategies.ensure(tx);
        calendar.hasten(tx, dev.puntual.dunning.Cause.IMPORT, clock.instant());
      }
      case MOVEMENT -> calendar.stir(tx, clock.instant().plus(SOON));
    }
  }

  @Override
  public void changed(TenantTx tx) {
    calendar.hasten(tx, dev.puntual.dunning.Cause.FACTS, clock.instant());
  }
}
