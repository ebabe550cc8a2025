package dev.puntual.messaging.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Answering;
import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Leave;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/**
 * EM-3, EM-4: whatever goes out by itself carries the button of RFC 8058, with a sum or without;
 * what a person typed to another only says where to choose.
 */
class ListHeadersTest {

  private static final String URL = "https://cobranza.example/p/baja/abc";

  @Test
  void aReminderAndANoticeCarryTheButton() throws Exception {
    for (var total : List.of("$100.00 MXN", "")) {
      var mail = mail(outgoing(total));

      assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<" + URL + ">");
      assertThat(mail.getHeader("List-Unsubscribe-Post"))
          .containsExactly("List-Unsubscribe=One-Click");
      assertThat(ListHeaders.NAMES).allSatisfy(name -> assertThat(mail.getHeader(name)).hasSize(1));
    }
  }

  @Test
  void aPersonsAnswerDoesNotAndStillSaysWhereToChoose() throws Exception {
    var answer = outgoing("").answering(Answering.NOTHING);

    assertThat(mail(answer).getHeader("List-Unsubscribe")).isNull();
    assertThat(Rendered.of(answer.letter()).text()).contains(URL);
    assertThat(Rendered.of(answer.letter()).html())
        .asString(java.nio.charset.StandardCharsets.US_ASCII)
        .contains(URL);
  }

  private static MimeMessage mail(Outgoing outgoing) throws MessagingException {
    var mail = new MimeMessage(Session.getInstance(new Properties()));
    ListHeaders.write(mail, outgoing);
    return mail;
  }

  private static Outgoing outgoing(String total) {
    var letter =
        new Composed("es", "Casa", "", "Su cuenta", List.of(), List.of(), List.of(), total, "");
    return new Outgoing(Ids.next(), 1, "Ana", "ana@cliente.example", Leave.in(letter, URL));
  }
}
