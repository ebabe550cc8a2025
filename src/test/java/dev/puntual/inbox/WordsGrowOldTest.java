package dev.puntual.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.messaging.Enclosure;
import dev.puntual.messaging.Fading;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is said in conversations goes as old as what is said in messages, whoever said it. */
class WordsGrowOldTest {

  private static final String STRANGER = "+528187654321";
  private static final byte[] PDF = "%PDF-1.7 la factura".getBytes(StandardCharsets.US_ASCII);

  private final InboxWorld inbox = new InboxWorld();

  @Test
  void ourAnswersTheirFilesAndTheLastWordOfAConversationGoAfterThreeYears() throws Exception {
    inbox.owing("Ana", InboxWorld.PHONE);
    inbox.says(InboxWorld.PHONE, "Me manda la factura, por favor");
    answers();
    assertThat(words()).containsExactly("1", "1", "1");

    inbox.world.itIs("2029-02-20", "10:00");
    Fading.walks(inbox.world.tenant);
    assertThat(words()).as("not before").containsExactly("1", "1", "1");

    inbox.world.itIs("2029-03-05", "10:00");
    Fading.walks(inbox.world.tenant);
    Fading.walks(inbox.world.tenant);

    assertThat(words()).containsExactly("0", "0", "0");
    assertThat(inbox.understood()).as("what was meant stays").hasSize(1);
    assertThat(inbox.conversations()).singleElement().asString().startsWith("Ana ");
  }

  @Test
  void whatSomebodyUnknownSaidAndFromWhereGoesAndNobodyHasToSeeToItAnyMore() throws Exception {
    inbox.says(STRANGER, "¿Quién es?");
    assertThat(strangers()).containsExactly("1", "1", "1", "1");

    inbox.world.itIs("2029-02-20", "10:00");
    Fading.walks(inbox.world.tenant);
    assertThat(strangers()).as("not before").containsExactly("1", "1", "1", "1");

    inbox.world.itIs("2029-03-05", "10:00");
    Fading.walks(inbox.world.tenant);
    Fading.walks(inbox.world.tenant);

    assertThat(strangers()).containsExactly("0", "0", "0", "0");
    assertThat(
            inbox.world.asks(
                "select count(*) from messaging.v_answer a where a.tenant_id = :tenant"))
        .as("that somebody wrote stays")
        .containsExactly("1");
  }

  @Test
  void somebodyUnknownWhoStillWritesKeepsWhatTheySaidBefore() throws Exception {
    inbox.says(STRANGER, "¿Quién es?");
    inbox.world.itIs("2028-12-01", "10:00");
    inbox.says(STRANGER, "¿Me contestan?");

    inbox.world.itIs("2029-03-05", "10:00");
    Fading.walks(inbox.world.tenant);

    assertThat(strangers()).containsExactly("2", "2", "1", "2");
  }

  private void answers() {
    var debtor =
        inbox.world.asks(
            "select v.debtor_id from inbox.v_conversation v where v.tenant_id = :tenant and v.debtor_id is not null");
    var conversation = UUID.fromString(debtor.getFirst());
    var files =
        ((Papers.Taken.Fine) Papers.of(List.of(new Enclosure("factura.pdf", "", PDF)))).files();
    var sent =
        inbox.in(
            tx ->
                TestApplication.bean(Replies.class)
                    .send(
                        tx,
                        conversation,
                        "",
                        "Su factura",
                        "Claro, aquí está.",
                        files,
                        BusinessDate.of("2026-03-02"),
                        inbox.person));
    assertThat(sent).isInstanceOf(Replies.Sent.Leaves.class);
  }

  /** Last words, answers and files of ours that still stand. */
  private List<String> words() {
    return inbox.world.asks(
        "select count(*) from inbox.v_conversation v where v.tenant_id = :tenant and v.said <> '' union all"
            + " select count(*) from inbox.v_reply r where r.tenant_id = :tenant and r.said <> '' union all"
            + " select count(*) from inbox.v_reply_file f where f.tenant_id = :tenant");
  }

  /** Words and addresses that came from nobody known; conversations that somebody has to see to. */
  private List<String> strangers() {
    return inbox.world.asks(
        "select count(*) from messaging.v_answer a where a.tenant_id = :tenant and a.said <> '' union all"
            + " select count(*) from messaging.v_answer a where a.tenant_id = :tenant and a.address <> '' union all"
            + " select count(*) from inbox.v_conversation v where v.tenant_id = :tenant and v.address <> '' and not v.closed union all"
            + " select count(*) from inbox.reading r where r.tenant_id = :tenant and r.address <> ''");
  }
}
