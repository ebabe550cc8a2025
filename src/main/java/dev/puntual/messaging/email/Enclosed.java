package dev.puntual.messaging.email;

import dev.puntual.messaging.Annex;
import dev.puntual.messaging.Outgoing;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;

/** A letter with papers in its envelope. */
final class Enclosed {

  /** Many servers refuse mails of some megabytes, and a paper of that size is none. */
  private static final int LARGEST = 2 * 1024 * 1024;

  private Enclosed() {}

  /** The words alone where it brings nothing. */
  static MimeMultipart with(MimeMultipart letter, Outgoing mail) throws MessagingException {
    var brought = new ArrayList<MimeBodyPart>();
    var annex = mail.letter().annex();
    if (annex != null) {
      paper(annex).ifPresent(brought::add);
    }
    var answering = mail.answering();
    if (answering != null) {
      for (var file : answering.files()) {
        brought.add(part(file.name(), file.type(), file.content()));
      }
    }
    if (brought.isEmpty()) {
      return letter;
    }
    var words = new MimeBodyPart();
    words.setContent(letter);
    var whole = new MimeMultipart("mixed", words);
    for (var part : brought) {
      whole.addBodyPart(part);
    }
    return whole;
  }

  /** None where it would be too heavy: the letter itself says what matters. */
  private static Optional<MimeBodyPart> paper(Annex annex) throws MessagingException {
    var pdf = AnnexPdf.of(annex);
    return pdf.length > LARGEST
        ? Optional.empty()
        : Optional.of(part(annex.file(), "application/pdf", pdf));
  }

  /** Its name is encoded by the library, as every word of a header. */
  private static MimeBodyPart part(String name, String type, byte[] content)
      throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
    part.setDisposition(Part.ATTACHMENT);
    try {
      part.setFileName(MimeUtility.encodeText(name, StandardCharsets.UTF_8.name(), null));
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("no UTF-8", e);
    }
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }
}
