package dev.puntual.tenants;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.jobs.OtherTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company's copy to try things in.
 *
 * @param id the copy's own id
 * @param errand what is being done with it
 * @param goal the day its clock is being turned to
 * @param approves whether plans are let go by themselves while it is turned
 * @param done of {@code whole}: tables copied, days lived
 * @param failed whether the errand ended early; it stays until another takes its place
 * @param madeAt when it was copied; null while it never was
 */
public record Sandbox(
    TenantId id,
    Errand errand,
    @Nullable LocalDate goal,
    boolean approves,
    int done,
    int whole,
    boolean failed,
    @Nullable Instant madeAt) {

  /** What somebody asked for. */
  public enum Errand {
    /** Copy the company. */
    MAKE,
    /** Live the days until another one. */
    TURN,
    /** Do what is due after somebody did something there. */
    STIR,
    /** Throw the copy away and copy the company as it is now. */
    AGAIN,
    /** Throw the copy away. */
    DROP,
    /** Nothing is under way. */
    NONE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Errand of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * Where its clock stands, and whose copy it is.
   *
   * @param company the real one
   */
  public record Clock(TenantId company, OtherTime.Moment moment) {}

  /** Whether one can go in. */
  public boolean open() {
    return switch (errand) {
      case NONE, STIR, TURN -> true;
      case MAKE, AGAIN, DROP -> false;
    };
  }

  /** Whether somebody waits for it. */
  public boolean busy() {
    return !failed && errand != Errand.NONE && errand != Errand.STIR;
  }

  static Sandbox read(ResultSet row, int number) throws SQLException {
    Timestamp made = row.getTimestamp("made_at");
    return new Sandbox(
        new TenantId(row.getObject("sandbox_id", UUID.class)),
        Errand.of(row.getString("errand")),
        row.getObject("goal_on", LocalDate.class),
        row.getBoolean("approves"),
        row.getInt("done"),
        row.getInt("whole"),
        row.getBoolean("failed"),
        made == null ? null : made.toInstant());
  }
}
