package dev.puntual.messaging.email;

import dev.puntual.messaging.Outgoing;
import dev.puntual.messaging.email.Craft.Ways;
import dev.puntual.messaging.wording.Plain;
import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/**
 * Makes the mail: both forms of the letter, and headers that nobody can slip another header into,
 * because every word of them is encoded or checked by the library.
 */
final class MailWriter {

  private static final int LONGEST_NAME = 120;

  private final Session session;
  private final MailServer server;
  private final Function<UUID, String> marks;
  private final Craft craft;
  private final Function<Outgoing, Ways> ways;

  /**
   * @param marks what each message is known by when it comes back
   * @param ways where each letter leads
   */
  MailWriter(
      Session session,
      MailServer server,
      Function<UUID, String> marks,
      Craft craft,
      Function<Outgoing, Ways> ways) {
    this.session = session;
    this.server = server;
    this.marks = marks;
    this.craft = craft;
    this.ways = ways;
  }

  /**
   * @throws MessagingException when the address is none, or a header cannot be written
   */
  MimeMessage write(Outgoing outgoing, Instant at) throws MessagingException {
    var mark = marks.apply(outgoing.messageId());
    var message = new NamedMessage(session, named(mark));
    comeBack(message, mark);
    message.setFrom(address(server.fromAddress(), server.fromName()));
    message.setRecipient(RecipientType.TO, address(outgoing.address(), outgoing.name()));
    message.setSubject(outgoing.letter().subject(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(at));
    message.setHeader("Content-Language", outgoing.letter().language());
    ListHeaders.write(message, outgoing);
    ThreadHeaders.write(message, outgoing.answering(), id -> named(marks.apply(id)));
    var letter = parts(Rendered.of(outgoing.letter(), ways.apply(outgoing)));
    message.setContent(Enclosed.with(letter, outgoing));
    message.saveChanges();
    craft.seal(message, at);
    return message;
  }

  private String named(String mark) {
    return "<" + mark + "@" + server.domain() + ">";
  }

  /**
   * Where reports go. They are asked for where the server offers it (RFC 3461), of failures only
   * and without the letter itself, which is nobody's business on the way back. Answers go where
   * somebody reads them.
   */
  private void comeBack(SMTPMessage message, String mark) throws MessagingException {
    if (!server.returnAddress().isEmpty()) {
      message.setEnvelopeFrom(server.returnAddressOf(mark));
      message.setReplyTo(new Address[] {address(server.returnAddress(), server.fromName())});
      message.setNotifyOptions(SMTPMessage.NOTIFY_FAILURE);
      message.setReturnOption(SMTPMessage.RETURN_HDRS);
    }
  }

  private static MimeMultipart parts(Rendered rendered) throws MessagingException {
    var text = new MimeBodyPart();
    text.setText(rendered.text(), StandardCharsets.UTF_8.name());
    text.setHeader("Content-Transfer-Encoding", "quoted-printable");
    var html = new MimeBodyPart();
    html.setDataHandler(
        new DataHandler(new ByteArrayDataSource(rendered.html(), "text/html; charset=us-ascii")));
    html.setHeader("Content-Transfer-Encoding", "7bit");
    return new MimeMultipart("alternative", text, html);
  }

  /** One address exactly; its domain in the form that every server knows. */
  static InternetAddress address(String address, String name) throws MessagingException {
    int at = address.lastIndexOf('@');
    if (at < 1 || address.substring(0, at).chars().anyMatch(c -> c <= ' ' || c >= 127)) {
      throw new MessagingException("not an address");
    }
    try {
      var domain = IDN.toASCII(address.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
      var checked = new InternetAddress(address.substring(0, at + 1) + domain, true);
      if (!name.isBlank()) {
        checked.setPersonal(Plain.oneLine(name, LONGEST_NAME), StandardCharsets.UTF_8.name());
      }
      return checked;
    } catch (IllegalArgumentException | UnsupportedEncodingException e) {
      throw new MessagingException("not an address", e);
    }
  }

  /**
   * Its Message-ID is the mark of our own id: the same for every attempt, so that receivers see a
   * double.
   */
  private static final class NamedMessage extends SMTPMessage {

    private final String name;

    NamedMessage(Session session, String name) {
      super(session);
      this.name = name;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", name);
    }
  }
}
