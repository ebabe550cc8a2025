package dev.puntual.inbox;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was understood.
 *
 * @param day that was promised; null when none was
 */
record Read(Case heard, Sense sense, @Nullable LocalDate day, Effect effect) {

  /** What a person has to see to; of somebody unknown, who it is. */
  String need() {
    if (heard.debtor() != null) {
      return opensNothing() ? "read" : sense.need();
    }
    return sense == Sense.AUTOMATIC ? "" : "assign";
  }

  /** Asked to hear from us again, by a word that no stop of theirs followed from. */
  private boolean opensNothing() {
    return sense == Sense.BACK_IN && effect.lifted().isEmpty();
  }

  /** The working day by which somebody should have seen to it. */
  LocalDate by() {
    var next = heard.companyDay().value().plusDays(1);
    while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
      next = next.plusDays(1);
    }
    return next;
  }
}
