package dev.puntual.messaging.bounces;

import dev.puntual.messaging.bounces.Returned.Complaint;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.dsn.DeliveryStatus;

/**
 * What a mail is made of, as far as it matters here; bounded, because anybody may send us anything.
 */
final class MailParts {

  private static final int MOST_PARTS = 60;
  private static final int DEEPEST = 8;
  private static final int LONGEST = 256 * 1024;
  private static final Pattern COMPLAINT =
      Pattern.compile("(?im)^Original-Rcpt-To:\\s*<?([^>\\s]+)");

  /** Not an address in its brackets. */
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z!][^<>@]{0,2000}>|&nbsp;|&#160;");

  private static final Pattern KIND = Pattern.compile("(?im)^Feedback-Type:\\s*([\\w-]{1,40})");

  private final List<Report> reports = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Optional<Complaint> complaint = Optional.empty();
  private boolean receipt;
  private boolean invited;
  private boolean bringsBack;
  private int seen;

  private MailParts() {}

  static MailParts of(Part mail) throws MessagingException, IOException {
    var parts = new MailParts();
    parts.walk(mail, 0);
    return parts;
  }

  List<Report> reports() {
    return List.copyOf(reports);
  }

  /** What the sender wrote, without the letter that it brings back. */
  String text() {
    return text.toString();
  }

  /** A receipt for reading (RFC 8098). */
  boolean receipt() {
    return receipt;
  }

  /** An entry of a calendar is in it. */
  boolean invited() {
    return invited;
  }

  /** A whole letter is in it, or the head of one. */
  boolean bringsBack() {
    return bringsBack;
  }

  Optional<Complaint> complaint() {
    return complaint;
  }

  private void walk(Part part, int depth) throws MessagingException, IOException {
    if (++seen > MOST_PARTS || depth > DEEPEST) {
      return;
    }
    receipt |= part.isMimeType("message/disposition-notification");
    invited |= part.isMimeType("text/calendar");
    bringsBack |= part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers");
    if (part.isMimeType("message/delivery-status")) {
      report(part);
    } else if (part.isMimeType("message/feedback-report")) {
      var said = said(part);
      complaint = Optional.of(new Complaint(first(COMPLAINT, said), kind(said)));
    } else if (part.isMimeType("multipart/*")) {
      walkAll(part, depth);
    } else if (part.isMimeType("text/*") && !part.isMimeType("text/rfc822-headers")) {
      add(said(part));
    }
  }

  /** What it does not say is what such reports mostly are. */
  private static String kind(String said) {
    var kind = first(KIND, said).toLowerCase(Locale.ROOT);
    return kind.isEmpty() ? "abuse" : kind;
  }

  private static String first(Pattern pattern, String said) {
    var found = pattern.matcher(said);
    return found.find() ? found.group(1) : "";
  }

  /** A report that nobody can take apart is read as words. */
  private void report(Part part) throws MessagingException, IOException {
    try {
      var status = new DeliveryStatus(part.getInputStream());
      for (int i = 0; i < status.getRecipientDSNCount(); i++) {
        reports.add(Report.of(status, i));
      }
      if (status.getRecipientDSNCount() == 0) {
        add(said(part));
      }
    } catch (MessagingException broken) {
      add(said(part));
    }
  }

  /** Taken apart plainly: a report that is not as it should be is read as far as it goes. */
  private void walkAll(Part part, int depth) throws MessagingException, IOException {
    try {
      each(new MimeMultipart(part.getDataHandler().getDataSource()), depth);
    } catch (ParseException unparted) {
      add(said(part));
    }
  }

  private void each(Multipart many, int depth) throws MessagingException, IOException {
    for (int i = 0; i < many.getCount(); i++) {
      BodyPart one = many.getBodyPart(i);
      walk(one, depth + 1);
    }
  }

  private void add(String said) {
    if (text.length() < LONGEST) {
      text.append(Brought.cut(TAG.matcher(said).replaceAll(" "))).append('\n');
    }
  }

  /**
   * What it says of its characters is often wrong: they are UTF-8 where they can be. Where it says
   * that they are packed in a way that nobody knows, they are taken as they come.
   */
  private static String said(Part part) throws MessagingException, IOException {
    try (var in = part.getInputStream()) {
      return Raw.of(in.readNBytes(LONGEST));
    } catch (IOException packed) {
      try (var in = raw(part)) {
        return Raw.of(in.readNBytes(LONGEST));
      }
    }
  }

  private static InputStream raw(Part part) throws MessagingException {
    return part instanceof MimeBodyPart body
        ? body.getRawInputStream()
        : ((MimeMessage) part).getRawInputStream();
  }
}
