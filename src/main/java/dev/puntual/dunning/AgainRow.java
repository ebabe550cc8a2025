package dev.puntual.dunning;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A decision as it was written down, with what its plan keeps.
 *
 * @param segments the version of each, by its id
 * @param sameEpisode whether the debt still falls due when it did
 * @param whole the balance with what its debtor objected to
 * @param shift days its clock ran behind
 * @param message the letter; null when there was none
 * @param asked what segments asked beside, bit by bit; null when nothing of it was kept
 */
record AgainRow(
    UUID debt,
    int plan,
    int daysPastDue,
    int episode,
    int ladder,
    int step,
    int firstStep,
    String currency,
    BigDecimal balance,
    BigDecimal whole,
    String reason,
    Instant made,
    String law,
    Map<UUID, Integer> segments,
    boolean waits,
    DebtorId debtor,
    String number,
    int instalment,
    LocalDate dueOn,
    boolean sameEpisode,
    String name,
    int shift,
    @Nullable UUID message,
    @Nullable Long asked) {

  private static final TypeReference<Map<UUID, Integer>> VERSIONS = new TypeReference<>() {};

  static AgainRow read(ResultSet row) throws SQLException {
    return new AgainRow(
        row.getObject("receivable_id", UUID.class),
        row.getInt("plan_no"),
        row.getInt("days_past_due"),
        row.getInt("episode"),
        row.getInt("ladder_no"),
        row.getInt("step_no"),
        row.getInt("first_step"),
        row.getString("currency"),
        row.getBigDecimal("balance"),
        row.getBigDecimal("whole"),
        row.getString("reason"),
        row.getTimestamp("made_at").toInstant(),
        row.getString("law"),
        new HashMap<>(JsonMapper.shared().readValue(row.getString("segments"), VERSIONS)),
        row.getBoolean("waits"),
        new DebtorId(row.getObject("debtor_id", UUID.class)),
        row.getString("number"),
        row.getInt("instalment"),
        row.getObject("due_on", LocalDate.class),
        row.getInt("episode") == row.getInt("episode_now"),
        row.getString("name"),
        row.getInt("shift_days"),
        row.getObject("message_id", UUID.class),
        row.getObject("facts", Long.class));
  }

  Money owed() {
    return Money.of(balance, currency);
  }

  SegmentsThen.Facts facts() {
    return new SegmentsThen.Facts(daysPastDue, currency, whole, asked, segments);
  }

  /** What was decided of it by facts alone: it may have been left out since. */
  String decided() {
    return reason.equals("held_by_person") || reason.equals("lacking") ? "due" : reason;
  }

  /** The last step taken on a ladder; zero before the first. */
  record Stood(int ladder, int step) {}

  /**
   * A decision before it in the same episode.
   *
   * @param state of its letter; empty when there was none
   */
  record Before(
      LocalDate on, int ladder, int step, int firstStep, String reason, String state, String why) {

    static Before read(ResultSet row) throws SQLException {
      return new Before(
          row.getObject("decided_on", LocalDate.class),
          row.getInt("ladder_no"),
          row.getInt("step_no"),
          row.getInt("first_step"),
          row.getString("reason"),
          row.getString("state"),
          row.getString("why"));
    }

    /** Whether its letter reached nobody, so that the step was open again on that day. */
    boolean unheardBy(LocalDate day) {
      return UnheardLetters.again(state, why, on).filter(again -> !again.isAfter(day)).isPresent();
    }

    Stood stood() {
      boolean took = reason.equals("due") || reason.equals("held_by_person");
      return new Stood(ladder, took ? step : firstStep - 1);
    }

    /** Where it stood once its step was open again. */
    Stood opened() {
      return new Stood(ladder, firstStep - 1);
    }
  }
}
