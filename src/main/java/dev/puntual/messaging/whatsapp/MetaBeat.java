package dev.puntual.messaging.whatsapp;

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
 * Asks Meta some times a day how each company's texts and number stand. Meta calls when something
 * changes; a call that was lost would send a plan by a text that is paused, and cost people a day.
 * A company without an account costs one look.
 */
final class MetaBeat implements Beat {

  private static final Logger LOG = LoggerFactory.getLogger(MetaBeat.class);
  private static final Duration EVERY = Duration.ofHours(3);

  private final Companies companies;
  private final MetaDesk desk;
  private final InstantSource clock;
  private final Queue<TenantId> waiting = new ArrayDeque<>();
  private Instant next = Instant.MIN;

  MetaBeat(Companies companies, MetaDesk desk, InstantSource clock) {
    this.companies = companies;
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "messaging-meta";
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
    if (tenant != null) {
      ask(tenant);
    }
    return !waiting.isEmpty();
  }

  private void ask(TenantId tenant) {
    try {
      desk.refresh(tenant);
    } catch (RuntimeException e) {
      LOG.error("Meta was not asked for tenant {}; next try in {}", tenant, EVERY, e);
    }
  }
}
