package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.messaging.SendOutcome.Rejected;
import dev.puntual.messaging.SendOutcome.Throttled;
import dev.puntual.messaging.SendOutcome.Unknown;
import dev.puntual.messaging.SendOutcome.Unreachable;
import dev.puntual.rules.Channel;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An account carries so much a second, a day and to one person, whoever sends by it. */
class PacingTest {

  private final MessagingWorld world = new MessagingWorld();

  @Test
  void twoProcessesTogetherKeepToEightyASecondAndTheirLaneSaysWhenToComeBack() {
    world.post.keepingTo(Tempo.of(80));
    IntStream.range(0, 300).forEach(i -> world.asksForSms("+5281" + (10_000_000 + i)));
    var nodes = List.of(world.dispatcher(), world.dispatcher());
    var heard = new ArrayList<Integer>();

    for (int quarter = 0; quarter < 12; quarter++) {
      nodes.get(quarter % 2).drain(world.tenant);
      nodes.get((quarter + 1) % 2).drain(world.tenant);
      heard.add(world.post.heard().size());
      world.passes(Duration.ofMillis(250));
    }

    assertThat(heard).startsWith(80, 100, 120, 140, 160).endsWith(260, 280, 300);
    assertThat(late()).isZero();
  }

  @Test
  void betweenTwoTurnsTheLaneIsNotDue() {
    world.post.keepingTo(Tempo.of(80));
    IntStream.range(0, 100).forEach(i -> world.asksForSms("+5281" + (10_000_000 + i)));
    world.dispatcher().drain(world.tenant);

    world.passes(Duration.ofMillis(249));
    world.dispatcher().drain(world.tenant);
    assertThat(world.post.heard()).hasSize(80);
    assertThat(world.stateOf(world.post.heard().getLast().messageId())).isEqualTo("accepted");

    world.passes(Duration.ofMillis(1));
    world.dispatcher().drain(world.tenant);
    assertThat(world.post.heard()).hasSize(100);
  }

  @Test
  void whatTheDayAllowsIsSharedByAllOfIt() {
    world.post.keepingTo(new Tempo(0, 0, 5, Duration.ZERO));
    IntStream.range(0, 8).forEach(i -> world.asksForSms("+528112345" + (100 + i)));
    world.dispatcher().drain(world.tenant);
    world.passes(Duration.ofHours(6));
    world.dispatcher().drain(world.tenant);
    assertThat(world.post.heard()).hasSize(5);

    world.passes(Duration.ofHours(19));
    world.dispatcher().drain(world.tenant);
    assertThat(world.post.heard()).hasSize(8);
  }

  @Test
  void onePersonIsNotWrittenToTwiceWithinTheGap() {
    world.post.keepingTo(new Tempo(0, 0, 0, Duration.ofSeconds(6)));
    var messages =
        List.of(
            world.asksForSms("+528112345678"),
            world.asksForSms("+528112345678"),
            world.asksForSms("+528112345679"));

    world.dispatcher().drain(world.tenant);
    assertThat(world.post.heard()).extracting(Outgoing::address).doesNotHaveDuplicates().hasSize(2);
    world.passes(Duration.ofSeconds(5));
    world.dispatcher().drain(world.tenant);
    assertThat(world.post.heard()).hasSize(2);
    world.passes(Duration.ofSeconds(1));
    world.dispatcher().drain(world.tenant);
    assertThat(messages).allMatch(message -> world.stateOf(message).equals("accepted"));
  }

  @Test
  void aPersonKnowsBetterThanTheProviderHowFastTheAccountIs() {
    world.post.keepingTo(Tempo.of(80));
    world.transactions.run(
        world.tenant,
        tx ->
            Tempos.set(tx, Channel.SMS, new Tempos.Chosen(new BigDecimal("2"), null, null, null)));
    IntStream.range(0, 5).forEach(i -> world.asksForSms("+528112345" + (100 + i)));

    world.dispatcher().drain(world.tenant);

    assertThat(world.post.heard()).hasSize(2);
  }

