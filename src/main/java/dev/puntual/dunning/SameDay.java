package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.jobs.Beat;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What reached nobody goes by the next way of its step while the company still writes that day, as
 * far as the contact rules let it. After that it is the next plan's. Whatever may have arrived is
 * none of it.
 */
final class SameDay implements Beat {

  private static final Logger LOG = LoggerFactory.getLogger(SameDay.class);
  private static final SqlFile DUE = SqlFile.beside(SameDay.class, "lost_ways_due");
  private static final SqlFile TAKE = SqlFile.beside(SameDay.class, "lost_ways_take");

  private final FleetTransactions fleet;
  private final TenantTransactions transactions;
  private final InstantSource clock;
  private final TenantCalendar calendar;
  private final Plans plans;
  private final Evaluation.ContactDays days;

  SameDay(
      FleetTransactions fleet,
      TenantTransactions transactions,
      InstantSource clock,
      TenantCalendar calendar,
      Plans plans) {
    this.fleet = fleet;
    this.transactions = transactions;
    this.clock = clock;
    this.calendar = calendar;
    this.plans = plans;
    this.days = new OfficeDays(clock);
  }

  @Override
  public String name() {
    return "dunning-same-day";
  }

  @Override
  public boolean beat() {
    boolean any = false;
    for (var tenant : due()) {
      any |= go(tenant);
    }
    return any;
  }

  private List<TenantId> due() {
    return fleet.in(
        statement ->
            statement
                .apply(DUE)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new TenantId(row.getObject("tenant_id", UUID.class)))
                .list());
  }

  /** One company that fails keeps nobody else, and is tried again with the next beat. */
  private boolean go(TenantId tenant) {
    try {
      return transactions.in(tenant, this::go) > 0;
    } catch (RuntimeException e) {
      LOG.error("lost messages of tenant {} were not looked at; next try soon", tenant, e);
      return false;
    }
  }

  private record Lost(UUID plan, UUID debtor) {}

  private int go(TenantTx tx) {
    var now = clock.instant();
    var locked = calendar.lock(tx, now).orElseThrow();
    var today = BusinessDate.at(now, locked.zone());
    tx.expectMany();
    var lost =
        tx.sql(TAKE)
            .param("now", Timestamp.from(now))
            .param("today", today.value())
            .query(
                (row, _) ->
                    new Lost(
                        row.getObject("plan_id", UUID.class),
                        row.getObject("debtor_id", UUID.class)))
            .list();
    boolean over = locked.restored() || !days.next(tx, locked).equals(today);
    if (lost.isEmpty() || over) {
      return 0;
    }
    lost.stream()
        .collect(
            Collectors.groupingBy(
                Lost::plan, Collectors.mapping(Lost::debtor, Collectors.toList())))
        .forEach((plan, debtors) -> plans.onward(tx, plan, debtors));
    return lost.size();
  }
}
