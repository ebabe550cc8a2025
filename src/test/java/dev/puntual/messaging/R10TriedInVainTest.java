package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.SendOutcome.Accepted;
import dev.puntual.messaging.SendOutcome.Throttled;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R10: what fails again and again ends, is seen, and is never counted as delivered. */
class R10TriedInVainTest {

  private final MessagingWorld world = new MessagingWorld();

  @Test
  @DisplayName("R10: a message that no try carries ends for a person; those beside it leave")
  void aMessageThatNoTryCarriesEndsForAPerson() {
    var stubborn = world.asksForSms("+528112340000");
    var easy = List.of(world.asksForSms("+528112340001"), world.asksForSms("+528112340002"));
    world.post.answering(
        message ->
            message.messageId().equals(stubborn)
                ? new Throttled(Duration.ofSeconds(1), "try later")
                : new Accepted("fine"));

    for (int hour = 0; hour < 72; hour++) {
      world.dispatcher().drain(world.tenant);
      world.passes(Duration.ofHours(1));
    }

    assertThat(world.stateOf(stubborn)).isEqualTo("for_person tried_in_vain");
    assertThat(easy).allMatch(message -> world.stateOf(message).startsWith("accepted"));
    assertThat(world.post.heard())
        .filteredOn(message -> message.messageId().equals(stubborn))
        .hasSize(10);
    assertThat(world.count("select count(*) from messaging.v_ready r where r.tenant_id = :tenant"))
        .as("nothing waits for ever")
        .isZero();
    assertThat(
            world.count(
                "select count(*) from messaging.v_message m where m.tenant_id = :tenant"
                    + " and m.delivery = 'delivered'"))
        .isZero();
  }

  @Test
  @DisplayName("R10: whoever looked may send it again")
  void whoeverLookedMaySendItAgain() {
    var stubborn = world.asksForSms("+528112340000");
    world.post.answering(_ -> new Throttled(Duration.ofSeconds(1), "try later"));
    for (int hour = 0; hour < 72; hour++) {
      world.dispatcher().drain(world.tenant);
      world.passes(Duration.ofHours(1));
    }

    world.post.answering(_ -> new Accepted("fine"));
    assertThat(world.sendsAgain(stubborn)).isInstanceOf(Another.Queued.class);
    world.passes(Duration.ofHours(1));
    world.dispatcher().drain(world.tenant);

    assertThat(world.stateOf(stubborn)).startsWith("accepted");
  }
}
