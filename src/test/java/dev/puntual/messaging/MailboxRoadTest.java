package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.puntual.messaging.returns.ReadMails.Standing;
import dev.puntual.messaging.returns.TestReturns;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a real mailbox to what comes of each mail in it. */
class MailboxRoadTest {

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
  private ReturnsWorld back;
  private GreenMailUser user;

  @BeforeEach
  void open(@TempDir Path home) {
    back = new ReturnsWorld(home);
    server.start();
    user = server.setUser("rebotes@norte.example", "rebotes", "clave");
  }

  @AfterEach
  void close() {
    server.stop();
  }

  @Test
  void aBoxIsReadFromWhenItWasNamedOnAndEachMailOnce() {
    arrives("antes");
    named("clave");
    reads();
    assertThat(read()).isZero();

    arrives("uno");
    arrives("dos");
    reads();
    reads();

    assertThat(back.came("answer", "")).isEqualTo(2);
    assertThat(back.answered).hasSize(2);
    assertThat(standing().waiting()).isZero();
    assertThat(standing().readAt()).contains(back.world.clock.instant());
  }

  @Test
  void aLetterThatCameBackIsFoldedAndItsMarkProvedOverTheWire() {
    named("clave");
    reads();
    var message = back.letter();

    delivered(
        ReturnsWorld.REPORT.formatted(
            back.returns.mark(back.world.tenant, message),
            UUID.randomUUID(),
            "pagos@cliente.example",
            "5.1.1",
            "550 5.1.1 User unknown"));
    reads();

    assertThat(back.refused).containsExactly(message);
    assertThat(back.stops("hard_bounce")).isOne();
  }

  @Test
  void moreMailsThanOneStretchAreReadAndNoneTwice() {
    named("clave");
    reads();
    for (int i = 0; i < 130; i++) {
      arrives("n" + i);
    }

    reads();

    assertThat(read()).isEqualTo(130);
    assertThat(back.answered).hasSize(130);
  }

  @Test
  void readingChangesNothingInTheBox() throws FolderException, MessagingException {
    named("clave");
    reads();
    arrives("uno");
    reads();

    var box = server.getManagers().getImapHostManager().getInbox(user);
    assertThat(box.getMessageCount()).isOne();
    assertThat(box.getMessages().getFirst().getFlags().contains(Flags.Flag.SEEN)).isFalse();
  }

  @Test
  void theSameMailToTwoOfOurAddressesIsOneAnswer() {
    named("clave");
    reads();
    var mail = letter("uno", "<uno@cliente.example>");

    delivered(mail);
    delivered(mail);
    reads();

    assertThat(back.answered).hasSize(1);
    assertThat(back.came("double", "")).isOne();
  }

  @Test
  void aBoxThatWasCountedAnewIsReadOnFromTheLastDaysWithoutAnythingTwice() {
    named("clave");
    reads();
    arrives("uno");
    reads();
    back.world.count(
        "with w as (update messaging.imap_watch w set uid_validity = 1, last_uid = 900"
            + " where w.tenant_id = :tenant returning 1) select count(*)::int from w");
    arrives("dos");

    reads();

    assertThat(back.answered).hasSize(2);
  }

  @Test
  void aMailThatNobodyCanTakeInWaitsForAPersonAndTheNextOneIsRead() {
    named("clave");
    reads();
    back.poison("veneno");
    arrives("veneno");
    arrives("bueno");

    reads();
    reads();

    assertThat(back.came("aside", "")).isOne();
    assertThat(back.came("answer", "")).isOne();
    var open = back.world.transactions.in(back.world.tenant, back.returns.mails::open);
    assertThat(open).hasSize(1);
    assertThat(open.getFirst().sender()).contains("ana@cliente.example");
    assertThat(open.getFirst().subject()).isEqualTo("veneno");

    back.world.transactions.run(
        back.world.tenant,
        tx ->
            assertThat(
                    back.returns.mails.seen(
                        tx, open.getFirst().life(), open.getFirst().uid(), UUID.randomUUID()))
                .isTrue());
    assertThat(back.world.transactions.in(back.world.tenant, back.returns.mails::open)).isEmpty();
  }

  @Test
  void aWrongPasswordIsSaidAndTriedLessAndLessOften() {
    named("otra");

    reads();
    assertThat(standing().trouble()).isEqualTo("auth");
    assertThat(standing().readAt()).isEmpty();
    back.world.passes(Duration.ofSeconds(59));
    assertThat(due()).isZero();
    back.world.passes(Duration.ofSeconds(1));
    reads();
    back.world.passes(Duration.ofSeconds(61));
    assertThat(due()).isZero();

    named("clave");
    reads();
    assertThat(standing().trouble()).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    var box = TestReturns.box(server.getImap().getPort(), "clave");
    var other =
        new dev.puntual.messaging.returns.Box(
            box.host(),
            box.port(),
            box.security(),
            box.username(),
            box.password(),
            "Rebotes",
            box.returnAddress());
    back.world.transactions.run(back.world.tenant, tx -> back.returns.boxes.set(tx, other));

    reads();

    assertThat(standing().trouble()).isEqualTo("folder");
  }

  @Test
  void thePasswordRestsSealed() {
    named("clave-de-rebotes");

    assertThat(
            back.world.count(
                "select count(*) from messaging.imap i where i.tenant_id = :tenant"
                    + " and position('clave' in encode(i.password_sealed, 'escape')) > 0"))
        .isZero();
  }

  private void named(String password) {
    var box = TestReturns.box(server.getImap().getPort(), password);
    back.world.transactions.run(back.world.tenant, tx -> back.returns.boxes.set(tx, box));
  }

  private void reads() {
    back.world.passes(Duration.ofMinutes(1));
    back.returns.postboy.drain(back.world.tenant);
  }

  private void arrives(String subject) {
    delivered(letter(subject, "<" + UUID.randomUUID() + "@cliente.example>"));
  }

  private static String letter(String subject, String id) {
    return """
        From: Ana <ana@cliente.example>
        To: rebotes@norte.example
        Subject: %s
        Message-ID: %s

        Ya pague ayer.
        """
        .formatted(subject, id);
  }

  private void delivered(String mail) {
    try {
      user.deliver(
          new MimeMessage(
              Session.getInstance(new Properties()),
              new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1))));
    } catch (MessagingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private int read() {
    return back.world.count(
        "select count(*) from messaging.returned r where r.tenant_id = :tenant");
  }

  private int due() {
    return back.world.count(
        "select count(*) from messaging.imap_watch w where w.tenant_id = :tenant and w.due_at <= '"
            + back.world.clock.instant()
            + "'");
  }

  private Standing standing() {
    return back.world
        .transactions
        .in(back.world.tenant, back.returns.mails::standing)
        .orElseThrow();
  }
}
