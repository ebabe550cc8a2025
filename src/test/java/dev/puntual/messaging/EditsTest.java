package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.puntual.TestApplication;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Edit.Result;
import dev.puntual.messaging.Edit.Words;
import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.messaging.wording.Block;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.secrets.Secrets;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that a person changes in one message before it leaves. */
@Timeout(60)
class EditsTest {

  private static final Words MINE =
      new Words(
          "Unas líneas de {{empresa}}",
          "Estimada {{nombre}}: hablamos el lunes.\n\n{{lista}}\n\n{{liga_de_pago}}\n\n{{contacto}}");

  private final MessagingWorld world = new MessagingWorld();
  private final Edits edits = TestApplication.bean(Edits.class);
  private final UUID person = Ids.next();

  @Test
  void editedWordsArriveOnceByRealMailWithTheFiguresOfThatMoment(@TempDir Path home)
      throws MessagingException, IOException {
    var greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    greenMail.start();
    var secrets = Secrets.open("", home);
    var servers = new MailServers(secrets, world.clock);
    try (var posts = world.posts(servers, secrets)) {
      world.transactions.run(world.tenant, tx -> servers.set(tx, server(greenMail)));
      var edited = world.asksFor("Ana Ríos");
      world.asksFor("Beto");
      assertThat(write(edited, MINE)).isEqualTo(new Result.Kept());

      var dispatcher = world.dispatcher(posts, 2);
      dispatcher.drain(world.tenant);
      dispatcher.drain(world.tenant);

      assertThat(greenMail.getReceivedMessages())
          .extracting(jakarta.mail.internet.MimeMessage::getSubject)
          .containsExactlyInAnyOrder(
              "Unas líneas de Ferretería del Norte", "Un recordatorio de Ferretería del Norte");
      for (var mail : greenMail.getReceivedMessages()) {
        var text = (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
        assertThat(text).contains("A-100", "$12,500.00 MXN", "https://pagos.example/p/abc");
        assertThat(text.contains("hablamos el lunes"))
            .isEqualTo(mail.getSubject().startsWith("Unas líneas"));
      }
    } finally {
      greenMail.stop();
    }
  }

  @Test
  void takenBackTheMessageSaysWhatItAlwaysSaid() {
    var message = world.asksFor("Ana");
    write(message, MINE);
    assertThat(undo(message)).isTrue();
    assertThat(undo(message)).isFalse();

    world.dispatcher().drain(world.tenant);

    assertThat(said(message)).isEqualTo("Un recordatorio de Ferretería del Norte");
  }

  @Test
  void theLastOfSeveralEditsIsSaid() {
    var message = world.asksFor("Ana");
    write(message, MINE);
    undo(message);
    write(message, new Words("Otra vez {{empresa}}", MINE.body()));

    world.dispatcher().drain(world.tenant);

    assertThat(said(message)).isEqualTo("Otra vez Ferretería del Norte");
    assertThat(edit(message)).isEqualTo("Otra vez {{empresa}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hola {{contacto.class}}|{{lista}} {{liga_de_pago}}|unknown_placeholder",
        "Hola {{total}}|ok|private",
        "Su deuda con {{empresa}}|ok|shaming",
        "Hola ${7*7} {{empresa|ok|unclosed",
        "Hola de {{empresa}}|Pague ya. {{lista}} {{contacto}}|no_link",
        "Hola de {{empresa}}|{{lista}} {{liga_de_pago}} {{contacto}} orden judicial|judicial",
      })
  void wordsThatNoTextMayHaveAreRefusedAndNothingChanges(String subject, String body, String code) {
    var message = world.asksFor("Ana");

    var answer = write(message, new Words(subject, body.equals("ok") ? MINE.body() : body));

    assertThat(answer).isInstanceOf(Result.Bad.class);
    assertThat(((Result.Bad) answer).wrongs()).extracting(Edit.Wrong::code).contains(code);
    world.dispatcher().drain(world.tenant);
    assertThat(said(message)).isEqualTo("Un recordatorio de Ferretería del Norte");
  }

  @Test
  void aSecondLineInASubjectOpensNoHeader() {
    var message = world.asksFor("Ana");
    var answer = write(message, new Words("Hola\nBcc: todos@x.example", MINE.body()));
    assertThat(((Result.Bad) answer).wrongs())
        .extracting(Edit.Wrong::code)
        .contains("not_one_line");
  }

  @Test
  void markupInWordsIsText() {
    var message = world.asksFor("Ana");
    write(
        message,
        new Words("Hola {{empresa}}", "<script>alert(1)</script> ${7*7}\n\n" + MINE.body()));
    world.dispatcher().drain(world.tenant);
    assertThat(world.post.heard().getFirst().letter().blocks())
        .contains(new Block(Block.Kind.TEXT, "<script>alert(1)</script> ${7*7}"));
    var page =
        world.transactions.in(
            world.tenant,
            tx ->
                new String(
                    new Messages(world.clock).shown(tx, message).orElseThrow(),
                    java.nio.charset.StandardCharsets.US_ASCII));
    assertThat(page).contains("&lt;script&gt;").doesNotContain("<script>");
  }

  @Test
  void aMessageThatHasLeftKeepsTheWordsItLeftWith() {
    var message = world.asksFor("Ana");
    write(message, MINE);
    world.dispatcher().drain(world.tenant);

    assertThat(write(message, new Words("Tarde {{empresa}}", MINE.body())))
        .isEqualTo(new Result.TooLate());
    assertThat(undo(message)).isFalse();
    assertThat(edit(message)).isEqualTo(MINE.subject());
  }

  @Test
  void whatIsNoLongerOwedIsNotSaidInAnyWords() {
    var message = world.asksFor("Ana");
    write(message, MINE);
    world.says(message, new Writing.Withdrawn("settled"));

    world.dispatcher().drain(world.tenant);

    assertThat(world.stateOf(message)).isEqualTo("withdrawn settled");
    assertThat(world.post.heard()).isEmpty();
  }

  @Test
  void wordsThatMayNoLongerBeSaidWaitForAPersonInsteadOfBeingReplaced() {
    var message = world.asksFor("Ana");
    write(message, MINE);
    var older =
        SqlFile.read(
            "test",
            """
            -- tenant · an edit that an older release took
            insert into messaging.edit (tenant_id, message_id, edit_no, undone, subject, body, edited_at)
            values (:tenant, :message, 9, false, 'Hola', 'sin liga', '2026-03-10')
            on conflict do nothing
            """);
    world.transactions.run(world.tenant, tx -> tx.sql(older).param("message", message).update());

    world.dispatcher().drain(world.tenant);

    assertThat(world.stateOf(message)).isEqualTo("for_person human_words");
    assertThat(world.post.heard()).isEmpty();
    assertThat(write(message, MINE)).isEqualTo(new Result.Kept());
  }

  @Test
  void anEditThatWasKeptIsSaidHoweverCloselyItRacedTheSending() throws Exception {
    var messages = new ArrayList<UUID>();
    IntStream.range(0, 150).forEach(i -> messages.add(world.asksFor("N" + i)));
    var kept = new HashSet<UUID>();
    Callable<Boolean> sends =
        () -> {
          world.dispatcher().drain(world.tenant);
          return true;
        };
    try (var process = Executors.newVirtualThreadPerTaskExecutor()) {
      var sending = process.submit(sends);
      for (var message : messages.reversed()) {
        if (write(message, MINE) instanceof Result.Kept) {
          kept.add(message);
        }
      }
      assertThat(sending.get()).isTrue();
    }
    world.dispatcher().drain(world.tenant);

    assertThat(world.post.heard()).hasSize(150);
    assertThat(world.post.heard())
        .allSatisfy(
            sent ->
                assertThat(sent.letter().subject().startsWith("Unas líneas"))
                    .isEqualTo(kept.contains(sent.messageId())));
  }

  @Test
  void whatWasWrittenAheadFallsWithItsPartUnlessItsMessageIsThere() {
    var part = Ids.next();
    var there = Ids.next();
    var never = Ids.next();
    ahead(there, part);
    ahead(never, part);
    world.transactions.run(
        world.tenant,
        tx -> {
          world.request(
              tx, there, "Ana", "MX", MessagingWorld.MEXICO, java.time.LocalDate.of(2026, 3, 17));
          world.mailroom.absorb(tx);
        });

    world.transactions.run(world.tenant, tx -> edits.drop(tx, part));

    assertThat(edit(there)).isEqualTo(MINE.subject());
    assertThat(edit(never)).isEmpty();
    world.dispatcher().drain(world.tenant);
    assertThat(said(there)).isEqualTo("Unas líneas de Ferretería del Norte");
  }

  private static MailServer server(GreenMail greenMail) {
    return new MailServer(
        "127.0.0.1",
        greenMail.getSmtp().getPort(),
        Security.NONE,
        "",
        "",
        "cuentas@ferreteria.example",
        "Ferretería del Norte");
  }

  private void ahead(UUID message, UUID part) {
    var ahead = new Edits.Ahead(message, part, dev.puntual.kernel.Language.ES, "Ana");
    world.transactions.run(world.tenant, tx -> edits.writeAhead(tx, ahead, MINE, person));
  }

  private Result write(UUID message, Words words) {
    return world.transactions.in(world.tenant, tx -> edits.write(tx, message, words, person));
  }

  private boolean undo(UUID message) {
    return world.transactions.in(world.tenant, tx -> edits.undo(tx, message, person));
  }

  private String edit(UUID message) {
    return world.transactions.in(
        world.tenant, tx -> edits.of(tx, message).map(e -> e.words().subject()).orElse(""));
  }

  private String said(UUID message) {
    return world.post.heard().stream()
        .filter(sent -> sent.messageId().equals(message))
        .map(sent -> sent.letter().subject())
        .findFirst()
        .orElse("");
  }
}
