package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.lanes.Lane;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A company with half of what waits does not keep the others waiting. */
class FairnessTest {

  private static final int SMALL = 50;

  @Test
  void fiftySmallCompaniesAreServedBeforeTheHugeOneHasHadAThirdTurn() {
    var huge = new MessagingWorld();
    IntStream.range(0, 200).forEach(i -> huge.asksFor("H" + i));
    huge.passes(Duration.ofSeconds(1));
    var small = new ArrayList<MessagingWorld>();
    for (int i = 0; i < SMALL; i++) {
      var world = new MessagingWorld();
      world.passes(Duration.ofSeconds(1));
      IntStream.range(0, 4).forEach(n -> world.asksFor("S" + n));
      small.add(world);
    }
    var ours = new HashSet<>(small.stream().map(world -> world.tenant).toList());
    ours.add(huge.tenant);
    var turns = new ArrayList<Lane>();

    while (small.stream().anyMatch(world -> world.post.heard().size() < 4)) {
      var next = first(huge, ours);
      var world =
          small.stream().filter(one -> one.tenant.equals(next.tenant())).findFirst().orElse(huge);
      int before = world.post.heard().size();
      world.server(world.post, 1).serve(next, () -> world.post.heard().size() >= before + 8);
      turns.add(next);
      huge.passes(Duration.ofSeconds(1));
      small.forEach(one -> one.passes(Duration.ofSeconds(1)));
    }

    assertThat(turns)
        .filteredOn(lane -> lane.tenant().equals(huge.tenant))
        .as("turns of the huge one, however often a small one had to come back")
        .hasSizeBetween(1, 2);
    assertThat(small).allMatch(world -> world.post.heard().size() == 4);
    assertThat(huge.post.heard())
        .as("it has waited longest, so it is not left out either")
        .isNotEmpty();
  }

  /** Other tests have lanes on the same database; only those of this one are looked at. */
  private static Lane first(MessagingWorld asking, Set<?> ours) {
    List<Lane> due = asking.server(asking.post, 1).due(100_000);
    return due.stream().filter(lane -> ours.contains(lane.tenant())).findFirst().orElseThrow();
  }
}
