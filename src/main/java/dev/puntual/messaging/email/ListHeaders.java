package dev.puntual.messaging.email;

import dev.puntual.messaging.Outgoing;
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
   * On every letter that goes out by itself: reminders, statements, and notices, which go to most.
   * What a person typed to one other person is no list; it only says where to choose.
   */
  static void write(MimeMessage message, Outgoing mail) throws MessagingException {
    var url = Leave.of(mail.letter()).filter(_ -> mail.answering() == null);
    if (url.isPresent()) {
      message.setHeader("List-Unsubscribe", "<" + url.get() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }
}
