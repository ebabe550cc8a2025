package dev.puntual.desk.disputes;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.worklist.Objection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objection as somebody typed it.
 *
 * @param amount empty for all of the debt
 * @param by the day by which to answer
 * @param owner empty for whoever took care of the debtor last
 */
public record DisputeForm(String debt, String amount, String by, String owner, String note) {

  private static final int LONGEST_NOTE = 500;

  static DisputeForm of(Map<String, String> fields) {
    var note = fields.getOrDefault("nota", "").strip();
    return new DisputeForm(
        fields.getOrDefault("documento", ""),
        fields.getOrDefault("monto", "").strip(),
        fields.getOrDefault("responder", ""),
        fields.getOrDefault("quien", ""),
        note.substring(0, Math.min(LONGEST_NOTE, note.length())));
  }

  /** Empty when it is no amount. */
  static Optional<BigDecimal> figure(String typed) {
    return Figure.read(typed);
  }

  Optional<LocalDate> day() {
    try {
      return Optional.of(LocalDate.parse(by));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }

  static @Nullable UUID id(String text) {
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  Objection objection() {
    return new Objection(
        figure(amount).orElse(null), id(owner), day().map(BusinessDate::new).orElse(null));
  }
}
