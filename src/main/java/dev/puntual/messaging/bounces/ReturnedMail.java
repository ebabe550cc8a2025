package dev.puntual.messaging.bounces;

import dev.puntual.messaging.bounces.Returned.Bounce;
import dev.puntual.messaging.bounces.Returned.Why;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Reads a mail that came in. Reports as RFC 3464 has them are read as such; the rest, which is half
 * of what the world sends back, by whom it comes from and what it says.
 */
public final class ReturnedMail {

  private static final Session SESSION = Session.getInstance(new Properties());

  private static final Pattern COMPLAINS =
      Pattern.compile("(?i)^complaint about message from|^abuse report");

  private static final Pattern STATUS =
      Pattern.compile("(?<![\\d.])([245])\\.([0-7])\\.(\\d{1,3})(?![\\d.])");

  private ReturnedMail() {}

  /**
   * @throws IOException when it cannot be read to its end
   */
  public static Returned read(InputStream raw) throws IOException {
    try {
      return of(new MimeMessage(SESSION, raw));
    } catch (MessagingException unreadable) {
      return new Returned.Letter();
    }
  }

  private static Returned of(MimeMessage mail) throws MessagingException, IOException {
    var parts = MailParts.of(mail);
    if (COMPLAINS.matcher(Raw.subject(mail)).find()) {
      return new Returned.Complaint("", "abuse");
    }
    if (parts.complaint().isPresent()) {
      return parts.complaint().get();
    }
    var reports = parts.reports();
    if (!reports.isEmpty()) {
      return worst(reports, parts.text());
    }
    if (Failures.told(mail, parts)) {
      return told(parts.text());
    }
    return Machines.wrote(mail, parts) ? new Returned.AutoReply() : new Returned.Letter();
  }

  /** Of several recipients in one report, whoever will never be reached counts. */
  private static Returned worst(List<Report> reports, String text) {
    return reports.stream()
        .filter(report -> !report.delivered())
        .map(report -> bounce(report, text))
        .reduce((one, other) -> other.why().forGood() ? other : one)
        .<Returned>map(bounce -> bounce)
        .orElseGet(Returned.Letter::new);
  }

  private static Bounce bounce(Report report, String text) {
    if (report.delayed()) {
      return new Bounce(report.recipient(), Why.LATER, report.status(), report.diagnostic());
    }
    var known =
        report.diagnostic().isBlank()
            ? Reasons.coded(Recipients.about(report.recipient(), text), report.status())
            : Reasons.of(report.diagnostic(), report.status());
    return new Bounce(report.recipient(), known, report.status(), report.diagnostic());
  }

  /** Of several recipients in one text, whoever will never be reached counts. */
  private static Returned told(String text) {
    return Recipients.apart(text).stream()
        .map(ReturnedMail::one)
        .reduce(
            (one, other) ->
                one.why().forGood() || (one.why() != Why.OTHER && !other.why().forGood())
                    ? one
                    : other)
        .orElseGet(() -> one(text));
  }

  private static Bounce one(String text) {
    var code = STATUS.matcher(text);
    var status = code.find() ? code.group() : "";
    return new Bounce(Recipients.in(text), Reasons.of(text, status), status, Clip.of(text));
  }
}
