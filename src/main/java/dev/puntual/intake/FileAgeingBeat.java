package dev.puntual.intake;

import dev.puntual.kernel.TenantId;
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
 * Some times a day, company by company: files grow old, and what an erasure left undone is done.
 */
final class FileAgeingBeat implements Beat {

  private static final Logger LOG = LoggerFactory.getLogger(FileAgeingBeat.class);
  private static final Duration EVERY = Duration.ofHours(6);

  private final Companies companies;
  private final Forgetting forgetting;
  private final InstantSource clock;
  private final Queue<TenantId> waiting = new ArrayDeque<>();
  private Instant next = Instant.MIN;

  FileAgeingBeat(Companies companies, Forgetting forgetting, InstantSource clock) {
    this.companies = companies;
    this.forgetting = forgetting;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "intake-ageing";
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
    if (tenant != null && age(tenant)) {
      waiting.add(tenant);
    }
    return !waiting.isEmpty();
  }

  /** Whether there may be more. */
  private boolean age(TenantId tenant) {
    try {
      forgetting.follow(tenant);
      return forgetting.age(tenant) > 0;
    } catch (RuntimeException e) {
      LOG.error("old files of tenant {} were not deleted; next try in {}", tenant, EVERY, e);
      return false;
    }
  }
}
