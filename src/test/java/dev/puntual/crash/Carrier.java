package dev.puntual.crash;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Asked;
import dev.puntual.messaging.Line;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.Post;
import dev.puntual.messaging.Posts;
import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.RejectReason;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.messaging.Tempo;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * A provider as the simulator's, in process and by one seed: takes messages and answers, or takes
 * them and loses the answer, refuses, throttles, is away; calls back late, twice and out of order,
 * and answers when it is asked. What it took is what a person got.
 */
final class Carrier implements Posts {

  /** Something it has to tell a company. */
  record Untold(TenantId tenant, DeliveryEvent event) {}

  private final Random random;
  private final InstantSource clock;
  private final Diary diary;
  private final Faults faults;
  private final Set<UUID> taken = new HashSet<>();
  final List<Untold> untold = new ArrayList<>();
  int during;
  int heard;

  /** Its line breaks at the next message, whatever the seed says. */
  boolean breaks;

  Carrier(long seed, InstantSource clock, Diary diary, Faults faults) {
    this.random = new Random(seed);
    this.clock = clock;
    this.diary = diary;
    this.faults = faults;
  }

  @Override
  public Post of(TenantTx tx, Channel channel) {
    return new Way(tx.tenant());
  }

  private final class Way implements Post {

    private final TenantId tenant;

    Way(TenantId tenant) {
      this.tenant = tenant;
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
      faults.outside(FaultPoint.PROVIDER_ASKED);
      if (random.nextInt(4) == 0) {
        return new Asked.Unclear("away");
      }
      return taken.contains(about.messageId())
          ? new Asked.Stands("carrier", event(about.messageId(), Kind.DELIVERED))
          : new Asked.Unheard();
    }

    private SendOutcome say(Outgoing message) {
      faults.outside(FaultPoint.PROVIDER_CALLED);
      var outcome = fate(tenant, message);
      faults.outside(FaultPoint.PROVIDER_TOOK);
      return outcome;
    }
  }

  private SendOutcome fate(TenantId tenant, Outgoing message) {
    int dice = breaks ? 0 : random.nextInt(12);
    breaks = false;
    return switch (dice) {
      case 0 -> new SendOutcome.Unreachable("reset");
      case 1 -> new SendOutcome.Throttled(Duration.ofSeconds(random.nextInt(40)), "429");
      case 2 -> new SendOutcome.Rejected(RejectReason.CONTENT, "21617");
      case 3, 4 -> {
        take(tenant, message);
        yield new SendOutcome.Unknown("status 500");
      }
      case 5 -> new SendOutcome.Unknown("line dead");
      default -> {
        take(tenant, message);
        yield new SendOutcome.Accepted("SM" + message.messageId());
      }
    };
  }

  private void take(TenantId tenant, Outgoing message) {
    var id = message.messageId();
    var content = message.letter().toString();
    diary.handed(tenant.value(), id, message.address(), content, clock.instant(), during);
    heard++;
    taken.add(id);
    if (random.nextInt(4) > 0) {
      untold.add(new Untold(tenant, event(id, Kind.SENT)));
      untold.add(new Untold(tenant, event(id, Kind.DELIVERED)));
    }
  }

  private static DeliveryEvent event(UUID message, Kind kind) {
    return new DeliveryEvent(message + ":" + kind, message, "SM" + message, kind, kind.name());
  }
}
