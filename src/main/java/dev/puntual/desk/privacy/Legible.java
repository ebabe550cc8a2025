package dev.puntual.desk.privacy;

import dev.puntual.platform.web.Voice;
import dev.puntual.platform.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row of what is kept, for a person: what only programs need is left to the other file. */
public final class Legible {

  private static final String CELL = "desk.privacy.cell.";
  private static final String VALUE = "desk.privacy.value.";

  private Legible() {}

  /** Keys of words, and what stands there, in the order of the row; empty cells are left out. */
  public static Map<String, String> of(Map<String, Object> row, Voice voice) {
    var cells = new LinkedHashMap<String, String>();
    row.forEach(
        (name, value) -> {
          var text = text(String.valueOf(value), voice);
          if (Words.has(voice.language(), CELL + name) && !text.isBlank()) {
            cells.put(CELL + name, text);
          }
        });
    return cells;
  }

  private static String text(String value, Voice voice) {
    if (value.equals("{}") || value.equals("[]")) {
      return "";
    }
    if (value.matches("[a-z_]{2,20}") && Words.has(voice.language(), VALUE + value)) {
      return voice.say(VALUE + value);
    }
    return value.matches("\\d{4}-\\d\\d-\\d\\d.{0,30}") ? day(value, voice) : value;
  }

  private static String day(String value, Voice voice) {
    try {
      return value.length() == 10
          ? voice.day(LocalDate.parse(value))
          : voice.moment(instant(value));
    } catch (DateTimeParseException _) {
      return value;
    }
  }

  private static Instant instant(String value) {
    return value.endsWith("Z") ? Instant.parse(value) : OffsetDateTime.parse(value).toInstant();
  }
}
