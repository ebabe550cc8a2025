package dev.puntual.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Traces;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.Enclosure;
import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.messaging.returns.Box;
import dev.puntual.messaging.returns.Boxes;
import dev.puntual.messaging.returns.Postboy;
import dev.puntual.platform.db.TenantTransactions;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a person answers by mail, over a real server both ways: it stands below what it answers, is
 * no machine's, and brings its files.
 */
@Timeout(60)
class MailReplyTest {

  private static final byte[] PDF = "%PDF-1.7 la factura".getBytes(StandardCharsets.US_ASCII);

  private final GreenMail mails =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")
          });
  private final World world = new World("2026-03-02");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private GreenMailUser box;
  private World.Debtor ana;

  @BeforeEach
  void open() {
    mails.start();
    box = mails.setUser("cobranza@aceros.example", "cobranza", "clave");
    var server =
        new MailServer(
            "127.0.0.1",
            mails.getSmtp().getPort(),
            Security.NONE,
            "",
            "",
            "cobranza@aceros.example",
            "Aceros");
    transactions.run(world.tenant, tx -> TestApplication.bean(MailServers.class).set(tx, server));
    reads();
    ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    drains();
  }

  @AfterEach
  void close() {
    mails.stop();
  }

  @Test
  void itStandsBelowWhatItAnswersAndNoMachineWroteIt() throws Exception {
    var reminder = sent(0);
    writes(reminder.getMessageID(), "<pregunta@cliente.example>");

    answers(List.of());

    var answer = sent(1);
    assertThat(answer.getHeader("In-Reply-To")).containsExactly("<pregunta@cliente.example>");
    assertThat(answer.getHeader("References", " ").replaceAll("\\s+", " "))
        .isEqualTo(reminder.getMessageID() + " <pregunta@cliente.example>");
    assertThat(answer.getHeader("Auto-Submitted")).isNull();
    assertThat(answer.getHeader("List-Unsubscribe")).isNull();
    assertThat(reminder.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(answer.getSubject()).isEqualTo("Re: Su factura");
  }

  @Test
  void itBringsItsFilesUnderTheirNames() throws Exception {
    writes(sent(0).getMessageID(), "<pregunta@cliente.example>");

    answers(List.of(new Enclosure("C:\\docs\\Factura ñ.pdf", "text/html", PDF)));

    var parts = (MimeMultipart) sent(1).getContent();
    assertThat(parts.getContentType()).startsWith("multipart/mixed");
    assertThat(parts.getCount()).isEqualTo(2);
    var file = parts.getBodyPart(1);
    assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
    assertThat(MimeUtility.decodeText(file.getFileName())).isEqualTo("Factura ñ.pdf");
    assertThat(file.getContentType()).startsWith("application/pdf");
    assertThat(file.getInputStream().readAllBytes()).isEqualTo(PDF);
  }

  @Test
  void anIdThatCouldBeAHeaderIsNotWrittenBack() throws Exception {
    writes(sent(0).getMessageID(), "<a b@cliente.example>");

    answers(List.of());

    assertThat(sent(1).getHeader("In-Reply-To")).containsExactly(sent(0).getMessageID());
  }

  @Test
  void whatIsErasedTakesItsFilesAlong() throws Exception {
    writes(sent(0).getMessageID(), "<pregunta@cliente.example>");
    answers(List.of(new Enclosure("f.pdf", "", PDF)));
    assertThat(files()).containsExactly("f.pdf");

    transactions.run(
        world.tenant,
        tx -> TestApplication.bean(Forgetting.class).forget(tx, ana.id(), Traces.of(List.of())));

    assertThat(files()).isEmpty();
  }

  private List<String> files() {
    return world.asks("select f.name from inbox.v_reply_file f where f.tenant_id = :tenant");
  }

  private void answers(List<Enclosure> handed) {
    assertThat(Papers.of(handed)).isInstanceOf(Papers.Taken.Fine.class);
    var files = ((Papers.Taken.Fine) Papers.of(handed)).files();
    var sent =
        transactions.in(
            world.tenant,
            tx ->
                TestApplication.bean(Replies.class)
                    .send(
                        tx,
                        ana.id().value(),
                        "",
                        "Re: Su factura",
                        "Claro, aquí está.",
                        files,
                        BusinessDate.of("2026-03-02"),
                        Ids.next()));
    assertThat(sent).isInstanceOf(Replies.Sent.Leaves.class);
    drains();
  }

  /** Ana answers the reminder in her mail program. */
  private void writes(String reminder, String id) throws MessagingException {
    var mail =
        """
        From: Ana <ana@cliente.example>
        To: cobranza@aceros.example
        Subject: Su factura
        Message-ID: %s
        In-Reply-To: %s
        References: %s
        Content-Type: text/plain; charset=utf-8

        Me manda la factura, por favor
        """
            .formatted(id, reminder, reminder)
            .replace("\n", "\r\n");
    box.deliver(
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    reads();
  }

  /** What left, the oldest first. */
  private MimeMessage sent(int which) throws MessagingException {
    var out = new java.util.ArrayList<MimeMessage>();
    for (var mail : mails.getReceivedMessages()) {
      if (mail.getAllRecipients()[0].toString().contains("ana@")) {
        out.add(mail);
      }
    }
    return out.get(which);
  }

  private Box read() {
    return new Box(
        "127.0.0.1",
        mails.getImap().getPort(),
        Security.NONE,
        "cobranza",
        "clave",
        "INBOX",
        "cobranza@aceros.example");
  }

  /** Named again with the same settings, the box is read on at once. */
  private void reads() {
    transactions.run(world.tenant, tx -> TestApplication.bean(Boxes.class).set(tx, read()));
    TestApplication.bean(Postboy.class).drain(world.tenant);
  }

  private void drains() {
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
  }
}
