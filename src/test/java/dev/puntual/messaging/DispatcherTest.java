package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.messaging.SendOutcome.Rejected;
import dev.puntual.messaging.SendOutcome.Throttled;
import dev.puntual.messaging.SendOutcome.Unknown;
import dev.puntual.messaging.SendOutcome.Unreachable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DispatcherTest {

  private final MessagingWorld world = new MessagingWorld();
  private final Dispatcher dispatcher = world.dispatcher();

  @Test
  void aRequestedMessageIsSentAndItsProofKept() {
    var message = world.asksFor("Ana");

    dispatcher.drain(world.tenant);

    assertThat(world.post.heard()).extracting(Outgoing::messageId).containsExactly(message);
    assertThat(world.stateOf(message)).isEqualTo("accepted");
    assertThat(
            world.count(
                "select count(*) from messaging.attempt a where a.tenant_id = :tenant"
                    + " and a.outcome = 'accepted' and a.provider_id = 'fake'"))
        .isEqualTo(1);
  }

  @Test
  void theSameRequestTwiceIsOneMessage() {
    var message = world.asksFor("Ana");

    world.transactions.run(
        world.tenant,
        tx -> {
          world.request(tx, message, "Ana", "MX", MessagingWorld.MEXICO, LocalDate.of(2026, 3, 17));
          assertThat(world.mailroom.absorb(tx)).isZero();
          assertThat(world.mailroom.absorb(tx)).isZero();
        });
    dispatcher.drain(world.tenant);
    dispatcher.drain(world.tenant);

    assertThat(world.post.heard()).hasSize(1);
  }

  @Test
  void whoPaidBeforeTheDoorHearsNothing() {
    var paid = world.asksFor("Ana");
    var owing = world.asksFor("Beto");
    world.says(paid, new Writing.Withdrawn("settled"));

    dispatcher.drain(world.tenant);

    assertThat(world.stateOf(paid)).isEqualTo("withdrawn settled");
    assertThat(world.post.heard()).extracting(Outgoing::messageId).containsExactly(owing);
  }

  @Test
  void aLetterWithAHoleInItNeverLeaves() {
    var message = world.asksFor("Ana");
    var whole = MessagingWorld.letter();
    world.says(
        message,
        new Writing.Letter(
            java.util.Map.of("nombre", "Ana"), whole.headings(), whole.rows(), whole.link()));

    dispatcher.drain(world.tenant);

    assertThat(world.stateOf(message)).isEqualTo("withdrawn incomplete");
    assertThat(world.post.heard()).isEmpty();
  }

  @Test
  void nothingLeavesAtNightAndAllOfItInTheMorning() {
    world.clock.turnTo(Instant.parse("2026-03-11T03:00:00Z"));
    var message = world.asksFor("Ana");

    dispatcher.drain(world.tenant);
    assertThat(world.stateOf(message)).isEqualTo("ready");

    world.clock.turnTo(Instant.parse("2026-03-11T14:00:00Z"));
    dispatcher.drain(world.tenant);
    assertThat(world.stateOf(message)).isEqualTo("accepted");
  }

  @Test
  void aWindowThatClosedSinceTheRequestIsRespectedAtTheDoor() {
    var message = world.asksFor("Ana");
    var madrid = world.asksFor("Inés", "ES", "Europe/Madrid", LocalDate.of(2026, 3, 17));

    world.clock.turnTo(Instant.parse("2026-03-10T23:00:00Z"));
    dispatcher.drain(world.tenant);

    assertThat(world.stateOf(madrid)).isEqualTo("ready");
    assertThat(world.stateOf(message)).isEqualTo("accepted");
    world.clock.turnTo(Instant.parse("2026-03-11T07:00:00Z"));
    dispatcher.drain(world.tenant);
    assertThat(world.stateOf(madrid)).isEqualTo("accepted");
  }

  @Test
  void aMessageThatWaitedPastItsLastDayExpires() {
    world.post.refusing(Trouble.REFUSED);
    var message = world.asksFor("Ana", "MX", MessagingWorld.MEXICO, LocalDate.of(2026, 3, 10));
    dispatcher.drain(world.tenant);
    assertThat(world.stateOf(message)).isEqualTo("ready");

    world.post.openAgain();
    world.clock.turnTo(Instant.parse("2026-03-11T16:00:00Z"));
    dispatcher.drain(world.tenant);

    assertThat(world.stateOf(message)).isEqualTo("expired too_late");
    assertThat(world.post.heard()).isEmpty();
  }

  @Test
  void aRequestWhoseOpeningComesTooLateExpiresAtOnce() {
    world.clock.turnTo(Instant.parse("2026-03-15T16:00:00Z"));

    var sunday = world.asksFor("Ana", "MX", MessagingWorld.MEXICO, LocalDate.of(2026, 3, 15));

    assertThat(world.stateOf(sunday)).isEqualTo("expired no_open_day");
  }

  @Test
  void onlyWhatWasCertainlyNotHandedOverIsTriedAgain() {
    var throttled = world.asksFor("Lento");
    var gone = world.asksFor("Lejos");
    var refused = world.asksFor("Nadie");
    var silent = world.asksFor("Mudo");
    var answers = new java.util.HashMap<UUID, SendOutcome>();
    answers.put(throttled, new Throttled(Duration.ofMinutes(7), "450"));
    answers.put(gone, new Unreachable("reset"));
    answers.put(refused, new Rejected(RejectReason.ADDRESS, "550"));
    answers.put(silent, new Unknown("timeout"));
    world.post.answering(m -> m.attemptNo() > 1 ? new Accepted("") : outcome(answers, m));

    dispatcher.drain(world.tenant);
    assertThat(world.stateOf(throttled)).isEqualTo("ready");
    assertThat(world.stateOf(gone)).isEqualTo("ready");
    assertThat(world.stateOf(refused)).isEqualTo("rejected rejected_address");
    assertThat(world.stateOf(silent)).isEqualTo("unknown no_answer");

    world.passes(Duration.ofMinutes(1));
    dispatcher.drain(world.tenant);
    assertThat(world.stateOf(gone)).isEqualTo("accepted");
    assertThat(world.stateOf(throttled)).isEqualTo("ready");

    world.passes(Duration.ofMinutes(6));
    dispatcher.drain(world.tenant);
    assertThat(world.stateOf(throttled)).isEqualTo("accepted");
    assertThat(world.stateOf(silent)).isEqualTo("unknown no_answer");
    assertThat(world.post.heard()).hasSize(6);
  }

  @Test
  void aServerThatIsAwayCostsNoMessageAnAttempt() {
    var message = world.asksFor("Ana");
    world.post.refusing(Trouble.HOST_UNKNOWN);

    dispatcher.drain(world.tenant);

    assertThat(world.stateOf(message)).isEqualTo("ready");
    assertThat(world.count("select count(*) from messaging.attempt a where a.tenant_id = :tenant"))
        .isZero();
    assertThat(
            world.count(
                "select count(*) from messaging.v_lane l where l.tenant_id = :tenant"
                    + " and l.trouble = 'host_unknown'"))
        .isEqualTo(1);

    world.post.openAgain();
    dispatcher.drain(world.tenant);
    assertThat(world.stateOf(message)).as("not before the pause is over").isEqualTo("ready");
    world.passes(Duration.ofMinutes(1));
    dispatcher.drain(world.tenant);
    assertThat(world.stateOf(message)).isEqualTo("accepted");
    assertThat(
            world.count(
                "select count(*) from messaging.v_lane l where l.tenant_id = :tenant"
                    + " and l.trouble = ''"))
        .isEqualTo(1);
  }

  @Test
  void aLineThatHangsUpAfterSomeMessagesIsOpenedAgainAndNothingIsLost() {
    world.post.endingLinesAfter(3);
    var messages = new ArrayList<UUID>();
    IntStream.range(0, 20).forEach(i -> messages.add(world.asksFor("N" + i)));

    dispatcher.drain(world.tenant);

    assertThat(messages).allSatisfy(m -> assertThat(world.stateOf(m)).isEqualTo("accepted"));
    assertThat(world.post.heard()).hasSize(20);
    assertThat(world.post.linesOpened()).isGreaterThanOrEqualTo(7);
  }

  @Test
  void aServerThatFallsSilentIsLeftAloneAfterThreeMessages() {
    IntStream.range(0, 30).forEach(i -> world.asksFor("N" + i));
    world.post.answering(_ -> new Unknown("timeout"));

    world.dispatcher(world.post, 1).drain(world.tenant);

    int unknown =
        world.count(
            "select count(*) from messaging.v_message m where m.tenant_id = :tenant"
                + " and m.state = 'unknown'");
    assertThat(unknown).isBetween(3, 8);
    assertThat(world.count("select count(*) from messaging.v_ready r where r.tenant_id = :tenant"))
        .isEqualTo(30 - unknown);
  }

  @Test
  void manyMessagesAreSentOnceEachByManyCouriers() {
    IntStream.range(0, 300).forEach(i -> world.asksFor("N" + i));

    world.dispatcher(world.post, 4).drain(world.tenant);

    assertThat(world.post.heard()).hasSize(300).doesNotHaveDuplicates();
    assertThat(
            world.count(
                "select count(*) from messaging.v_message m where m.tenant_id = :tenant"
                    + " and m.state = 'accepted'"))
        .isEqualTo(300);
  }

  private static SendOutcome outcome(java.util.Map<UUID, SendOutcome> answers, Outgoing message) {
    return answers.getOrDefault(message.messageId(), new Accepted(""));
  }
}
