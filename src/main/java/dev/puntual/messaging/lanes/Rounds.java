package dev.puntual.messaging.lanes;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What rounds go by. An account that may say little is served some times a second; what was read
 * for one of its rounds holds for the next ones, no longer than one long round would last.
 */
final class Rounds {

  private static final Duration HOLDS = Duration.ofSeconds(10);

  private final Preparation preparation;
  private final Inquiry inquiry;
  private final InstantSource clock;
  private final Map<Lane, Kept> kept = new ConcurrentHashMap<>();

  Rounds(Preparation preparation, Inquiry inquiry, InstantSource clock) {
    this.preparation = preparation;
    this.inquiry = inquiry;
    this.clock = clock;
  }

  private record Kept(Round round, Instant since) {}

  Round of(Lease lease) {
    forgetOld();
    var known = kept.get(lane(lease));
    boolean clean = !lease.found().abandoned() && !lease.found().troubled();
    return known != null && clean ? known.round() : fresh(lease);
  }

  private Round fresh(Lease lease) {
    var round = preparation.prepare(lease);
    if (round.post().tells()) {
      inquiry.ask(lease, round.post());
    }
    return round;
  }

  /** For the next round of that lane, which the tempo of its account ended. */
  void keep(Lease lease, Round round) {
    kept.putIfAbsent(lane(lease), new Kept(round, clock.instant()));
  }

  /** Also keys of accounts lie in what is kept. */
  void forgetOld() {
    var now = clock.instant();
    kept.values()
        .removeIf(
            old ->
                old.since().isAfter(now)
                    || Duration.between(old.since(), now).compareTo(HOLDS) >= 0);
  }

  private static Lane lane(Lease lease) {
    return new Lane(lease.tenant(), lease.channel());
  }
}
