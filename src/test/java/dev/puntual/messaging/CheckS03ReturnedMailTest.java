package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.puntual.messaging.bounces.Returned;
import dev.puntual.messaging.bounces.Returned.Bounce;
import dev.puntual.messaging.bounces.Returned.Complaint;
import dev.puntual.messaging.bounces.ReturnedMail;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Check S03: bounces and complaints, forged ones among them, do what EM-5 to EM-7 ask. */
class CheckS03ReturnedMailTest {

  private static final Path MAILS = Path.of("..", "shared", "data", "email");

  private ReturnsWorld back;

  @BeforeEach
  void open(@TempDir Path home) {
    back = new ReturnsWorld(home);
  }

  @ParameterizedTest
  @CsvSource({"5.1.1, User unknown", "5.1.2, Host not found", "5.1.10, null MX", "5.2.1, inactive"})
  void em5NobodyThereStopsTheAddressAndTellsTheRoomsAbove(String status, String said) {
    var message = back.letter();

    back.reports(message, status, said);

    assertThat(back.stops("hard_bounce")).isOne();
    assertThat(back.refused).containsExactly(message);
    assertThat(back.world.stateOf(message)).isEqualTo("accepted nobody");
    assertThat(back.failed()).isOne();
  }

  @Test
  void em5AFullMailboxStopsAfterFiveInFourteenDays() {
    for (int time = 1; time <= 4; time++) {
      back.reports(back.letter(), "5.2.2", "Mailbox full");
      back.world.passes(Duration.ofDays(1));
    }
    assertThat(back.stops("soft_bounces")).isZero();

    back.reports(back.letter(), "5.2.2", "Mailbox full");

    assertThat(back.stops("soft_bounces")).isOne();
    assertThat(back.refused).isEmpty();
  }

  @Test
  void em5FullMailboxesLongAgoDoNotCount() {
    for (int time = 1; time <= 6; time++) {
      back.reports(back.letter(), "5.2.2", "Mailbox full");
      back.world.passes(Duration.ofDays(4));
    }

    assertThat(back.stops("soft_bounces")).isZero();
  }

  @Test
  void em5TheSameLetterReportedFiveTimesIsOne() {
    var message = back.letter();
    for (int time = 1; time <= 6; time++) {
      back.reports(message, "5.2.2", "Mailbox full");
    }

    assertThat(back.stops("soft_bounces")).isZero();
  }

  @Test
  void em5ForTheTimeBeingIsNotedAndNothingElse() {
    var message = back.letter();

    back.comes(
        ReturnsWorld.REPORT
            .formatted(
                back.returns.mark(back.world.tenant, message),
                UUID.randomUUID(),
                "pagos@cliente.example",
                "4.4.1",
                "451 timeout")
            .replace("Action: failed", "Action: delayed"));

    assertThat(back.came("bounce", "later")).isOne();
    assertThat(back.failed()).isZero();
    assertThat(back.stops("hard_bounce") + back.stops("soft_bounces")).isZero();
  }

  @Test
  void em5WhatIsAboutUsStopsNobody() {
    for (int time = 1; time <= 6; time++) {
      back.reports(back.letter(), "5.7.1", "blocked using a list");
    }

    assertThat(back.came("bounce", "policy")).isEqualTo(6);
    assertThat(back.failed()).isEqualTo(6);
    assertThat(back.stops("hard_bounce") + back.stops("soft_bounces")).isZero();
  }

  @Test
  void em5WhatNobodyUnderstandsStopsTheSecondTime() {
    back.reports(back.letter(), "5.3.0", "something else");
    assertThat(back.stops("soft_bounces")).isZero();

    back.reports(back.letter(), "5.3.0", "something else");

    assertThat(back.stops("soft_bounces")).isOne();
  }

  @Test
  void em5OneOfSeveralBehindASharedAddressDoesNotSilenceAll() {
    var mark = back.returns.mark(back.world.tenant, back.letter());

    back.reports(mark, "luis.que.se.fue@interno.example", "5.1.1", "User unknown");

    assertThat(back.stops("hard_bounce")).isZero();
    assertThat(back.refused).isEmpty();
    assertThat(back.came("bounce", "other")).isOne();
  }

  @ParameterizedTest
  @CsvSource({"abuse, 1", "fraud, 1", "not-spam, 0", "auth-failure, 0"})
  void em6AComplaintStopsTheChannelAtOnceAndIsTold(String kind, int stops) {
    var message = back.letter();

    back.comes(complaint(kind, "Message-ID: <" + mark(message) + "@norte.example>"));

    assertThat(back.stops("complaint")).isEqualTo(stops);
    assertThat(back.complained).hasSize(stops);
    assertThat(back.came("complaint", stops == 1 ? "unwanted" : "wanted")).isOne();
  }

