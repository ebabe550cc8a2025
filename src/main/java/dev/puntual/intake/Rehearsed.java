package dev.puntual.intake;

import dev.puntual.intake.typing.Problem;
import dev.puntual.intake.typing.Tally;
import dev.puntual.intake.typing.Warning;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a load would make of the rows, tried without loading.
 *
 * @param rows rows of data that were tried
 * @param complete whether those were all of the file
 * @param owed balances of the good ones by currency
 * @param problems how many rows fail for which reason
 * @param examples the first row of each of them
 */
public record Rehearsed(
    long rows,
    boolean complete,
    long good,
    long bad,
    long ignored,
    long dueBeforeIssue,
    long unusableEmails,
    Map<String, BigDecimal> owed,
    Map<Problem, Long> problems,
    List<Warning> examples) {

  /** How many more rows fail like this one. */
  public long others(Warning example) {
    return problems.entrySet().stream()
        .filter(problem -> problem.getKey().code().equals(example.code()))
        .mapToLong(problem -> problem.getValue() - 1)
        .sum();
  }

  static Rehearsed of(Tally tally, boolean complete) {
    return new Rehearsed(
        tally.rows(),
        complete,
        tally.good(),
        tally.bad(),
        tally.ignored(),
        tally.dueBeforeIssue(),
        tally.unusableEmails(),
        Map.copyOf(tally.owed()),
        Map.copyOf(tally.problems()),
        List.copyOf(tally.examples()));
  }
}
