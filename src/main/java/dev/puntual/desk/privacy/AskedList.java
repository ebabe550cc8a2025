package dev.puntual.desk.privacy;

import dev.puntual.platform.web.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The register of what people asked about their own data.
 *
 * @param all also what is answered, the latest first; else what waits, the most pressing first
 * @param next address of the next page; null on the last
 */
public record AskedList(boolean all, List<Row> rows, @Nullable String next) {

  /** Days before the last one from which a request presses. */
  public static final int SOON_DAYS = 5;

  /**
   * One request.
   *
   * @param answerBy the last day that the law of their country leaves
   * @param answeredOn null while nobody told them anything
   * @param by who answered; empty for nobody
   */
  public record Row(
      UUID id,
      UUID debtor,
      String name,
      String kind,
      String said,
      String state,
      LocalDate receivedOn,
      LocalDate answerBy,
      @Nullable LocalDate answeredOn,
      String answer,
      String by) {

    public Tone tone(LocalDate today) {
      if (answeredOn != null) {
        return answeredOn.isAfter(answerBy) ? Tone.LATE : Tone.CURRENT;
      }
      return today.isAfter(answerBy)
          ? Tone.LATE
          : today.plusDays(SOON_DAYS).isBefore(answerBy) ? Tone.HELD : Tone.SOON;
    }

    /** Key of what stands in the chip, after {@code desk.privacy.due.}. */
    public String due(LocalDate today) {
      if (answeredOn != null) {
        return answeredOn.isAfter(answerBy) ? "answered_late" : "answered";
      }
      return today.isAfter(answerBy) ? "late" : "open";
    }
  }
}
