package dev.puntual.messaging.email;

import dev.puntual.messaging.Annex;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

/** A letter with a paper in its envelope. */
final class Enclosed {

  /** Many servers refuse mails of some megabytes, and a paper of that size is none. */
  private static final int LARGEST = 2 * 1024 * 1024;

  private Enclosed() {}

  /** Without the paper where it would be too heavy: the letter itself says what matters. */
  static MimeMultipart with(MimeMultipart letter, Annex annex) throws MessagingException {
    var pdf = AnnexPdf.of(annex);
    if (pdf.length > LARGEST) {
      return letter;
    }
    var words = new MimeBodyPart();
    words.setContent(letter);
    var paper = new MimeBodyPart();
    paper.setDataHandler(new DataHandler(new ByteArrayDataSource(pdf, "application/pdf")));
    paper.setDisposition(Part.ATTACHMENT);
    paper.setFileName(annex.file());
    paper.setHeader("Content-Transfer-Encoding", "base64");
    return new MimeMultipart("mixed", words, paper);
  }
}
