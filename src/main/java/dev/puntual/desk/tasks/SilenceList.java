package dev.puntual.desk.tasks;

import dev.puntual.kernel.DebtorId;
import dev.puntual.worklist.PromiseTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Silences that no day ends, the oldest first: whoever forgets one forgets the money.
 *
 * @param next address of the next page; null on the last
 * @param days for how many working days whoever says that it is paid is left alone
 * @param typed those days as a person typed them
 * @param wrong the key of what is wrong with them; null when nothing is
 * @param tolerance how exact promises have to be kept, as it is or as a person typed it
 */
public record SilenceList(
    List<Row> rows,
    @Nullable String next,
    int days,
    String typed,
    @Nullable String wrong,
    Tolerance tolerance) {

  /** Days and percent as typed. */
  public record Tolerance(String days, String percent) {

    static Tolerance of(PromiseTerms.Terms terms) {
      return new Tolerance(String.valueOf(terms.days()), String.valueOf(terms.percent()));
    }

    public boolean daysWrong() {
      return wrong(days, PromiseTerms.MOST_DAYS);
    }

    public boolean percentWrong() {
      return wrong(percent, PromiseTerms.MOST_PERCENT);
    }

    private static boolean wrong(String typed, int most) {
      return !typed.matches("[0-9]{1,3}") || Integer.parseInt(typed) > most;
    }
  }

  /**
   * One silence.
   *
   * @param number of the only document that it is about; empty when it is about all
   * @param person who asked for it; empty when nobody of the team did
   * @param age days since it began; zero on the first
   */
  public record Row(
      UUID hold,
      DebtorId debtor,
      String name,
      String reason,
      String note,
      String number,
      String person,
      LocalDate since,
      int age) {}
}
