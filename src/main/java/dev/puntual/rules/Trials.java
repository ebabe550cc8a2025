package dev.puntual.rules;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.time.InstantSource;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Asks two sets of rules about everything that is to leave: what has its slot, the letters of a
 * plan that waits, and the campaigns to come. All of it happens in one transaction that is taken
 * back, so it costs what an approval costs and leaves nothing.
 */
public final class Trials {

  private final TenantTransactions tenants;
  private final Iterable<NotYetAsked> waiting;
  private final InstantSource clock;

  Trials(TenantTransactions tenants, Iterable<NotYetAsked> waiting, InstantSource clock) {
    this.tenants = tenants;
    this.waiting = waiting;
    this.clock = clock;
  }

  /**
   * @param after the rules that would count instead of {@code before}
   * @param read what to do with what was found while what waits can still be read
   */
  public <T> T between(
      TenantId tenant,
      Function<TenantTx, RuleBook> before,
      Function<TenantTx, RuleBook> after,
      BiFunction<TenantTx, PackTrial.Found, T> read) {
    return tenants.rehearse(
        tenant,
        tx -> {
          tx.expectMany();
          Overheard.during(tx, () -> waiting.forEach(one -> one.ask(tx)));
          var found = PackTrial.between(tx, before.apply(tx), after.apply(tx), clock.instant());
          return read.apply(tx, found);
        });
  }
}
