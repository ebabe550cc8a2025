package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.messaging.email.TestMailServer;
import dev.puntual.messaging.returns.Box;
import dev.puntual.messaging.returns.Boxes;
import dev.puntual.messaging.returns.Postboy;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Staff;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Complaint 11 of the field: failures are silent. Here every message ends in a state, and an
 * address behind which nobody is becomes somebody's task.
 */
class Complaint11FailuresAreSilentTest {

  private final World world = new World("2026-03-02");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final TestMailServer server = TestMailServer.start();
  private final GreenMail mailbox = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
  private GreenMailUser user;

  @BeforeEach
  void open() {
    mailbox.start();
    user = mailbox.setUser("rebotes@aceros.example", "rebotes", "clave");
    world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.debtor("Luis").owes("F2", "50.00", "2026-02-27");
    world.fileArrives();
    var mail =
        new MailServer(
            "127.0.0.1", server.port(), Security.NONE, "", "", "cobranza@aceros.example", "Aceros");
    transactions.run(world.tenant, tx -> TestApplication.bean(MailServers.class).set(tx, mail));
    reads();
    world.approves(world.dayBreaks("2026-03-02"));
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
  }

  @AfterEach
  void close() throws IOException {
    server.close();
    mailbox.stop();
  }

  @Test
  void aReturnedLetterEndsAsFailedAndOpensATaskToFindAnotherAddress() throws MessagingException {
    comesBack("ana@cliente.example");
    reads();

    assertThat(
            world.asks(
                "select m.reason || ' ' || m.state from messaging.v_message m"
                    + " where m.tenant_id = :tenant and m.address like 'ana@%'"))
        .containsExactly("nobody accepted");
    assertThat(tasks()).containsExactly("find_contact open 100");
    assertThat(
            world.asks(
                "select c.email from receivables.v_contact c where c.tenant_id = :tenant"
                    + " and c.email_bad_since is not null"))
        .containsExactly("ana@cliente.example");
    world.dayBreaks("2026-03-09");
    assertThat(world.decisions()).contains("Ana F1 4 no_address", "Luis F2 4 due");
  }

  @Test
  @DisplayName("11: nobody is told")
  void theTaskIsSomebodysAndSaysWhichAddressDoesNotWork() throws MessagingException {
    var manager = Staff.loggedIn(world.tenant, Role.MANAGER);
    comesBack("ana@cliente.example");
    reads();
    assertThat(
            world.asks(
                "select t.wrong, p.role from worklist.v_task t join tenants.v_person p on p.tenant_id = :tenant"
                    + " and p.person_id = t.assigned_to where t.tenant_id = :tenant and t.kind = 'find_contact'"))
        .containsExactly("ana@cliente.example manager");
    assertThat(manager.get("/pendientes?ver=mios").body())
        .contains("Buscar otro contacto", "No sirve ana@cliente.example");
  }

  @Test
  @DisplayName("11: who cannot be reached is listed and not forgotten")
  void whoeverHasNoAddressIsAmongTheSilencesEveryDay() {
    world.debtorWithoutAddress("Eva").owes("F3", "70.00", "2026-02-27");
    world.fileArrives();
    world.dayBreaks("2026-03-03");
    assertThat(world.asks("select reason from dunning.v_silence where tenant_id = :tenant"))
        .contains("no_address");
  }

  @Test
  void theSameLetterReturnedTwiceIsOneTask() throws MessagingException {
    comesBack("ana@cliente.example");
    comesBack("ana@cliente.example");
    reads();

    assertThat(tasks()).hasSize(1);
  }

  @Test
  void aComplaintIsATaskForAPersonAtOnce() throws MessagingException {
    delivered(
        """
        From: fbl@provider.example
        To: rebotes@aceros.example
        Subject: complaint
        Message-ID: <%s@provider.example>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=feedback-report; boundary="b"

        --b
        Content-Type: message/feedback-report

        Feedback-Type: abuse
        --b
        Content-Type: text/rfc822-headers

        Return-Path: <%s>
        --b--
        """
            .formatted(UUID.randomUUID(), returnAddress("ana@cliente.example")));
    reads();

    assertThat(tasks()).containsExactly("alert open 100");
  }

  private void comesBack(String recipient) throws MessagingException {
    delivered(
        """
        From: MAILER-DAEMON@mx.example
        To: <%s>
        Subject: Undelivered Mail Returned to Sender
        Message-ID: <%s@mx.example>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; %s
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 user unknown
        --b--
        """
            .formatted(returnAddress(recipient), UUID.randomUUID(), recipient));
  }

  /** As the mail server heard it, right before the recipient. */
  private String returnAddress(String recipient) {
    var heard = server.heardInPlain();
    int to = heard.indexOf("RCPT TO:<" + recipient + ">");
    var from = heard.subList(0, to).stream().filter(said -> said.startsWith("MAIL FROM:")).toList();
    return from.getLast().replaceAll("MAIL FROM:<([^>]+)>.*", "$1");
  }

  private void delivered(String mail) throws MessagingException {
    user.deliver(
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII))));
  }

  /** Named again with the same settings, the box is read on at once. */
  private void reads() {
    var box =
        new Box(
            "127.0.0.1",
            mailbox.getImap().getPort(),
            Security.NONE,
            "rebotes",
            "clave",
            "INBOX",
            "rebotes@aceros.example");
    transactions.run(world.tenant, tx -> TestApplication.bean(Boxes.class).set(tx, box));
    TestApplication.bean(Postboy.class).drain(world.tenant);
  }

  private List<String> tasks() {
    return world.asks(
        "select t.kind || ' ' || t.state || ' ' || t.amount::int from worklist.v_task t"
            + " where t.tenant_id = :tenant and t.kind in ('find_contact', 'alert')");
  }
}
