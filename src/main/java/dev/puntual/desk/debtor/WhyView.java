package dev.puntual.desk.debtor;

import dev.puntual.dunning.Explanation;
import dev.puntual.platform.web.Icon;
import dev.puntual.platform.web.Tone;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a debtor hears something on one day and not on the next.
 *
 * @param last the furthest day that can be asked for
 * @param cells whole weeks around today, from a Monday on
 */
public record WhyView(
    LocalDate day,
    LocalDate last,
    String title,
    @Nullable String note,
    List<Group> groups,
    List<Cell> cells) {

  /**
   * One day of the strip.
   *
   * @param mark written, foretold, silent or nothing
   * @param label the day and its answer in words
   */
  public record Cell(
      LocalDate day, String mark, String label, boolean chosen, boolean today, boolean open) {}

  /**
   * Debts of which the same is to be said.
   *
   * @param href the message; null when there is none
   * @param rules that stopped it, as sentences
   * @param more how many debts are not listed
   */
  public record Group(
      Icon icon,
      Tone tone,
      String title,
      @Nullable String text,
      @Nullable String href,
      List<String> rules,
      List<Line> lines,
      int more) {}

  /**
   * One debt: which, how late and how much, and on which step.
   *
   * @param again where the day's decision about it is made again; null when there is none
   */
  public record Line(String number, String facts, @Nullable String step, @Nullable String again) {

    /** Only what was written down on the day itself can be made again. */
    static @Nullable String again(Explanation day, Explanation.Debt debt) {
      return !day.foretold() && debt.outcome().decidedOn(day.day())
          ? "/decisiones/" + debt.id() + "/" + day.day()
          : null;
    }
  }
}
