package dev.puntual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.dunning.segment.Habits;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.worklist.PromiseTerms;
import dev.puntual.worklist.Promises;
import dev.puntual.worklist.Promises.Made;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a test says about promises of a world, and where it looks. */
public final class Promising {

  private final World world;
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final UUID person = Ids.next();

  public Promising(World world) {
    this.world = world;
  }

  /** Debt null: whatever is owed; amount null: what is due by the day. */
  public UUID of(World.Debtor debtor, @Nullable UUID debt, @Nullable String amount, String day) {
    return ((Made.Held) tries(debtor, debt, amount, day)).id();
  }

  public Made tries(World.Debtor debtor, @Nullable UUID debt, @Nullable String amount, String day) {
    var said =
        new Promises.Said(
            debtor.id(),
            debt,
            amount == null ? null : new BigDecimal(amount),
            BusinessDate.of(day),
            "");
    return transactions.in(
        world.tenant,
        tx -> TestApplication.bean(Promises.class).make(tx, Ids.next(), said, today(), person));
  }

  public void terms(PromiseTerms.Terms terms) {
    transactions.run(
        world.tenant, tx -> TestApplication.bean(PromiseTerms.class).keep(tx, terms, person));
  }

  /** Amount, what came in, the day, the last one, and how it stands; the first promise first. */
  public List<String> all() {
    return world.asks(
        "select round(p.amount, 2), round(p.paid, 2), p.promised_on, p.last_on, case when p.kept"
            + " then 'kept' when p.last_on >= date '"
            + today().value()
            + "' then 'running' when p.paid > 0 then 'part' else 'broken' end from"
            + " worklist.v_promise p where p.tenant_id = :tenant order by p.placed_at");
  }

  /** How many promises silence somebody today. */
  public int silent() {
    return Integer.parseInt(
        world
            .asks(
                "select count(*) from worklist.v_hold h where h.tenant_id = :tenant and h.reason ="
                    + " 'promise' and h.until_on >= date '"
                    + today().value()
                    + "'")
            .getFirst());
  }

  /** How many a debtor broke, as segments know it. */
  public String broken(World.Debtor debtor) {
    transactions.run(world.tenant, tx -> TestApplication.bean(Habits.class).ofToday(tx));
    var known =
        world.asks(
            "select h.broken_promises from dunning.habit h where h.tenant_id = :tenant and"
                + " h.debtor_id = '"
                + debtor.id()
                + "'");
    assertThat(known).hasSize(1);
    return known.getFirst();
  }

  private static BusinessDate today() {
    return BusinessDate.at(
        TestApplication.bean(TurnableClock.class).instant(), ZoneId.of("America/Mexico_City"));
  }
}
