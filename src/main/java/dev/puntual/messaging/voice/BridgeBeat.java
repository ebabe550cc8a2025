package dev.puntual.messaging.voice;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.BridgeNews.How;
import dev.puntual.messaging.Bridges;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.jobs.Beat;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks how calls of two legs ended that nobody told the end of, every few minutes, and gives up
 * after some hours: the debtor's number is told only to a call that was written down as dialled, so
 * one that was not has called nobody. One that was counts, and its task asks who spoke.
 */
final class BridgeBeat implements Beat {

  private static final Logger LOG = LoggerFactory.getLogger(BridgeBeat.class);
  private static final SqlFile DUE = SqlFile.beside(Bridges.class, "bridges_due");

  private static final Duration AGAIN = Duration.ofMinutes(10);

  /** The longest call that Twilio makes lasts four hours. */
  private static final Duration BOUND = Duration.ofHours(5);

  /** What Twilio still does not know by then, it never heard of. */
  private static final Duration UNHEARD = Duration.ofMinutes(30);

  private final FleetTransactions fleet;
  private final TenantTransactions transactions;
  private final Accounts accounts;
  private final BridgeQuestion question;
  private final BridgeCalls calls;
  private final InstantSource clock;

  BridgeBeat(
      FleetTransactions fleet,
      TenantTransactions transactions,
      Accounts accounts,
      BridgeQuestion question,
      BridgeCalls calls,
      InstantSource clock) {
    this.fleet = fleet;
    this.transactions = transactions;
    this.accounts = accounts;
    this.question = question;
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "messaging-bridges";
  }

  private record Due(TenantId tenant, UUID bridge) {}

  @Override
  public boolean beat() {
    var due =
        fleet.in(
            statement ->
                statement
                    .apply(DUE)
                    .param("now", Timestamp.from(clock.instant()))
                    .query(
                        (row, _) ->
                            new Due(
                                new TenantId(row.getObject("tenant_id", UUID.class)),
                                row.getObject("bridge_id", UUID.class)))
                    .list());
    due.forEach(this::look);
    return !due.isEmpty();
  }

  private void look(Due due) {
    try {
      var open = transactions.in(due.tenant(), tx -> BridgeOpen.of(tx, due.bridge(), accounts));
      var stands = open.map(this::ask);
      transactions.run(
          due.tenant(),
          tx -> {
            boolean over =
                open.isEmpty() || settled(tx, due.bridge(), open.get(), stands.orElseThrow());
            next(tx, due.bridge(), over);
          });
    } catch (RuntimeException e) {
      LOG.error("a call of tenant {} was not asked about; next try soon", due.tenant(), e);
      transactions.run(due.tenant(), tx -> next(tx, due.bridge(), false));
    }
  }

  private BridgeQuestion.Stands ask(BridgeOpen open) {
    return open.account() == null || (open.sid().isEmpty() && open.phone().isEmpty())
        ? new BridgeQuestion.Stands.Unclear()
        : question.ask(open.account(), open.sid(), open.phone(), open.askedAt());
  }

  /** Whether nothing more is to be asked. */
  private boolean settled(TenantTx tx, UUID bridge, BridgeOpen open, BridgeQuestion.Stands stands) {
    var age = Duration.between(open.askedAt(), clock.instant());
    boolean late = age.compareTo(BOUND) > 0;
    return switch (stands) {
      case BridgeQuestion.Stands.Over(_, var how, var seconds) -> {
        calls.ended(tx, bridge, how, seconds);
        yield true;
      }
      case BridgeQuestion.Stands.Going(var sid) -> {
        calls.ringing(tx, bridge, sid);
        yield late && calls.ended(tx, bridge, How.NOT_HERE, 0);
      }
      case BridgeQuestion.Stands.Unheard _ ->
          age.compareTo(UNHEARD) > 0 && calls.ended(tx, bridge, How.NOT_HERE, 0);
      case BridgeQuestion.Stands.Unclear _ -> late && calls.ended(tx, bridge, How.NOT_HERE, 0);
    };
  }

  private void next(TenantTx tx, UUID bridge, boolean over) {
    if (over) {
      BridgeOpen.asleep(tx, bridge);
    } else {
      BridgeOpen.later(tx, bridge, clock.instant().plus(AGAIN));
    }
  }
}
