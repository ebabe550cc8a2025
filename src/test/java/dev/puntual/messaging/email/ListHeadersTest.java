package dev.puntual.messaging.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Leave;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** EM-3, EM-4: reminders carry the button of RFC 8058; receipts only say where to choose. */
class ListHeadersTest {

  private static final String URL = "https://cobranza.example/p/baja/abc";

  @Test
  void aReminderCarriesTheButton() throws Exception {
    var mail = mail(Leave.in(letter("$100.00 MXN"), URL));

    assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<" + URL + ">");
    assertThat(mail.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(ListHeaders.NAMES).allSatisfy(name -> assertThat(mail.getHeader(name)).hasSize(1));
  }

  @Test
  void aReceiptDoesNotAndStillSaysWhereToChoose() throws Exception {
    var receipt = Leave.in(letter(""), URL);

    assertThat(mail(receipt).getHeader("List-Unsubscribe")).isNull();
    assertThat(Rendered.of(receipt).text()).contains(URL);
    assertThat(Rendered.of(receipt).html())
        .asString(java.nio.charset.StandardCharsets.US_ASCII)
        .contains(URL);
  }

  private static MimeMessage mail(Composed letter) throws MessagingException {
    var mail = new MimeMessage(Session.getInstance(new Properties()));
    ListHeaders.write(mail, letter);
    return mail;
  }

  private static Composed letter(String total) {
    return new Composed("es", "Casa", "", "Su cuenta", List.of(), List.of(), List.of(), total, "");
  }
}
