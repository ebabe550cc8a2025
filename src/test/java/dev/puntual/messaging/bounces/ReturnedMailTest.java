package dev.puntual.messaging.bounces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.puntual.messaging.bounces.Returned.Bounce;
import dev.puntual.messaging.bounces.Returned.Why;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes back, and what it means. */
class ReturnedMailTest {

  private static final Path MAILS = Path.of("..", "shared", "data", "email");

  private static final String REPORT =
      """
      From: MAILER-DAEMON@mx.example
      Subject: Undelivered Mail Returned to Sender
      MIME-Version: 1.0
      Content-Type: multipart/report; report-type=delivery-status; boundary="b"

      --b
      Content-Type: text/plain

      I'm sorry to have to inform you.
      --b
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.example

      Final-Recipient: rfc822; ana@cliente.example
      Action: %s
      Status: %s
      Diagnostic-Code: smtp; %s
      --b
      Content-Type: message/rfc822

      Subject: user unknown over quota spam

      --b--
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "failed | 5.1.1 | 550 5.1.1 <ana@cliente.example>: User unknown | NOBODY",
        "failed | 5.0.0 | 550 5.1.1 Requested action not taken | NOBODY",
        "failed | 5.1.2 | 550 Host not found | NO_HOST",
        "failed | 5.2.2 | 552 5.2.2 Mailbox full | FULL",
        "failed | 5.7.1 | 554 5.7.1 Service unavailable; blocked using a list | POLICY",
        "failed | 5.1.1 | 550 5.1.1 has sent to too many recipients this hour | POLICY",
        "delayed | 4.4.1 | 451 Connection timed out | LATER",
        "failed | 4.1.1 | 450 4.1.1 User unknown in virtual mailbox table | EXPIRED",
        "failed | 5.3.0 | 554 something else | OTHER",
      })
  void aReportSaysWhyAndOfWhom(String action, String status, String said, Why why)
      throws IOException {
    assertThat(read(REPORT.formatted(action, status, said)))
        .isInstanceOfSatisfying(
            Bounce.class,
            bounce -> {
              assertThat(bounce.why()).isEqualTo(why);
              assertThat(bounce.recipient()).isEqualTo("ana@cliente.example");
            });
  }

  @Test
  void aReportOfDeliveryIsNoBounce() throws IOException {
    assertThat(read(REPORT.formatted("delivered", "2.0.0", "250 ok")))
        .isInstanceOf(Returned.Letter.class);
  }

  @Test
  void aPersonWhoWritesOfFullMailboxesIsAPerson() throws IOException {
    assertThat(
            read(
                """
                From: Ana <ana@cliente.example>
                Subject: Re: su factura

                Mi correo decía user unknown y mailbox full; ya pagué.
                """))
        .isInstanceOf(Returned.Letter.class);
  }

  @Test
  void whoIsAwayIsAMachine() throws IOException {
    assertThat(
            read(
                """
                From: Ana <ana@cliente.example>
                Subject: Respuesta automática: su factura
                Auto-Submitted: auto-replied

                Estoy de vacaciones.
                """))
        .isInstanceOf(Returned.AutoReply.class);
  }

  @Test
  void brokenMailIsReadToItsEndAndNeverThrows() throws IOException {
    var whole =
        REPORT.formatted("failed", "5.1.1", "550 user unknown").getBytes(StandardCharsets.UTF_8);
    var chance = new Random(20261122);
    for (int round = 0; round < 2_000; round++) {
      var broken = Arrays.copyOf(whole, 1 + chance.nextInt(whole.length));
      for (int i = 0; i < 4; i++) {
        broken[chance.nextInt(broken.length)] = (byte) chance.nextInt(256);
      }
      assertThat(ReturnedMail.read(new ByteArrayInputStream(broken))).isNotNull();
    }
  }

  @Test
  void ofTheWorldsBouncesNineInTenOfThoseForGoodAreKnown() throws IOException {
    assumeTrue(Files.isDirectory(MAILS), "no real mails beside this repository");
    var tally = Labelled.tally(MAILS);
    assumeTrue(tally.labelled() > 0, "no other reader of bounces on this machine");

    assertThat(tally.recall()).as(tally.toString()).isGreaterThanOrEqualTo(0.9);
    assertThat(tally.mistakes()).as(tally.toString()).isLessThan(0.01);
    assertThat(tally.disputed()).isLessThanOrEqualTo(4);
  }

  private static Returned read(String mail) throws IOException {
    return ReturnedMail.read(new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
  }
}
