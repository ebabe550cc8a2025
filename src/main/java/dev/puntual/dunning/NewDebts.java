package dev.puntual.dunning;

import dev.puntual.platform.db.TenantTx;
import dev.puntual.receivables.ReceivablesNews;
import java.time.InstantSource;

/** A file brought debts: look at them now instead of tomorrow morning. */
final class NewDebts implements ReceivablesNews {

  private final Strategies strategies;
  private final TenantCalendar calendar;
  private final InstantSource clock;

  NewDebts(Strategies strategies, TenantCalendar calendar, InstantSource clock) {
    this.strategies = strategies;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Override
  public void changed(TenantTx tx, ReceivablesNews.Cause cause) {
    if (cause == ReceivablesNews.Cause.FILE) {
      strategies.ensure(tx);
      calendar.hasten(tx, dev.puntual.dunning.Cause.IMPORT, clock.instant());
    }
  }
}
