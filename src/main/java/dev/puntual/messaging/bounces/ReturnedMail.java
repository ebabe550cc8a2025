package dev.puntual.messaging.bounces;

import dev.puntual.messaging.bounces.Returned.Bounce;
import dev.puntual.messaging.bounces.Returned.Why;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a mail that came in. Reports as RFC 3464 has them are read as such; the rest, which is half
 * of what the world sends back, by whom it comes from and what it says.
 */
public final class ReturnedMail {

  private static final Session SESSION = Session.getInstance(new Properties());

  private static final Pattern FROM_A_SERVER =
      Pattern.compile("(?i)mailer-daemon|post_?master|mail delivery|mail administrator|^\\s*$|<>");
  private static final Pattern ABOUT_A_FAILURE =
      Pattern.compile(
          "(?i)undeliver|delivery (status|failure|problem|has|report)|not delivered|returned mail"
              + "|mail delivery|failure (notice|delivery)|mail (error|failed)|warning: |could not send"
              + "|no entregad|delivery notification|message.*(bounced|failed)|non remis");

  /** Somebody answers; the words behind it are those of a letter. */
  private static final Pattern ANSWERS = Pattern.compile("(?i)^\\s*(re|rv|resp|fwd?|enc):");

  private static final Pattern COMPLAINS =
      Pattern.compile("(?i)^complaint about message from|^abuse report");

  /** At its beginning: in the answer to a letter of ours the words may be a company's name. */
  private static final Pattern AWAY =
      Pattern.compile(
          "(?i)^\\s*(\\[[^]]{0,40}\\]\\s*)?(out of (the )?office|automatic reply"
              + "|auto(matic)?[- ]?(response|reply)|vacation|respuesta autom|fuera de (la )?oficina"
              + "|resposta autom|fora do escrit|ausente|ausencia|away (from|until))");

  /** Not "list": a company may read its answers through a mailing list of its own. */
  private static final Set<String> MACHINES = Set.of("auto_reply", "bulk", "junk");

  private static final Pattern STATUS = Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");

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
    if (COMPLAINS.matcher(subject(mail)).find()) {
      return new Returned.Complaint("", "abuse");
    }
    if (parts.complaint().isPresent()) {
      return parts.complaint().get();
    }
    var reports = parts.reports();
    if (!reports.isEmpty()) {
      return worst(reports, parts.text());
    }
    if (automatic(mail)) {
      return new Returned.AutoReply();
    }
    return returned(mail) ? told(parts.text()) : new Returned.Letter();
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
    boolean silent = report.diagnostic().isBlank();
    var known =
        Reasons.of(
            silent ? Recipients.about(report.recipient(), text) : report.diagnostic(),
            report.status());
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

  private static boolean returned(MimeMessage mail) throws MessagingException {
    var from = Optional.ofNullable(mail.getHeader("From", ",")).orElse("");
    var subject = subject(mail);
    return FROM_A_SERVER.matcher(from).find()
        || (ABOUT_A_FAILURE.matcher(subject).find() && !ANSWERS.matcher(subject).find());
  }

  /**
   * Whether a machine speaks. Apple's mail program, which marks so what a person chose there to say
   * stop, speaks for that person.
   */
  private static boolean automatic(MimeMessage mail) throws MessagingException {
    var submitted = header(mail, "Auto-Submitted");
    boolean replied = submitted.startsWith("auto-");
    boolean marked =
        !header(mail, "X-Autoreply").isEmpty()
            || !header(mail, "X-Autorespond").isEmpty()
            || !header(mail, "X-Auto-Response-Suppress").isEmpty()
            || MACHINES.contains(header(mail, "Precedence"));
    if (header(mail, "X-Apple-Unsubscribe").equals("true")) {
      return false;
    }
    var subject = subject(mail);
    return (replied || marked || AWAY.matcher(subject).find()) && !returned(mail);
  }

  private static String subject(MimeMessage mail) throws MessagingException {
    return Optional.ofNullable(mail.getSubject()).orElse("");
  }

  private static String header(MimeMessage mail, String name) throws MessagingException {
    var value = mail.getHeader(name, ",");
    return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
  }
}
