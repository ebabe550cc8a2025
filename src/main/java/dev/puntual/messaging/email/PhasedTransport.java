package dev.puntual.messaging.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Angus' transport that remembers how far a message came and what the server said first in that
 * phase: exceptions alone do not tell "never handed over" from "nobody knows", and the reset that
 * follows a refusal overwrites its answer.
 */
final class PhasedTransport extends SMTPTransport {

  private Phase phase = Phase.MAIL;
  private int code;
  private String text = "";

  PhasedTransport(Session session, URLName server) {
    super(session, server);
  }

  /** Where the last message stands, or stopped. */
  Phase phase() {
    return phase;
  }

  /** The server's first answer in this phase, 0 for none. */
  int code() {
    return code;
  }

  /** The words that came with it. */
  String text() {
    return text;
  }

  @Override
  protected void mailFrom() throws MessagingException {
    enter(Phase.MAIL);
    super.mailFrom();
  }

  @Override
  protected void rcptTo() throws MessagingException {
    enter(Phase.RCPT);
    super.rcptTo();
  }

  @Override
  protected OutputStream data() throws MessagingException {
    enter(Phase.DATA);
    var out = super.data();
    enter(Phase.TEXT);
    return out;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    enter(Phase.END);
    super.finishData();
  }

  @Override
  protected int readServerResponse() throws MessagingException {
    int answer = super.readServerResponse();
    if (code == 0 && answer > 0) {
      code = answer;
      text = getLastServerResponse();
    }
    return answer;
  }

  private void enter(Phase next) {
    phase = next;
    code = 0;
    text = "";
  }
}
