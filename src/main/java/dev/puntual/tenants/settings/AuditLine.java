package dev.puntual.tenants.settings;

import dev.puntual.platform.web.Voice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One thing that was done.
 *
 * @param person who did it, empty when nobody was logged in
 */
public record AuditLine(
    Instant at, UUID id, String action, String subject, String detail, String person) {

  private static final Set<String> TONES =
      Set.of("before", "due", "gentle", "reminder", "firm", "final");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z");

  static AuditLine read(ResultSet row, int number) throws SQLException {
    return new AuditLine(
        row.getTimestamp("at").toInstant(),
        row.getObject("audit_id", UUID.class),
        row.getString("action"),
        row.getString("subject"),
        row.getString("detail"),
        row.getString("person"));
  }

  /** As a sentence. */
  public String sentence(Voice voice) {
    return voice.say("audit." + action, readable(subject, voice));
  }

  /** How it was and how it is; empty where the sentence says it all. */
  public String more(Voice voice) {
    return readable(detail, voice);
  }

  /** Days, instants and tones as the reader calls them, anything else as it was written down. */
  private static String readable(String text, Voice voice) {
    try {
      if (DAY.matcher(text).matches()) {
        return voice.fullDay(LocalDate.parse(text));
      }
      if (TONES.contains(text)) {
        return voice.say("dunning.stage." + text);
      }
      return INSTANT.matcher(text).matches() ? voice.moment(Instant.parse(text)) : text;
    } catch (DateTimeParseException _) {
      return text;
    }
  }
}
