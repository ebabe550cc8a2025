package dev.puntual.messaging.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.bounces.Returned.Bounce;
import dev.puntual.messaging.bounces.Returned.Why;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers say the same in many words and languages; people write words like theirs. */
class BouncesOfTheWorldTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "550 Requested action not taken: mailbox unavailable | NOBODY",
        "450 Requested action not taken: mailbox unavailable | OTHER",
        "550 El usuario [ana@cliente.example] no existe en este servidor | NOBODY",
        "550 Dirección de correo inválida | NOBODY",
        "550 A conta de e-mail não existe | NOBODY",
        "550 Endereço do destinatário inexistente | NOBODY",
        "550 L'adresse indiquée n'existe pas | NOBODY",
        "550 Empfänger unbekannt | NOBODY",
        "550 ** No mail box available for this user ** | NOBODY",
        "554 Recipient address rejected: Nonexistent user | NOBODY",
        "553 sorry, user mail-box not found | NOBODY",
        "550 User <nospam@policy.example> does not exist | NOBODY",
        "550 No such domain at this location | NO_HOST",
        "550 El dominio cliente.example no existe | NO_HOST",
        "552 La casilla está llena | FULL",
        "552 Caixa postal cheia | FULL",
        "550 Destinatario desconocido o mailbox lleno | FULL",
        "550 Sender address <cobros@nosotros.example> does not exist | POLICY",
        "553 Domain of sender address cobros@nosotros.example does not exist | POLICY",
      })
  void theSameReasonInManyWords(String said, Why why) throws IOException {
    assertThat(why(report("5.0.0", said))).isEqualTo(why);
  }

  @Test
  void aCodeAboutOurOwnAddressSaysNothingAboutTheirs() throws IOException {
    assertThat(why(report("5.1.8", "550 Host not found"))).isEqualTo(Why.POLICY);
  }

  @Test
  void aCodeStandsAgainstWhatAScannerWritesBelow() throws IOException {
    var scanned = report("5.1.1", "").replace("Sorry.", "Scanned for viruses, spam and policy.");
    assertThat(why(scanned)).isEqualTo(Why.NOBODY);
    assertThat(why(report("5.1.1", "").replace("Sorry.", "The mailbox is full.")))
        .isEqualTo(Why.FULL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Delivery has been postponed due to a full mailbox. We will continue to try for 3 days.",
        "Delivery attempts will continue to be made to an unknown user.",
        "No se ha podido entregar; se seguirá intentando durante 2 días."
      })
  void aWarningThatTheyGoOnTryingIsNoFailure(String said) throws IOException {
    assertThat(why("From: MAILER-DAEMON@mx.example\nSubject: Warning\n\n" + said + "\n"))
        .isEqualTo(Why.LATER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "imss@scan.example | Mail could not be delivered | 550 5.1.1 unknown user",
        "av@gw.example | Unzustellbar: Ihre Rechnung | Adresse ana@x.example existiert nicht",
        "gw@mx.example | Não foi possível entregar | 550 5.1.1 conta inexistente",
      })
  void aFailureIsKnownByWhatAServerSaysInIt(String from, String subject, String said)
      throws IOException {
    assertThat(read("From: " + from + "\nSubject: " + subject + "\n\n" + said + "\n"))
        .isInstanceOf(Bounce.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pedido no entregado",
        "Mercancía not delivered",
        "Warning: your invoice is wrong",
        "Su mensaje failed to explain my debt",
        "Correo devuelto por error",
      })
  void aPersonWhoseSubjectSoundsLikeAServerIsAPerson(String subject) throws IOException {
    assertThat(
            read(
                "From: Ana <ana@cliente.example>\nSubject: "
                    + subject
                    + "\n\nNunca me llegó lo que pedí, por eso no he pagado.\n"))
        .isInstanceOf(Returned.Letter.class);
  }

  private static Why why(String mail) throws IOException {
    return ((Bounce) read(mail)).why();
  }

  private static Returned read(String mail) throws IOException {
    return ReturnedMail.read(new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
  }

  private static String report(String status, String said) {
    return """
        From: postmaster@mx.example
        Subject: Delivery Status Notification (Failure)
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        Sorry.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; ana@cliente.example
        Action: failed
        Status: %s
        %s
        --b--
        """
        .formatted(status, said.isEmpty() ? "" : "Diagnostic-Code: smtp; " + said + "\n");
  }
}