  @Test
  void aProviderThatSaysTooManyIsLeftAloneForAsLongAsItSaysAndThenAskedAtHalfTheSpeed() {
    world.post.keepingTo(Tempo.of(8));
    var calls = new AtomicInteger();
    world.post.answering(
        _ ->
            calls.incrementAndGet() == 3
                ? new Throttled(Duration.ofSeconds(20), "429")
                : new Accepted(""));
    IntStream.range(0, 40).forEach(i -> world.asksForSms("+528112345" + (100 + i)));

    world.dispatcher(world.post, 1).drain(world.tenant);
    assertThat(calls).hasValue(8);
    world.passes(Duration.ofSeconds(19));
    world.dispatcher(world.post, 1).drain(world.tenant);
    assertThat(calls).hasValue(8);
    world.passes(Duration.ofSeconds(2));
    world.dispatcher(world.post, 1).drain(world.tenant);
    assertThat(calls).as("one second at half of eight, a little regained").hasValue(8 + 4);
  }

  @Test
  void whatIsWithdrawnAtTheDoorCostsTheAccountNothing() {
    world.post.keepingTo(Tempo.of(3));
    var paid = IntStream.range(0, 3).mapToObj(i -> world.asksForSms("+52811234510" + i)).toList();
    paid.forEach(message -> world.says(message, new Writing.Withdrawn("settled")));
    IntStream.range(0, 3).forEach(i -> world.asksForSms("+52811234520" + i));

    world.dispatcher().drain(world.tenant);

    assertThat(world.post.heard()).hasSize(3);
  }

  @Test
  void aWayOutThatStoodStillIsTriedWithOneMessageFirst() {
    world.post.answering(_ -> new Unreachable("reset"));
    IntStream.range(0, 30).forEach(i -> world.asksForSms("+528112345" + (100 + i)));
    world.dispatcher(world.post, 1).drain(world.tenant);
    int before = world.post.heard().size();
    assertThat(trouble()).isEqualTo(1);

    world.passes(Duration.ofMinutes(1));
    world.dispatcher(world.post, 4).drain(world.tenant);
    assertThat(world.post.heard()).as("one tries, and it is still closed").hasSize(before + 1);
    world.passes(Duration.ofMinutes(1));
    world.dispatcher(world.post, 4).drain(world.tenant);
    assertThat(world.post.heard()).as("the second pause is longer").hasSize(before + 1);

    world.post.answering(_ -> new Accepted(""));
    world.passes(Duration.ofMinutes(1));
    world.dispatcher(world.post, 4).drain(world.tenant);
    assertThat(trouble()).isZero();
    assertThat(accepted()).as("all but those that wait for their next try").isPositive();
  }

  @Test
  void silenceInARowIsCountedOverRoundsOfASlowAccount() {
    world.post.keepingTo(Tempo.of(1)).answering(_ -> new Unknown("status 500"));
    IntStream.range(0, 10).forEach(i -> world.asksForSms("+528112345" + (100 + i)));

    for (int second = 0; second < 8; second++) {
      world.dispatcher().drain(world.tenant);
      world.passes(Duration.ofSeconds(1));
    }

    assertThat(world.post.heard()).hasSize(3);
    assertThat(trouble()).isEqualTo(1);
    assertThat(accepted()).as("never counted as sent").isZero();
  }

  @Test
  void oneThatIsRefusedForGoodShowsThatTheWayIsOpen() {
    world.post.answering(_ -> new Unreachable("reset"));
    IntStream.range(0, 12).forEach(i -> world.asksForSms("+528112345" + (100 + i)));
    world.dispatcher(world.post, 1).drain(world.tenant);
    world.post.answering(_ -> new Rejected(RejectReason.ADDRESS, "21211"));
    world.passes(Duration.ofMinutes(1));
    world.dispatcher(world.post, 1).drain(world.tenant);

    assertThat(trouble()).isZero();
  }

  private int trouble() {
    return world.count(
        "select count(*) from messaging.v_lane l where l.tenant_id = :tenant and l.trouble <> ''");
  }

  private int accepted() {
    return world.count(
        "select count(*) from messaging.v_message m where m.tenant_id = :tenant and m.state = 'accepted'");
  }

  private int late() {
    return world.count("select count(*) from messaging.v_ready r where r.tenant_id = :tenant");
  }
}
