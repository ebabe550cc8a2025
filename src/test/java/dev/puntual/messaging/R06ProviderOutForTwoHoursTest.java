package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.messaging.SendOutcome.Throttled;
import dev.puntual.messaging.SendOutcome.Unknown;
import dev.puntual.messaging.SendOutcome.Unreachable;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * R06: a provider that answers 429, 5xx, late or with garbage for two hours, towards the end of the
 * day's window.
 */
class R06ProviderOutForTwoHoursTest {

  private static final int MESSAGES = 120;
  private static final int MINUTES = 120;

  /** The window ends at 19:00 in Mexico City, and opens at 08:00. */
  private static final Instant HALF_PAST_FIVE = Instant.parse("2026-03-10T23:30:00Z");

  private static final Instant CLOSES = Instant.parse("2026-03-11T01:00:00Z");
  private static final Instant OPENS = Instant.parse("2026-03-11T14:00:00Z");

  private final MessagingWorld world = new MessagingWorld();
  private final MessagingWorld neighbour = new MessagingWorld();
  private final Map<UUID, Instant> handedOver = new ConcurrentHashMap<>();
  private final Map<UUID, Integer> unsure = new ConcurrentHashMap<>();
  private int calls;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  @DisplayName("R06: it is left alone, nobody hears twice or out of hours, others are served")
  void aProviderOutForTwoHours(long seed) {
    world.clock.forward(Duration.between(MessagingWorld.TUESDAY_TEN, HALF_PAST_FIVE));
    neighbour.clock.forward(Duration.between(MessagingWorld.TUESDAY_TEN, HALF_PAST_FIVE));
    IntStream.range(0, MESSAGES).forEach(i -> world.asksForSms("+528112" + (340_000 + i)));
    IntStream.range(0, 20).forEach(i -> neighbour.asksForSms("+528113" + (340_000 + i)));
    var chance = new Random(seed);
    world.post.answering(message -> fails(chance.nextInt(4), message));

    int shut = 0;
    for (int minute = 0; minute < MINUTES; minute++) {
      round();
      shut += troubles(world);
    }
    assertThat(calls).as("the circuit opens: most minutes ask nobody").isLessThan(MINUTES / 2);
    assertThat(shut).as("minutes it stands open").isGreaterThan(MINUTES / 4);
    assertThat(troubles(neighbour)).isZero();
    assertThat(neighbour.post.heard()).as("others are unaffected").hasSize(20);

    world.post.answering(this::takes);
    for (int quarter = 0; quarter < 24 * 4; quarter++) {
      world.dispatcher().drain(world.tenant);
      world.passes(Duration.ofMinutes(15));
    }
    assertThat(handedOver.values())
        .as("on recovery nothing leaves outside the window")
        .allMatch(at -> at.isBefore(CLOSES) || !at.isBefore(OPENS));
    assertThat(handedOver.keySet())
        .as("what may have arrived is not sent again")
        .doesNotContainAnyElementsOf(unsure.keySet());
    assertThat(unsure.values()).allMatch(times -> times == 1);
    assertThat(handedOver.size() + unsure.size())
        .as("and all the others leave")
        .isEqualTo(MESSAGES);
    assertThat(states()).containsOnlyKeys("accepted", "unknown");
    assertThat(states().get("accepted")).isEqualTo(handedOver.size());
  }

  private void round() {
    world.dispatcher().drain(world.tenant);
    neighbour.dispatcher().drain(neighbour.tenant);
    world.passes(Duration.ofMinutes(1));
    neighbour.passes(Duration.ofMinutes(1));
  }

  private SendOutcome fails(int kind, Outgoing message) {
    calls++;
    return switch (kind) {
      case 0 -> new Throttled(Duration.ofSeconds(30), "429");
      case 1 -> new Unreachable("503");
      case 2 -> unsure(message, "timeout");
      default -> unsure(message, "unreadable answer");
    };
  }

  private SendOutcome unsure(Outgoing message, String detail) {
    unsure.merge(message.messageId(), 1, Integer::sum);
    return new Unknown(detail);
  }

  private SendOutcome takes(Outgoing message) {
    assertThat(handedOver.put(message.messageId(), world.clock.instant())).as("once").isNull();
    return new Accepted("fine");
  }

  private static int troubles(MessagingWorld world) {
    return world.count(
        "select count(*) from messaging.v_lane l where l.tenant_id = :tenant and l.trouble <> ''");
  }

  private Map<String, Integer> states() {
    var states = new HashMap<String, Integer>();
    world
        .texts("select m.state from messaging.v_message m where m.tenant_id = :tenant")
        .forEach(state -> states.merge(state, 1, Integer::sum));
    return states;
  }
}
