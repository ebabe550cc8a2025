package dev.puntual.messaging.email;

import dev.puntual.messaging.Answering;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a machine wrote (RFC 3834), and where a person's answer belongs (RFC 5322 §3.6.4), so
 * that mail programs show it below what it answers and no auto-responder keeps silent about it.
 */
final class ThreadHeaders {

  /** Anything else could be another header. */
  private static final Pattern ID = Pattern.compile("<[!-;=?-~]{1,250}>");

  private ThreadHeaders() {}

  /**
   * @param answering null for a letter that goes out by itself
   * @param named the Message-ID of a mail of ours
   */
  static void write(
      MimeMessage message, @Nullable Answering answering, Function<UUID, String> named)
      throws MessagingException {
    if (answering == null) {
      message.setHeader("Auto-Submitted", "auto-generated");
      return;
    }
    var theirs = ID.matcher(answering.mailId()).matches() ? answering.mailId() : "";
    var about = answering.about();
    var ours = about == null ? "" : named.apply(about);
    var above = theirs.isEmpty() ? ours : theirs;
    if (!above.isEmpty()) {
      message.setHeader("In-Reply-To", above);
      message.setHeader("References", (ours.equals(above) ? above : ours + " " + above).strip());
    }
  }
}
