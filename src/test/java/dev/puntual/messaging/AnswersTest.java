package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.Incoming.Way;
import dev.puntual.platform.db.SqlFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people answer is kept once, with which message it answers, and told in its transaction. */
class AnswersTest {

  private static final SqlFile STANDING =
      SqlFile.read(
          "test",
          """
          -- tenant · what was kept
          select a.address, a.said, coalesce(a.message_id::text, ''), coalesce(a.subject_id::text, '') from messaging.v_answer a
          where a.tenant_id = :tenant order by a.received_at, a.said
          """);

  private final MessagingWorld world = new MessagingWorld();
  private final List<UUID> told = new ArrayList<>();
  private final Answers answers = new Answers(List.of((_, ids) -> told.addAll(ids)));

  @Test
  void theSameAnswerTwiceIsOneAndToldOnce() {
    var answer = sms("SM1", "+528112345678", "ya pagué");

    keeps(answer, answer);
    keeps(answer);

    assertThat(kept()).hasSize(1);
    assertThat(told).containsExactly(Answers.id(answer));
  }

  /** S02. */
  @Test
  void anAnswerInAnotherFormOfTheNumberAnswersTheLastMessageToIt() {
    var before = leaves("+528112345678");
    world.passes(Duration.ofMinutes(5));
    var last = leaves("+528112345678");
    leaves("+528112345679");

    keeps(sms("SM1", "+52 1 81 1234 5678", "mañana"));

    assertThat(kept())
        .singleElement()
        .asString()
        .contains(last.toString())
        .doesNotContain(before.toString());
  }

  @Test
  void anAnswerFromANumberNobodyWroteToIsKeptWithoutSubject() {
    keeps(sms("SM1", "+525500000000", "¿quién es?"));

    assertThat(kept()).containsExactly("+525500000000 ¿quién es?  ");
  }

  /** S11. */
  @Test
  void aCardNumberIsNotKeptAndATelephoneIs() {
    keeps(sms("SM1", "+525500000000", "mi tarjeta es 4111 1111 1111 1111, mi tel. 5215512345678"));

    assertThat(kept().getFirst()).contains("•••• 1111", "5215512345678").doesNotContain("4111");
  }

  @Test
  void whatCameWithItIsKeptUnlessItIsTooLong() {
    var file =
        new Enclosure("recibo.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.US_ASCII));
    var long_ = new Enclosure("video.mp4", "video/mp4", new byte[Enclosure.LONGEST + 1]);
    var answer =
        new Incoming(
            Way.EMAIL,
            "imap",
            "<1@x>",
            "Ana@Cliente.example",
            "Ana",
            "Re: aviso",
            "va el recibo",
            null,
            false,
            null,
            "",
            "es",
            MessagingWorld.TUESDAY_TEN,
            List.of(file, long_));

    keeps(answer);

    var first = file(answer, 1).orElseThrow();
    assertThat(new String(first.content(), StandardCharsets.US_ASCII)).isEqualTo("%PDF");
    assertThat(file(answer, 2)).isEmpty();
    assertThat(kept().getFirst()).startsWith("ana@cliente.example");
  }

  private Optional<Enclosure> file(Incoming answer, int number) {
    return world.transactions.in(world.tenant, tx -> answers.file(tx, Answers.id(answer), number));
  }

  private UUID leaves(String number) {
    var message = world.asksForSms(number);
    world.dispatcher().drain(world.tenant);
    return message;
  }

  private static Incoming sms(String id, String from, String said) {
    return Incoming.text(Way.SMS, "twilio", id, from, said, MessagingWorld.TUESDAY_TEN);
  }

  private void keeps(Incoming... incoming) {
    world.transactions.run(world.tenant, tx -> answers.keep(tx, List.of(incoming)));
  }

  private List<String> kept() {
    return world.transactions.in(
        world.tenant,
        tx ->
            tx.sql(STANDING)
                .query(
                    (row, _) ->
                        String.join(
                            " ",
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4)))
                .list());
  }
}
