package dev.puntual.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The clock of the whole program. It runs with the machine's until somebody turns it by hand: in
 * tests, in rehearsals and in the demo company, where it then stands still.
 */
public final class TurnableClock implements InstantSource {

  private volatile InstantSource source;

  private TurnableClock(InstantSource source) {
    this.source = source;
  }

  public static TurnableClock running() {
    return new TurnableClock(Clock.systemUTC());
  }

  public static TurnableClock standingAt(Instant instant) {
    return new TurnableClock(InstantSource.fixed(instant));
  }

  @Override
  public Instant instant() {
    return OtherTime.now().map(OtherTime.Moment::at).orElseGet(source::instant);
  }

  /** The same clock for what no sandbox may turn: logins and leases. */
  public InstantSource ours() {
    return () -> source.instant();
  }

  /** Stops the clock at this instant. */
  public void turnTo(Instant instant) {
    source = InstantSource.fixed(instant);
  }

  /** Moves a standing clock on; a running one stops where it then is. */
  public void forward(Duration by) {
    turnTo(instant().plus(by));
  }

  /** True when a person holds the hands: pages then say what day it is. */
  public boolean standsStill() {
    return !source.equals(Clock.systemUTC());
  }
}
