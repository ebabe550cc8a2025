package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Ids;
import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.messaging.SendOutcome.Throttled;
import dev.puntual.messaging.SendOutcome.Unknown;
import dev.puntual.messaging.wording.Composed;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class AbreastTest {

  private final Abreast hands = new Abreast("test");

  @Test
  void fiftyAreUnderWayTogetherAndNeverMore() {
    var underWay = new AtomicInteger();
    var most = new AtomicInteger();
    var together = new CyclicBarrier(Abreast.MOST);

    var outcomes =
        hands.send(
            messages(4 * Abreast.MOST),
            message -> {
              most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
              await(together);
              underWay.decrementAndGet();
              return new Accepted(message.messageId().toString());
            },
            () -> true);

    assertThat(outcomes).hasSize(4 * Abreast.MOST);
    assertThat(most).hasValue(Abreast.MOST);
  }

  @Test
  void eachOutcomeIsThatOfItsMessage() {
    var messages = messages(3 * Abreast.MOST);

    var outcomes = hands.send(messages, m -> new Accepted(m.messageId().toString()), () -> true);

    assertThat(outcomes)
        .isEqualTo(messages.stream().map(m -> new Accepted(m.messageId().toString())).toList());
  }

  @Test
  void behindOneThatIsAskedForPatienceNothingIsBegun() {
    var begun = new ConcurrentSkipListSet<UUID>();
    var messages = messages(4 * Abreast.MOST);

    var outcomes =
        hands.send(
            messages,
            message -> {
              begun.add(message.messageId());
              return new Throttled(null, "429");
            },
            () -> true);

    assertThat(outcomes).hasSizeBetween(1, Abreast.MOST).hasSameSizeAs(begun);
    assertThat(begun)
        .isEqualTo(
            messages.stream()
                .limit(outcomes.size())
                .map(Outgoing::messageId)
                .collect(Collectors.toSet()));
  }

  @Test
  void whatBreaksMayHaveBeenSaidAndTheRestIsNotBegun() {
    var outcomes =
        hands.send(
            messages(4 * Abreast.MOST),
            _ -> {
              throw new IllegalStateException("broken on our side");
            },
            () -> true);

    assertThat(outcomes).hasSizeBetween(1, Abreast.MOST).allMatch(Unknown.class::isInstance);
  }

  @Test
  void onceNothingGoesOnNothingIsBegun() {
    var goesOn = new AtomicBoolean(true);

    var outcomes =
        hands.send(
            messages(4 * Abreast.MOST),
            _ -> {
              goesOn.set(false);
              return new Accepted("");
            },
            goesOn::get);

    assertThat(outcomes).hasSizeBetween(1, Abreast.MOST);
  }

  private static List<Outgoing> messages(int count) {
    return Stream.generate(AbreastTest::message).limit(count).toList();
  }

  private static Outgoing message() {
    var letter =
        new Composed("es", "Empresa", "", "", List.of(), List.of(), List.of(), "", "https://x");
    return new Outgoing(Ids.next(), 1, "Ana", "+525555550000", letter);
  }

  private static void await(CyclicBarrier together) {
    try {
      together.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("they were not together", e);
    }
  }
}
