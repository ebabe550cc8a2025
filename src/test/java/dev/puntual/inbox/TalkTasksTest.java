package dev.puntual.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Staff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever asks for a person is in the list of what is to be done until a person answers. */
class TalkTasksTest {

  private static final BusinessDate TODAY = BusinessDate.of("2026-03-03");

  private final ChatWorld chat = new ChatWorld();

  @AfterEach
  void asOnAGoodDay() {
    chat.desk().clock(() -> Instant.EPOCH);
  }

  @Test
  void theButtonForAPersonIsATaskOfWhoAnsweredLastByTheNextWorkingDayAndDoneOnceAnswered()
      throws InterruptedException {
    asks();
    assertThat(tasks()).containsExactly("open 2026-03-04 " + chat.person);
    var boss = Staff.loggedIn(chat.world.tenant, Role.MANAGER);
    assertThat(boss.get("/pendientes").body()).contains("Pide hablar con una persona", "Contestar");

    answers();
    chat.sent();

    assertThat(tasks()).containsExactly("done 2026-03-04 " + chat.person);
    assertThat(
            chat.world.asks(
                "select v.need from inbox.v_conversation v where v.tenant_id = :tenant"))
        .containsExactly("");
    assertThat(boss.get("/pendientes").body()).contains("Nada pendiente");
  }

  @Test
  void askedForTwiceIsOneTaskAndClosedWithoutAnAnswerNobodysAnyMore() throws InterruptedException {
    var reminder = asks();
    chat.taps(ChatWorld.OWN, "person:" + reminder, chat.idOf(0));
    assertThat(tasks()).hasSize(1);

    chat.in(
        tx -> {
          TestApplication.bean(Conversations.class).close(tx, conversation(), true);
          return 0;
        });
    assertThat(tasks()).containsExactly("done 2026-03-04 " + chat.person);
  }

  private UUID asks() throws InterruptedException {
    var reminder = chat.reminded();
    chat.taps(ChatWorld.OWN, "person:" + reminder, chat.idOf(0));
    chat.passes(Duration.ofMinutes(1));
    return reminder;
  }

  private void answers() {
    var sent =
        chat.in(
            tx ->
                TestApplication.bean(Replies.class)
                    .send(
                        tx, conversation(), "", "", "Le llamo en un momento.", TODAY, chat.person));
    assertThat(sent).isInstanceOf(Replies.Sent.Leaves.class);
  }

  private UUID conversation() {
    return UUID.fromString(
        chat.world
            .asks(
                "select v.conversation_id from inbox.v_conversation v where v.tenant_id = :tenant")
            .getFirst());
  }

  private List<String> tasks() {
    return chat.world.asks(
        "select t.state, t.due_on, t.assigned_to from worklist.v_task t where t.tenant_id = :tenant and t.kind = 'talk'");
  }
}
