package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.messaging.Stop.Evidence;
import dev.puntual.messaging.Stop.Reach;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.rules.Channel;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Invariant I5: nothing is begun after the commit of a stop. */
@Timeout(60)
class StopRaceTest {

  private static final SqlFile BEGUN =
      SqlFile.read(
          "test",
          "-- tenant · test\nselect count(*) from messaging.attempt a where a.tenant_id = :tenant");

  private final MessagingWorld world = new MessagingWorld();

  @Test
  void p03ofABatchThatIsBeingSentNothingIsClaimedAfterTheCommit() {
    IntStream.range(0, 200).forEach(i -> world.asksFor("N" + i));
    var said = new AtomicInteger();
    var begunAtTheCommit = new AtomicInteger();
    world.post.answering(
        message -> {
          if (said.incrementAndGet() == 20) {
            begunAtTheCommit.set(stop());
          }
          return new Accepted(message.messageId().toString());
        });

    world.dispatcher().drain(world.tenant);

    assertThat(begunAtTheCommit.get()).as("claimed while they said it").isBetween(20, 199);
    assertThat(begun()).isEqualTo(begunAtTheCommit.get());
    assertThat(world.post.heard()).hasSize(begunAtTheCommit.get());
    assertThat(
            world.count(
                "select count(*) from messaging.message m where m.tenant_id = :tenant"
                    + " and m.state = 'withheld' and m.reason = 'stopped_one_click'"))
        .isEqualTo(200 - begunAtTheCommit.get());
  }

  /** How many attempts there are when it commits: until then nobody else can claim. */
  private int stop() {
    var evidence = new Evidence(world.clock.instant(), null, null, "", "", "", "", null);
    var reach = new Reach.Address(Channel.EMAIL, "pagos@cliente.example");
    return world.transactions.in(
        world.tenant,
        tx -> {
          world.suppressions.suppress(tx, List.of(new Stop(reach, StopCause.ONE_CLICK, evidence)));
          return tx.sql(BEGUN).query(Integer.class).single();
        });
  }

  private int begun() {
    return world.transactions.in(world.tenant, tx -> tx.sql(BEGUN).query(Integer.class).single());
  }
}
