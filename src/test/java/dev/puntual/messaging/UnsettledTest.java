package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.messaging.SendOutcome.Unknown;
import dev.puntual.rules.DebtorEvents;
import dev.puntual.tenants.Audit;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnsettledTest {

  private final MessagingWorld world = new MessagingWorld();
  private final Unsettled unsettled =
      new Unsettled(
          world.gate,
          new DebtorEvents(world.clock),
          TestApplication.bean(Audit.class),
          world.clock);
  private final UUID message = unknown();

  @Test
  void anUnknownMessageIsNeverSentAgainByItself() {
    world.passes(Duration.ofDays(1));
    world.dispatcher().drain(world.tenant);

    assertThat(world.stateOf(message)).isEqualTo("unknown no_answer");
    assertThat(world.post.heard()).hasSize(1);
  }

  @Test
  void aPersonMaySayThatItArrived() {
    assertThat(markSent()).isTrue();
    assertThat(markSent()).as("once").isFalse();

    assertThat(world.stateOf(message)).isEqualTo("accepted marked_sent");
    assertThat(audited("messaging.mark_sent")).isEqualTo(1);
  }

  @Test
  void aPersonMayAskForAnotherTryOnce() {
    assertThat(sendAgain()).isTrue();
    assertThat(sendAgain()).as("once").isFalse();
    world.post.answering(_ -> new Accepted("second"));
    world.dispatcher().drain(world.tenant);

    assertThat(world.stateOf(message)).isEqualTo("accepted");
    assertThat(world.post.heard()).extracting(Outgoing::attemptNo).containsExactly(1, 2);
    assertThat(audited("messaging.send_again")).isEqualTo(1);
  }

  @Test
  void anotherTryWaitsForItsHourAndLivesLongEnough() {
    world.clock.turnTo(Instant.parse("2026-03-20T06:00:00Z"));

    assertThat(sendAgain()).isTrue();
    world.dispatcher().drain(world.tenant);
    assertThat(world.stateOf(message)).as("it is midnight there").isEqualTo("ready sent_again");

    world.post.answering(_ -> new Accepted(""));
    world.clock.turnTo(Instant.parse("2026-03-20T14:00:00Z"));
    world.dispatcher().drain(world.tenant);
    assertThat(world.stateOf(message)).isEqualTo("accepted");
  }

  @Test
  void aDebtPaidMeanwhileWithdrawsTheOtherTry() {
    sendAgain();
    world.says(message, new Writing.Withdrawn("settled"));

    world.dispatcher().drain(world.tenant);

    assertThat(world.stateOf(message)).isEqualTo("withdrawn settled");
    assertThat(world.post.heard()).hasSize(1);
  }

  private UUID unknown() {
    var asked = world.asksFor("Ana");
    world.post.answering(_ -> new Unknown("timeout"));
    world.dispatcher().drain(world.tenant);
    assertThat(world.stateOf(asked)).isEqualTo("unknown no_answer");
    return asked;
  }

  private boolean markSent() {
    return world.transactions.in(world.tenant, tx -> unsettled.markSent(tx, message, Ids.next()));
  }

  private boolean sendAgain() {
    return world.transactions.in(world.tenant, tx -> unsettled.sendAgain(tx, message, Ids.next()))
        instanceof Another.Queued;
  }

  private int audited(String action) {
    return world.count(
        "select count(*) from tenants.v_audit a where a.tenant_id = :tenant and a.action = '"
            + action
            + "'");
  }
}
