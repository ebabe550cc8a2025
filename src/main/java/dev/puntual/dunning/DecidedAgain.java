package dev.puntual.dunning;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision, and what it comes to when it is made anew from what was kept.
 *
 * @param strategy its number; zero when its steps are not known any more
 * @param version of the strategy's steps
 * @param made when its plan was made
 * @param law the packs that came with the program then, each with its version
 */
public record DecidedAgain(
    UUID debt,
    String number,
    int instalment,
    DebtorId debtor,
    String name,
    LocalDate day,
    int plan,
    int daysPastDue,
    Money balance,
    int strategy,
    String strategyName,
    int version,
    String reason,
    Instant made,
    List<String> law,
    List<Point> points) {

  public DecidedAgain {
    law = List.copyOf(law);
    points = List.copyOf(points);
  }

  /** What a point is about, in the order in which it is decided. */
  public enum About {
    LATENESS,
    STRATEGY,
    STEP,
    REASON,
    RULES
  }

  /** What making it anew came to. */
  public enum Answer {
    SAME,
    DIFFERS,
    /** Something it rested on is not kept. */
    UNKNOWN
  }

  /**
   * One point of it.
   *
   * @param was as it was written down, in a code or a figure
   * @param is as it comes out now; null when that cannot be known
   * @param why code of what is not kept, or of what explains the difference; empty when there is
   *     nothing to say
   * @param about names that the reason speaks of, such as a segment; ids of rules
   */
  public record Point(
      About what, Answer answer, String was, @Nullable String is, String why, List<String> about) {

    public Point {
      about = List.copyOf(about);
    }

    static Point compared(About what, String was, String is, String why) {
      return new Point(
          what, was.equals(is) ? Answer.SAME : Answer.DIFFERS, was, is, why, List.of());
    }

    static Point unknown(About what, String was, String why, List<String> about) {
      return new Point(what, Answer.UNKNOWN, was, null, why, about);
    }
  }

  /** The worst of its points. */
  public Answer answer() {
    if (points.stream().anyMatch(point -> point.answer() == Answer.DIFFERS)) {
      return Answer.DIFFERS;
    }
    return points.stream().anyMatch(point -> point.answer() == Answer.UNKNOWN)
        ? Answer.UNKNOWN
        : Answer.SAME;
  }
}
