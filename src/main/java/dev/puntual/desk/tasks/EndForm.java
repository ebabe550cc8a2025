package dev.puntual.desk.tasks;

import dev.puntual.desk.disputes.Figure;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.worklist.Tasks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How somebody says that a task ended.
 *
 * @param note as long as a note may be
 * @param heard of a call; empty when nobody said
 * @param contact whose number was called; null when nobody said
 * @param day the promised one; null when it is none
 * @param sum what was promised, as typed; empty for what is due by then
 */
record EndForm(
    Tasks.End end,
    String note,
    Optional<Heard> heard,
    @Nullable UUID contact,
    @Nullable LocalDate day,
    String sum) {

  static EndForm of(Map<String, String> typed) {
    var note = typed.getOrDefault("nota", "").strip();
    return new EndForm(
        typed.getOrDefault("fin", "").equals("descarte") ? Tasks.End.DISMISSED : Tasks.End.DONE,
        note.substring(0, Math.min(note.length(), Tasks.LONGEST_NOTE)),
        Heard.of(typed.getOrDefault("dijo", "")),
        id(typed.getOrDefault("numero", "")),
        day(typed.getOrDefault("dia", "")),
        typed.getOrDefault("monto", "").strip());
  }

  /** The key of what is missing; null when nothing is. */
  @Nullable String missing(boolean call, BusinessDate today) {
    if (end == Tasks.End.DISMISSED) {
      return note.isEmpty() ? "desk.tasks.note.needed" : null;
    }
    if (!call) {
      return null;
    }
    if (heard.isEmpty()) {
      return "desk.tasks.heard.needed";
    }
    if (heard.get() != Heard.PROMISE) {
      return null;
    }
    if (day == null || day.isBefore(today.value())) {
      return "desk.tasks.heard.day.needed";
    }
    return sum.isEmpty() || amount() != null ? null : "desk.promise.amount.wrong";
  }

  /** What was promised; null for what is due by then, or when nothing was. */
  @Nullable BigDecimal amount() {
    return promised() == null ? null : Figure.read(sum).orElse(null);
  }

  /** The last day of what was promised; null when nothing was. */
  @Nullable BusinessDate promised() {
    return day == null || heard.orElse(Heard.NOBODY) != Heard.PROMISE
        ? null
        : new BusinessDate(day);
  }

  static @Nullable UUID id(String text) {
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
