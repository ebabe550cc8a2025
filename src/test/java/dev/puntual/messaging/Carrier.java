package dev.puntual.messaging;

import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.platform.db.MortalDatabase;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * A provider as the simulator's, in process and by one seed: takes messages and answers, or takes
 * them and loses the answer, refuses, throttles, is away; calls back late, twice and out of order,
 * and answers when it is asked.
 */
final class Carrier implements Posts {

  /** What it took: this is what a person got. */
  record Handed(UUID message, String to, Instant at, int during) {}

  private final Random random;
  private final InstantSource clock;
  final List<Handed> handed = new ArrayList<>();
  final Map<UUID, Integer> refused = new HashMap<>();
  final List<DeliveryEvent> untold = new ArrayList<>();
  int during;

  Carrier(long seed, InstantSource clock) {
    this.random = new Random(seed);
    this.clock = clock;
  }

  /** As one process reaches it; the process may die with the line open. */
  @Override
  public Post of(TenantTx tx, Channel channel) {
    throw new IllegalStateException("reached by a process");
  }

  Posts reachedBy(MortalDatabase process) {
    return (_, _) -> new Way(process);
  }

  private final class Way implements Post {

    private final MortalDatabase process;

    Way(MortalDatabase process) {
      this.process = process;
    }

    @Override
    public Opened open() {
      return new Opened.Ready(Line.holdingNothing(batch -> batch.stream().map(this::say).toList()));
    }

    @Override
    public Tempo tempo() {
      return new Tempo(50, 50, 0, Duration.ofSeconds(3));
    }

    @Override
    public boolean tells() {
      return true;
    }

    @Override
    public Asked ask(Asked.About about) {
      process.step();
      if (random.nextInt(4) == 0) {
        return new Asked.Unclear("away");
      }
      return handed.stream().anyMatch(one -> one.message().equals(about.messageId()))
          ? new Asked.Stands("carrier", event(about.messageId(), Kind.DELIVERED))
          : new Asked.Unheard();
    }

    private SendOutcome say(Outgoing message) {
      process.step();
      var outcome = fate(message);
      process.step();
      return outcome;
    }
  }

  private SendOutcome fate(Outgoing message) {
    return switch (random.nextInt(12)) {
      case 0 -> new SendOutcome.Unreachable("reset");
      case 1 -> new SendOutcome.Throttled(Duration.ofSeconds(random.nextInt(40)), "429");
      case 2 -> {
        refused.merge(message.messageId(), 1, Integer::sum);
        yield new SendOutcome.Rejected(RejectReason.CONTENT, "21617");
      }
      case 3, 4 -> {
        take(message);
        yield new SendOutcome.Unknown("status 500");
      }
      case 5 -> new SendOutcome.Unknown("line dead");
      default -> {
        take(message);
        yield new Accepted("SM" + message.messageId());
      }
    };
  }

  private void take(Outgoing message) {
    handed.add(new Handed(message.messageId(), message.address(), clock.instant(), during));
    if (random.nextInt(4) > 0) {
      untold.add(event(message.messageId(), Kind.SENT));
      untold.add(event(message.messageId(), Kind.DELIVERED));
    }
  }

  private static DeliveryEvent event(UUID message, Kind kind) {
    return new DeliveryEvent(message + ":" + kind, message, "SM" + message, kind, kind.name());
  }
}
