package dev.puntual.messaging;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.tenants.Companies;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Some times a day, company by company, a set at a time: forgets words that grew old. A company
 * without any costs one look into an index.
 */
final class FadingBeat implements Beat {

  private static final Logger LOG = LoggerFactory.getLogger(FadingBeat.class);
  private static final Duration EVERY = Duration.ofHours(6);

  private final Companies companies;
  private final TenantTransactions transactions;
  private final Fading kept;
  private final String name;
  private final InstantSource clock;
  private final Queue<TenantId> waiting = new ArrayDeque<>();
  private Instant next = Instant.MIN;

  FadingBeat(
      String name,
      Companies companies,
      TenantTransactions transactions,
      Fading kept,
      InstantSource clock) {
    this.name = name;
    this.companies = companies;
    this.transactions = transactions;
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean beat() {
    var now = clock.instant();
    if (waiting.isEmpty()) {
      if (now.isBefore(next)) {
        return false;
      }
      next = now.plus(EVERY);
      companies.all().forEach(company -> waiting.add(company.tenant()));
    }
    var tenant = waiting.poll();
    if (tenant != null && fade(tenant)) {
      waiting.add(tenant);
    }
    return !waiting.isEmpty();
  }

  /** Whether there is more. */
  private boolean fade(TenantId tenant) {
    try {
      return transactions.<Boolean>in(tenant, kept::fade);
    } catch (RuntimeException e) {
      LOG.error("{} of tenant {} failed; next try in {}", name, tenant, EVERY, e);
      return false;
    }
  }
}
