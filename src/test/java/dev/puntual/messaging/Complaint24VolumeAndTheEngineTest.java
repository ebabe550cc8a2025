package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.messaging.SendOutcome.Rejected;
import dev.puntual.messaging.SendOutcome.Throttled;
import dev.puntual.messaging.SendOutcome.Unknown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Complaint 24: one full quota or one bad address stops the batch. That deciding is deterministic
 * is among the complaints of the room that decides.
 */
class Complaint24VolumeAndTheEngineTest {

  private static final int MANY = 400;
  private static final int QUOTA = 150;

  private final MessagingWorld world = new MessagingWorld();

  @Test
  @DisplayName("24: one mail quota, and one bad address, stop the whole batch")
  void aQuotaPacesAndAFailureIsOneMessagesOwn() {
    var asked = new ArrayList<UUID>();
    IntStream.range(0, MANY).forEach(n -> asked.add(world.asksFor("Cliente " + n)));
    var bad = asked.get(7);
    var silent = asked.get(11);
    var left = new AtomicInteger(QUOTA);
    var told = new HashMap<UUID, Integer>();
    world.post.answering(
        letter -> {
          if (letter.messageId().equals(bad)) {
            return new Rejected(RejectReason.ADDRESS, "550");
          }
          if (letter.messageId().equals(silent)) {
            return new Unknown("timeout");
          }
          if (left.getAndDecrement() <= 0) {
            return new Throttled(Duration.ofMinutes(10), "452 quota");
          }
          synchronized (told) {
            told.merge(letter.messageId(), 1, Integer::sum);
          }
          return new Accepted("fake");
        });
    var dispatcher = world.dispatcher();

    dispatcher.drain(world.tenant);
    assertThat(states(asked, "accepted")).isBetween(QUOTA - 2L, (long) QUOTA);
    assertThat(states(asked, "ready")).as("wait, none is lost").isGreaterThan(200L);

    for (int hour = 0; hour < 8 && states(asked, "ready") > 0; hour++) {
      left.set(QUOTA);
      world.passes(Duration.ofHours(1));
      dispatcher.drain(world.tenant);
    }

    assertThat(states(asked, "accepted")).isEqualTo(MANY - 2L);
    assertThat(told).hasSize(MANY - 2);
    assertThat(told.values()).as("nobody hears it twice").containsOnly(1);
    assertThat(world.stateOf(bad)).isEqualTo("rejected rejected_address");
    assertThat(world.stateOf(silent)).isEqualTo("unknown no_answer");
  }

  private long states(List<UUID> messages, String state) {
    return messages.stream().filter(one -> world.stateOf(one).startsWith(state)).count();
  }
}
