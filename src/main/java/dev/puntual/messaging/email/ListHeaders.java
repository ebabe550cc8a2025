package dev.puntual.messaging.email;

import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Leave;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/**
 * What mail programs need for a button of their own that ends further letters (RFC 2369, RFC 8058).
 * A signature must cover both.
 */
final class ListHeaders {

  /** Their names, for whoever signs. */
  static final List<String> NAMES = List.of("List-Unsubscribe", "List-Unsubscribe-Post");

  private ListHeaders() {}

  /**
   * On letters that ask for something owed. One that does not, such as a receipt, is no
   * subscription; it only says where to choose.
   */
  static void write(MimeMessage message, Composed letter) throws MessagingException {
    var url = Leave.of(letter).filter(_ -> !letter.total().isBlank());
    if (url.isPresent()) {
      message.setHeader("List-Unsubscribe", "<" + url.get() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }
}