  @Test
  void em6AComplaintThatNamesNoLetterWaitsForAPerson() {
    back.letter();

    back.comes(complaint("abuse", "Message-ID: <redacted>"));

    assertThat(back.stops("complaint")).isZero();
    assertThat(back.came("complaint", "unproved")).isOne();
    assertThat(open()).hasSize(1);
  }

  @Test
  void em7AForgedReportChangesNothing() {
    var message = back.letter();
    var genuine = mark(message);
    char other = genuine.charAt(20) == 'a' ? 'b' : 'a';
    var forged = genuine.substring(0, 20) + other + genuine.substring(21);

    back.reports(forged, "pagos@cliente.example", "5.1.1", "User unknown");
    back.reports(message.toString(), "pagos@cliente.example", "5.1.1", "User unknown");
    back.reports(
        new ReturnsWorld(home()).returns.mark(back.world.tenant, message),
        "pagos@cliente.example",
        "5.1.1",
        "User unknown");

    assertThat(back.stops("hard_bounce")).isZero();
    assertThat(back.refused).isEmpty();
    assertThat(back.failed()).isZero();
    assertThat(back.came("bounce", "unproved")).isEqualTo(3);
  }

  @Test
  void em7TheMessageIdInWhatAServerBringsBackIsProofWhereItLostTheAddress() {
    var message = back.letter();

    back.comes(
        ReturnsWorld.REPORT
                .formatted(
                    "", UUID.randomUUID(), "pagos@cliente.example", "5.1.1", "550 User unknown")
                .replace("--b--", "--b\nContent-Type: text/rfc822-headers\n\nMessage-ID:\n <")
            + mark(message)
            + "@norte.example>\n\n--b--\n");

    assertThat(back.refused).containsExactly(message);
  }

  /** The world's own mails, first as they are: none of them is about a letter of ours. */
  @Test
  void theCorpusWithoutAMarkChangesNothing() throws IOException {
    var mails = mails("dsn", "arf");
    back.letter();

    for (var mail : mails) {
      back.comes(mail);
    }

    assertThat(back.stops("hard_bounce") + back.stops("soft_bounces") + back.stops("complaint"))
        .isZero();
    assertThat(back.failed()).isZero();
    assertThat(back.came("aside", "")).isZero();
  }

  /** Then each as if it were about a letter of ours, to whom it names. */
  @Test
  void theCorpusWithAMarkDoesWhatEm5AndEm6Ask() throws IOException {
    int checked = 0;
    for (var mail : mails("dsn", "arf")) {
      var read = read(mail);
      if (!(read instanceof Bounce || read instanceof Complaint) || checked >= 120) {
        continue;
      }
      int hard = back.stops("hard_bounce");
      int complaints = back.stops("complaint");
      var message = back.letter();
      back.comes("X-Original-To: rebotes+" + mark(message) + "@norte.example\n" + toUs(mail, read));

      boolean gone = read instanceof Bounce bounce && bounce.why().forGood();
      boolean unwanted = read instanceof Complaint complaint && complaint.unwanted();
      assertThat(back.refused.contains(message)).as(mail).isEqualTo(gone);
      assertThat(back.complained.contains(message)).as(mail).isEqualTo(unwanted);
      assertThat(back.stops("hard_bounce")).isEqualTo(gone ? 1 : hard);
      assertThat(back.stops("complaint")).isEqualTo(unwanted ? 1 : complaints);
      checked++;
    }
    assertThat(checked).isGreaterThan(100);
  }

  private static String toUs(String mail, Returned read) {
    return read instanceof Bounce bounce && !bounce.recipient().isEmpty()
        ? mail.replace(bounce.recipient(), "pagos@cliente.example")
        : mail;
  }

  private static Returned read(String mail) throws IOException {
    return ReturnedMail.read(new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static List<String> mails(String... kinds) throws IOException {
    assumeTrue(Files.isDirectory(MAILS), "no real mails beside this repository");
    var mails = new java.util.ArrayList<String>();
    for (var kind : kinds) {
      try (var files = Files.list(MAILS.resolve(kind))) {
        for (var file : files.sorted().toList()) {
          mails.add(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return mails;
  }

  private static String complaint(String kind, String head) {
    return """
        From: fbl@provider.example
        To: rebotes@norte.example
        Subject: complaint
        Message-ID: <%s@provider.example>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=feedback-report; boundary="b"

        --b
        Content-Type: text/plain

        This is an abuse report.
        --b
        Content-Type: message/feedback-report

        Feedback-Type: %s
        Version: 1
        --b
        Content-Type: text/rfc822-headers

        %s
        --b--
        """
        .formatted(UUID.randomUUID(), kind, head);
  }

  private List<?> open() {
    return back.world.transactions.in(back.world.tenant, back.returns.mails::open);
  }

  private String mark(UUID message) {
    return back.returns.mark(back.world.tenant, message);
  }

  private static Path home() {
    try {
      return Files.createTempDirectory("returns");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
