package dev.puntual.messaging.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.puntual.messaging.answers.Meaning;
import dev.puntual.messaging.answers.Meanings;
import dev.puntual.messaging.bounces.Returned;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail is and what it says, however it was put together. */
class ArrivedTest {

  private static final Path MAILS = Path.of("..", "shared", "data", "email");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "flanker__8bitmime.eml | Превел",
        "flanker__bilingual-simple.eml | ''",
        "flanker__dashed-boundaries.eml | Hi",
        "flanker__encoded-header.eml | hello, world",
        "flanker__long-header.eml | ''",
        "flanker__mailformed-headers.eml | ''",
        "flanker__missing-boundaries.eml | Hi This is a broken message",
        "flanker__multipart.eml | Sasha",
        "flanker__no-ctype.eml | I'm just testing message parsing",
        "flanker__relative.eml | This is html and text message, thanks",
      })
  void mailsAtTheEdgeOfTheRulesAreRead(String file, String says)
      throws IOException, MessagingException {
    assertThat(mail("mime_edge", file).own()).contains(says);
  }

  @Test
  void nothingAtTheEdgeOfTheRulesBreaksTheReading() throws IOException, MessagingException {
    assumeTrue(Files.isDirectory(MAILS), "no real mails beside this repository");
    try (var files = Files.list(MAILS.resolve("mime_edge"))) {
      for (var file : files.toList()) {
        assertThat(mail("mime_edge", file.getFileName().toString()).hash()).hasSize(64);
      }
    }
  }

  @Test
  void whateverAnybodySendsIsReadToItsEnd() throws IOException, MessagingException {
    var whole = Files.readAllBytes(known("replies", "talon__gmail.eml"));
    var chance = new Random(20261122);
    for (int round = 0; round < 1_000; round++) {
      var broken = Arrays.copyOf(whole, 1 + chance.nextInt(whole.length));
      for (int i = 0; i < 4; i++) {
        broken[chance.nextInt(broken.length)] = (byte) chance.nextInt(256);
      }
      assertThat(read(broken)).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sisimai__rfc3834-01.eml",
        "sisimai__rfc3834-02.eml",
        "sisimai__rfc3834-04.eml",
        "sisimai__rfc3834-05.eml"
      })
  void machinesThatAnswerMeanNothing(String file) throws IOException, MessagingException {
    assertThat(mail("autoreply", file).returned()).isInstanceOf(Returned.AutoReply.class);
  }

  @Test
  void whoChoseStopInApplesProgramSaysStop() throws IOException, MessagingException {
    var mail = mail("arf", "sisimai__arf-26.eml");

    assertThat(mail.returned()).isInstanceOf(Returned.Letter.class);
    var answer = new Meanings.Answer(mail.own(), false, false, LocalDate.of(2026, 3, 10));
    assertThat(Meanings.of(answer)).isInstanceOf(Meaning.OptOut.class);
  }

  @ParameterizedTest
  @CsvSource({
    "us-ascii, windows-1252",
    "utf-8, windows-1252",
    "iso-8859-1, utf-8",
    "x-nobody-knows, utf-8",
    "'', iso-8859-1",
    "iso-2022-jp, us-ascii"
  })
  void wordsAreReadWhateverLettersAreClaimed(String claimed, String used)
      throws IOException, MessagingException {
    var words = used.equals("us-ascii") ? "Ya pague" : "Ya pagué mañana";
    var type = claimed.isEmpty() ? "" : "Content-Type: text/plain; charset=" + claimed + "\n";
    var mail = "From: ana@cliente.example\n" + type + "\n" + words + "\n";

    assertThat(read(mail.getBytes(Charset.forName(used))).own()).isEqualTo(words);
  }

  @Test
  void aMailOfHtmlOnlyIsReadAsItsWordsWithoutWhatItQuotes() throws IOException, MessagingException {
    var mail =
        read(
            """
            From: Ana <ana@cliente.example>
            Content-Type: text/html; charset=utf-8

            <html><head><style>p {color: red}</style></head><body><p>Ya pagu&eacute; ayer.</p>
            <div class="gmail_quote">El mar, 10 mar 2026 a las 10:00, Norte &lt;<a href="x">c@norte.example</a>&gt; escribi&oacute;:<br>
            <blockquote>Buen d&iacute;a, Ana</blockquote></div></body></html>
            """
                .getBytes(StandardCharsets.UTF_8));

    assertThat(mail.own()).isEqualTo("Ya pagué ayer.");
    assertThat(mail.whole()).contains("> Buen día, Ana");
  }

  @Test
  void filesAreKeptWithNameAndKindAndWordsAreNoFile() throws IOException, MessagingException {
    var mail =
        read(
            """
            From: Ana <ana@cliente.example>
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: text/plain; charset=utf-8

            Ya pagué, va el comprobante.
            --b
            Content-Type: application/pdf; name="=?utf-8?q?pago=C3=B3.pdf?="
            Content-Disposition: attachment
            Content-Transfer-Encoding: base64

            cGFnbw==
            --b--
            """
                .getBytes(StandardCharsets.UTF_8));

    assertThat(mail.own()).isEqualTo("Ya pagué, va el comprobante.");
    assertThat(mail.files()).hasSize(1);
    assertThat(mail.files().getFirst().name()).isEqualTo("pagoó.pdf");
    assertThat(mail.files().getFirst().type()).isEqualTo("application/pdf");
    assertThat(mail.files().getFirst().content())
        .isEqualTo("pago".getBytes(StandardCharsets.UTF_8));
  }

  private static Arrived mail(String kind, String file) throws IOException, MessagingException {
    return read(Files.readAllBytes(known(kind, file)));
  }

  private static Path known(String kind, String file) {
    var path = MAILS.resolve(kind).resolve(file);
    assumeTrue(Files.exists(path), "no real mails beside this repository");
    return path;
  }

  private static Arrived read(byte[] mail) throws IOException, MessagingException {
    return Arrived.read(new RawMail(1, 1, Instant.EPOCH, mail));
  }
}
