package dev.puntual.platform.jobs;

import dev.puntual.kernel.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The time of a sandbox while its work is done. Inside, every clock of the program stands at its
 * instant, no other company can be reached and nothing leaves the house; outside, nobody notices: a
 * real company pays for it with one look at a scoped value.
 */
public final class OtherTime {

  private static final ScopedValue<Optional<Moment>> MOMENT = ScopedValue.newInstance();

  private OtherTime() {}

  /**
   * @param tenant the sandbox
   * @param at what its clock says
   */
  public record Moment(TenantId tenant, Instant at) {

    public Moment {
      if (!tenant.sandbox()) {
        throw new IllegalArgumentException(tenant + " lives in our time");
      }
    }
  }

  /** Work with an answer. */
  public interface Work<T, X extends Exception> {
    T done() throws X;
  }

  /** Does the work at that moment, in this thread and in all hands of a {@link Crew} it starts. */
  public static <T extends @Nullable Object, X extends Exception> T at(
      Moment moment, Work<T, X> work) throws X {
    return ScopedValue.where(MOMENT, Optional.of(moment)).call(work::done);
  }

  /** Does the work in our own time: what a sandbox asks of the company it was copied from. */
  public static <T extends @Nullable Object, X extends Exception> T away(Work<T, X> work) throws X {
    return ScopedValue.where(MOMENT, Optional.<Moment>empty()).call(work::done);
  }

  /** Empty in our own time. */
  public static Optional<Moment> now() {
    return MOMENT.isBound() ? MOMENT.get() : Optional.empty();
  }

  /** The sandbox whose time it is, for statements about all companies; null in our own time. */
  public static @Nullable UUID sandbox() {
    return now().map(moment -> moment.tenant().value()).orElse(null);
  }

  /** Refuses to touch any company but the sandbox whose time it is. */
  public static void admit(TenantId tenant) {
    if (MOMENT.isBound()
        && MOMENT.get().filter(here -> !here.tenant().equals(tenant)).isPresent()) {
      throw new IllegalStateException("in the time of a sandbox nobody touches " + tenant);
    }
  }

  /** Work that somebody else's thread will do, in the time of whoever asked for it. */
  static Runnable carried(Runnable work) {
    if (!MOMENT.isBound()) {
      return work;
    }
    var moment = MOMENT.get();
    return () -> ScopedValue.where(MOMENT, moment).run(work);
  }
}
