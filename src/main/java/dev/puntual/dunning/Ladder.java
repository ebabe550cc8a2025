package dev.puntual.dunning;

import dev.puntual.messaging.Stage;
import java.time.LocalDate;
import java.util.List;

/**
 * The steps of a strategy, in the order of their days.
 *
 * @param version of the strategy; a draft has the number it would be published under
 */
public record Ladder(int version, List<Step> steps) {

  /** The most steps a strategy has. */
  public static final int MOST_STEPS = 24;

  /** The earliest and latest day of a step, counted from the due date. */
  public static final int EARLIEST = -90;

  public static final int LATEST = 720;

  /**
   * @param number from one
   * @param offsetDays days from the due date; negative is before it
   * @param stage how firmly it speaks
   */
  public record Step(int number, int offsetDays, Stage stage) {

    /** The day of this step for a debt that falls due on that day. */
    public LocalDate dayFor(LocalDate dueOn) {
      return dueOn.plusDays(offsetDays);
    }
  }
}
