package dev.puntual.desk.tasks;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.web.Tone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice that a law wants a debtor to have by a last day and that nobody sent.
 *
 * @param since {@link dev.puntual.rules.NoticeDuty.Since#code}
 * @param sinceOn the day from which the days count
 * @param lastOn the last on which it is in time
 * @param rule by its id
 * @param task the hand-over that it is about, beside which it is kept; null for any other
 */
public record OwedNotice(
    DebtorId debtor,
    String name,
    String since,
    LocalDate sinceOn,
    LocalDate lastOn,
    String rule,
    @Nullable UUID task) {

  /** Days before the last one from which it presses. */
  static final int SOON = 3;

  /** Below zero: past. */
  public long left(LocalDate today) {
    return ChronoUnit.DAYS.between(today, lastOn);
  }

  public Tone tone(LocalDate today) {
    long left = left(today);
    return left < 0 ? Tone.LATE : left <= SOON ? Tone.SOON : Tone.HELD;
  }
}
