package dev.puntual.payments;

import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.tenants.Companies;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Some times a day, company by company: empties old words of gateways, some at a time. */
final class NoticeAgeing implements Beat {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeAgeing.class);
  private static final Duration EVERY = Duration.ofHours(6);
  private static final int SET = 10_000;

  private final Companies companies;
  private final TenantTransactions transactions;
  private final Forgetting forgetting;
  private final InstantSource clock;
  private Instant next = Instant.MIN;

  NoticeAgeing(
      Companies companies,
      TenantTransactions transactions,
      Forgetting forgetting,
      InstantSource clock) {
    this.companies = companies;
    this.transactions = transactions;
    this.forgetting = forgetting;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "payments-ageing";
  }

  @Override
  public boolean beat() {
    var now = clock.instant();
    if (now.isBefore(next)) {
      return false;
    }
    next = now.plus(EVERY);
    boolean more = false;
    for (var company : companies.all()) {
      try {
        more |= transactions.in(company.tenant(), tx -> forgetting.fade(tx, SET)) == SET;
      } catch (RuntimeException e) {
        LOG.error("old notices of tenant {} stay; next try in {}", company.tenant(), EVERY, e);
      }
    }
    if (more) {
      next = now;
    }
    return more;
  }
}
