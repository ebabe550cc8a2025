package dev.puntual.platform.wakes;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.jobs.Beat;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** A beat over the wakes of one kind; a company without any costs it nothing. */
public final class DueWork implements Beat {

  private final Wakes wakes;
  private final String job;
  private final Function<TenantId, Optional<Instant>> work;

  /**
   * @param job the name of the beat, under which its wakes are set
   * @param work does all that is due for a tenant, and answers when there is work again
   */
  public DueWork(Wakes wakes, String job, Function<TenantId, Optional<Instant>> work) {
    this.wakes = wakes;
    this.job = job;
    this.work = work;
  }

  @Override
  public String name() {
    return job;
  }

  @Override
  public boolean beat() {
    return wakes.each(job, work);
  }
}
