package dev.puntual.payments;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.jobs.Beat;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** A beat over the wakes of one kind. */
final class DueWork implements Beat {

  private final Wakes wakes;
  private final Wakes.Job job;
  private final Function<TenantId, Optional<Instant>> work;

  /**
   * @param work does all that is due for a tenant, and answers when there is work again
   */
  DueWork(Wakes wakes, Wakes.Job job, Function<TenantId, Optional<Instant>> work) {
    this.wakes = wakes;
    this.job = job;
    this.work = work;
  }

  @Override
  public String name() {
    return "payments-" + job.code();
  }

  @Override
  public boolean beat() {
    return wakes.each(job, work);
  }
}
