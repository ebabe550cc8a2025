package dev.puntual.messaging.returns;

import dev.puntual.messaging.Enclosure;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words and the files of a mail; bounded, because anybody may send us anything. */
final class MailWords {

  private static final int MOST_PARTS = 80;
  private static final int DEEPEST = 8;
  private static final int MOST_FILES = 10;
  private static final int LONGEST_TEXT = 200_000;

  private final StringBuilder plain = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private final List<Enclosure> files = new ArrayList<>();
  private int seen;

  private MailWords() {}

  static MailWords of(Part mail) throws MessagingException, IOException {
    var words = new MailWords();
    words.walk(mail, 0);
    return words;
  }

  /** Plain where there is any, else what the HTML says. */
  String text() {
    return plain.toString().isBlank() ? HtmlWords.of(html.toString()) : plain.toString();
  }

  List<Enclosure> files() {
    return List.copyOf(files);
  }

  private void walk(Part part, int depth) throws MessagingException, IOException {
    if (++seen > MOST_PARTS || depth > DEEPEST) {
      return;
    }
    if (part.isMimeType("multipart/*")) {
      each(part, depth);
    } else if (attached(part)) {
      enclose(part);
    } else if (part.isMimeType("text/html")) {
      add(html, part);
    } else {
      add(plain, part);
    }
  }

  /** Parts that cannot be told apart are read as words: somebody may have typed them. */
  private void each(Part part, int depth) throws MessagingException, IOException {
    try {
      var many = new MimeMultipart(part.getDataHandler().getDataSource());
      for (int i = 0; i < many.getCount(); i++) {
        walk(many.getBodyPart(i), depth + 1);
      }
    } catch (MessagingException unparted) {
      add(plain, part);
    }
  }

  private static boolean attached(Part part) throws MessagingException {
    boolean named = name(part) != null;
    boolean words = part.isMimeType("text/plain") || part.isMimeType("text/html");
    return !words || named || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
  }

  private void enclose(Part part) throws MessagingException {
    if (files.size() == MOST_FILES) {
      return;
    }
    var given = name(part);
    var name = given == null ? "" : given;
    var type = part.getContentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    var content = Decoded.bytes(part, Enclosure.LONGEST + 1);
    files.add(
        content.length > Enclosure.LONGEST
            ? Enclosure.elsewhere(name, type, Math.max(part.getSize(), content.length))
            : new Enclosure(name, type, content));
  }

  private static void add(StringBuilder words, Part part) throws MessagingException {
    if (words.length() < LONGEST_TEXT) {
      words.append(Decoded.text(part, LONGEST_TEXT)).append('\n');
    }
  }

  /** Null when it has none that can be read. */
  private static @Nullable String name(Part part) {
    try {
      var name = part.getFileName();
      return name == null ? null : MimeUtility.decodeText(name);
    } catch (MessagingException | IOException unreadable) {
      return null;
    }
  }
}
