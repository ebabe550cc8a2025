package dev.puntual.messaging.bounces;

import jakarta.mail.internet.InternetHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.dsn.DeliveryStatus;

/**
 * What a report says of one recipient (RFC 3464 §2.3).
 *
 * @param action as the report has it, in lower case
 */
record Report(String recipient, String action, String status, String diagnostic) {

  private static final Pattern STATUS = Pattern.compile("([245])\\.(\\d{1,3})\\.(\\d{1,3})");

  static Report of(DeliveryStatus report, int recipient) {
    var fields = report.getRecipientDSN(recipient);
    var diagnostic = field(fields, "Diagnostic-Code");
    var status = status(field(fields, "Status")).or(() -> status(diagnostic)).orElse("");
    var named =
        Optional.of(value(field(fields, "Original-Recipient")))
            .filter(address -> !address.isBlank())
            .orElseGet(() -> value(field(fields, "Final-Recipient")));
    return new Report(
        named,
        field(fields, "Action").toLowerCase(Locale.ROOT),
        exact(status, diagnostic),
        diagnostic);
  }

  boolean delayed() {
    return action.startsWith("delayed");
  }

  boolean delivered() {
    return action.startsWith("delivered")
        || action.startsWith("relayed")
        || action.startsWith("expanded");
  }

  /** The code that the other server said is more exact than a whole class. */
  private static String exact(String status, String diagnostic) {
    return status.endsWith(".0.0") ? status(diagnostic).orElse(status) : status;
  }

  private static Optional<String> status(String text) {
    var found = STATUS.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  private static String field(InternetHeaders fields, String name) {
    var value = fields.getHeader(name, " ");
    return value == null ? "" : Raw.of(value).replaceAll("\\s+", " ").strip();
  }

  /** Without the kind of address before the semicolon. */
  private static String value(String typed) {
    return typed.substring(typed.indexOf(';') + 1).replaceAll("[<>\\s]", "");
  }
}
