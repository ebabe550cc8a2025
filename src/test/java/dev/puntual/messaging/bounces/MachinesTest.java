package dev.puntual.messaging.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What machines answer for people, and what people answer through machines. */
class MachinesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AUTO: Ana López está fuera (regresa 05/01)",
        "Ana López is out of the office",
        "Respuesta automática: su factura",
        "De vacaciones hasta el lunes",
        "Resposta automática: sua fatura",
        "Ausência temporária",
        "Abwesenheitsnotiz: Ihre Rechnung",
        "Automatische Antwort: Ihre Rechnung",
        "Réponse automatique : votre facture",
        "Absent du bureau",
      })
  void whoIsAwayInFiveLanguages(String subject) throws IOException {
    assertThat(read("", subject, "Vuelvo el lunes.")).isInstanceOf(Returned.AutoReply.class);
  }

  @Test
  void aReceiptForReadingIsNoAnswer() throws IOException {
    var receipt =
        """
        From: Ana <ana@cliente.example>
        Subject: Leído: su factura
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=disposition-notification; boundary="b"

        --b
        Content-Type: text/plain

        Su mensaje fue leído el martes.
        --b
        Content-Type: message/disposition-notification

        Final-Recipient: rfc822; ana@cliente.example
        Disposition: manual-action/MDN-sent-manually; displayed
        --b--
        """;
    assertThat(read(receipt)).isInstanceOf(Returned.AutoReply.class);
  }

  @Test
  void anAnswerToAnInvitationIsNone() throws IOException {
    assertThat(read(invited("Aceptado: Llamada de cobranza")))
        .isInstanceOf(Returned.AutoReply.class);
  }

  @Test
  void whoWritesAndAddsAnInvitationIsHeard() throws IOException {
    assertThat(read(invited("¿Hablamos el viernes?"))).isInstanceOf(Returned.Letter.class);
  }

  @Test
  void whatAPersonWritesThroughAHelpDeskIsHeard() throws IOException {
    assertThat(read("X-Auto-Response-Suppress: All\n", "[#4711] Su factura", "Ya la pagamos ayer."))
        .isInstanceOf(Returned.Letter.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Re: Ausente en la reunión", "Pago de vacaciones", "Office closed", "Automático"})
  void aSubjectThatOnlySoundsLikeAMachineIsAPersons(String subject) throws IOException {
    assertThat(read("", subject, "Ya pagué.")).isInstanceOf(Returned.Letter.class);
  }

  private static String invited(String subject) {
    return """
        From: Ana <ana@cliente.example>
        Subject: %s
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="b"

        --b
        Content-Type: text/plain

        Hola.
        --b
        Content-Type: text/calendar; method=REPLY

        BEGIN:VCALENDAR
        END:VCALENDAR
        --b--
        """
        .formatted(subject);
  }

  private static Returned read(String headers, String subject, String said) throws IOException {
    return read(
        "From: Ana <ana@cliente.example>\n"
            + headers
            + "Subject: "
            + subject
            + "\n\n"
            + said
            + "\n");
  }

  private static Returned read(String mail) throws IOException {
    return ReturnedMail.read(new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
  }
}
