package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.wording.Block;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Marks;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One message that cannot be said ends by itself; those beside it leave. */
class PoisonTest {

  private final MessagingWorld world = new MessagingWorld();
  private final List<UUID> messages = new ArrayList<>();

  @Test
  void oneWhoseAuthorFailsEndsForAPersonAndItsBatchGoesOn() {
    asks(20);
    world.failsFor(messages.get(5));
    world.failsFor(messages.get(11));

    world.dispatcher().drain(world.tenant);

    assertThat(world.stateOf(messages.get(5))).isEqualTo("for_person human_broken");
    assertThat(world.stateOf(messages.get(11))).isEqualTo("for_person human_broken");
    assertThat(world.post.heard()).hasSize(18);
    assertThat(open()).isZero();
  }

  @Test
  void oneWhoseWordsThrowEndsForAPersonAndItsBatchGoesOn() {
    asks(10);
    world.says(messages.get(3), unwritable());

    world.dispatcher().drain(world.tenant);

    assertThat(world.stateOf(messages.get(3))).isEqualTo("for_person human_broken");
    assertThat(world.post.heard()).hasSize(9);
  }

  @Test
  void aPersonMaySendItAgainOnceItIsWell() {
    asks(1);
    world.failsFor(messages.getFirst());
    world.dispatcher().drain(world.tenant);
    world.isWell(messages.getFirst());
    world.sendsAgain(messages.getFirst());

    world.dispatcher().drain(world.tenant);

    assertThat(world.stateOf(messages.getFirst())).startsWith("accepted");
  }

  private void asks(int count) {
    IntStream.range(0, count).forEach(i -> messages.add(world.asksFor("N" + i)));
  }

  /** Words that break when they are read. */
  private static Writing.Said unwritable() {
    var blocks =
        new AbstractList<Block>() {
          @Override
          public Block get(int at) {
            throw new IllegalStateException("no words");
          }

          @Override
          public int size() {
            return 1;
          }
        };
    var letter =
        new Composed("es", "Aceros", "Luisa", "Saldo", blocks, List.of(), List.of(), "$1.00", "");
    return new Writing.Said(letter, new Marks(Set.of(), Map.of(), Optional.empty()));
  }

  private int open() {
    return world.count(
        "select count(*) from messaging.v_attempt a where a.tenant_id = :tenant and a.outcome is null");
  }
}
