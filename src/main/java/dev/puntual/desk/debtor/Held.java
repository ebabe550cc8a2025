package dev.puntual.desk.debtor;

import dev.puntual.kernel.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A silence somebody asked for.
 *
 * @param channel code of the one it is about; null for all
 * @param until last day of it; null until lifted
 * @param number the one document it is about; null for everything
 * @param part what of that document is objected to while the rest is asked for; null for all
 * @param owed what is owed of that document; null for everything
 * @param owner who is to answer an objection; null where nobody has it or it is none
 * @param answerBy by when; null where it is none
 * @param promised what was promised, in the currency with the most; null where nothing was
 */
public record Held(
    UUID id,
    @Nullable String channel,
    String reason,
    String note,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable String number,
    @Nullable String person,
    @Nullable Money part,
    @Nullable Money owed,
    @Nullable String owner,
    @Nullable LocalDate answerBy,
    @Nullable Promised promised) {

  /**
   * @param paid what came in since, for this promise
   */
  public record Promised(Money amount, Money paid, LocalDate day) {}

  /** Whether it is to be answered rather than lifted. */
  public boolean dispute() {
    return reason.equals("dispute") && channel == null;
  }
}
