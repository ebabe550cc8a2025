package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.SendOutcome.Unknown;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private final MessagingWorld world = new MessagingWorld();
  private final Messages messages = new Messages(world.clock);

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeatAcrossStates() {
    var asked = new ArrayList<UUID>();
    for (int i = 0; i < 11; i++) {
      asked.add(world.asksFor("N" + i));
      if (i == 5) {
        world.dispatcher().drain(world.tenant);
      }
      world.passes(Duration.ofSeconds(i % 2));
    }

    var seen = new ArrayList<MessageLine>();
    MessageCursor last = null;
    for (var page = page(last); !page.isEmpty(); page = page(last)) {
      seen.addAll(page);
      last = new MessageCursor(page.getLast().stoodAt(), page.getLast().messageId());
    }
    assertThat(seen).hasSize(6);
    assertThat(seen).isSortedAccordingTo(Comparator.comparing(MessageLine::stoodAt).reversed());

    last = null;
    var waiting = new ArrayList<MessageLine>();
    for (var page = waiting(last); !page.isEmpty(); page = waiting(last)) {
      waiting.addAll(page);
      last = new MessageCursor(page.getLast().stoodAt(), page.getLast().messageId());
    }
    assertThat(waiting).isSortedAccordingTo(Comparator.comparing(MessageLine::stoodAt));
    seen.addAll(waiting);
    assertThat(seen).extracting(MessageLine::messageId).containsExactlyInAnyOrderElementsOf(asked);
  }

  @Test
  void whatWasAskedForFirstAndEndedLastStandsFirst() {
    var slow = world.asksFor("Slow");
    world.post.answering(_ -> new SendOutcome.Unreachable("reset"));
    world.dispatcher().drain(world.tenant);
    world.post.answering(_ -> ok());
    var quick = world.asksFor("Quick");
    world.dispatcher().drain(world.tenant);
    assertThat(waiting(null)).extracting(MessageLine::messageId).containsExactly(slow);
    world.passes(Duration.ofHours(1));
    world.dispatcher().drain(world.tenant);
    assertThat(page(null)).extracting(MessageLine::messageId).containsExactly(slow, quick);
  }

  @Test
  void aStoryTellsEveryAttemptAndWhatWasSaid() {
    var message = world.asksFor("Ana");
    world.post.answering(m -> m.attemptNo() == 1 ? new SendOutcome.Unreachable("reset") : ok());
    world.dispatcher().drain(world.tenant);
    world.passes(Duration.ofMinutes(1));
    world.dispatcher().drain(world.tenant);

    var story = world.transactions.in(world.tenant, tx -> messages.find(tx, message)).orElseThrow();
    var letter =
        world.transactions.in(world.tenant, tx -> messages.letter(tx, message)).orElseThrow();

    assertThat(story.line().state()).isEqualTo(MessageState.ACCEPTED);
    assertThat(story.attempts())
        .extracting(MessageAttempt::outcome)
        .containsExactly("unreachable", "accepted");
    assertThat(letter.subject()).isEqualTo(story.line().subject());
    assertThat(letter.rows()).hasSize(2);
  }

  @Test
  void countsAndTheOldestWaitingOne() {
    var unknown = world.asksFor("Mudo");
    world.post.answering(_ -> new Unknown("timeout"));
    world.dispatcher().drain(world.tenant);
    var due = world.clock.instant();
    world.asksFor("Ana");
    world.asksFor("Inés", "ES", "Europe/Madrid", LocalDate.of(2026, 3, 17));
    world.passes(Duration.ofMinutes(9));

    var counts =
        world.transactions.in(world.tenant, tx -> messages.counts(tx, MessagingWorld.TUESDAY_TEN));

    assertThat(counts.of(MessageState.UNKNOWN)).isEqualTo(1);
    assertThat(counts.of(MessageState.READY)).isEqualTo(2);
    assertThat(counts.oldestDue()).isEqualTo(due);
    assertThat(world.stateOf(unknown)).isEqualTo("unknown no_answer");
  }

  private List<MessageLine> page(@Nullable MessageCursor after) {
    return world.transactions.in(
        world.tenant, tx -> messages.page(tx, EnumSet.allOf(MessageState.class), after, 4));
  }

  private List<MessageLine> waiting(@Nullable MessageCursor after) {
    return world.transactions.in(world.tenant, tx -> messages.waiting(tx, after, 4));
  }

  private static SendOutcome ok() {
    return new SendOutcome.Accepted("");
  }
}
