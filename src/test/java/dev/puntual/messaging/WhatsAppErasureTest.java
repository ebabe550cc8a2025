package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.Traces;
import dev.puntual.platform.db.SqlFile;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever is erased leaves no number among the people of WhatsApp, though they never wrote. */
class WhatsAppErasureTest {

  private static final SqlFile SUBJECT =
      SqlFile.read(
          "test",
          """
          -- tenant · whom a message was about
          select m.subject_id from messaging.message m where m.tenant_id = :tenant and m.message_id = :message
          """);
  private static final SqlFile PEOPLE =
      SqlFile.read(
          "test",
          """
          -- tenant · whom a number knows
          select p.person from messaging.whatsapp_person p where p.tenant_id = :tenant order by 1
          """);

  private final WhatsAppWorld chats = new WhatsAppWorld();

  @Test
  void ofTwoWhoWereWrittenToTheOneWhoIsErasedIsForgotten() throws InterruptedException {
    chats.approved();
    var ana = chats.asks("+528112345678");
    chats.asks("+528187654321");
    chats.sent();
    assertThat(people()).containsExactly("528112345678", "528187654321");

    erases(ana, "+528112345678");

    assertThat(people()).containsExactly("528187654321");
  }

  private void erases(UUID message, String number) {
    var forgetting = TestApplication.bean(Forgetting.class);
    chats.world.transactions.run(
        chats.world.tenant,
        tx -> {
          var subject = tx.sql(SUBJECT).param("message", message).query(UUID.class).single();
          forgetting.forget(tx, subject, new Traces(List.of(number)));
        });
  }

  private List<String> people() {
    return chats.world.transactions.in(
        chats.world.tenant, tx -> tx.sql(PEOPLE).query(String.class).list());
  }
}
