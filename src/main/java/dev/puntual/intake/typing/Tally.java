package dev.puntual.intake.typing;

import dev.puntual.intake.values.AmountText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came out of the rows read so far. Written by one thread; counts may be read by others. */
public final class Tally {

  private static final int LISTED_WARNINGS = 100;

  private volatile long rows;
  private long good;
  private long ignored;
  private long dueBeforeIssue;
  private long unusableEmails;
  private long unreadPhones;
  private final List<Warning> examples = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final Map<Problem, Long> problems = new EnumMap<>(Problem.class);
  private final Map<String, long[]> sums = new TreeMap<>();

  /** Rows of data read, good, bad and ignored. */
  public long rows() {
    return rows;
  }

  /** Rows that can be taken as far as one row can tell. */
  public long good() {
    return good;
  }

  /** Rows of totals and headers that a report repeats. */
  public long ignored() {
    return ignored;
  }

  /** Good rows whose due date lies before their issue date. */
  public long dueBeforeIssue() {
    return dueBeforeIssue;
  }

  /** Good rows whose e-mail cannot be written to. */
  public long unusableEmails() {
    return unusableEmails;
  }

  /** Good rows whose telephone stays as it was written. */
  public long unreadPhones() {
    return unreadPhones;
  }

  /** The first good rows that somebody should look at; the counts go on. */
  public List<Warning> warnings() {
    return warnings;
  }

  /** The first row of each problem. */
  public List<Warning> examples() {
    return examples;
  }

  /** How many rows fail for which reason. */
  public Map<Problem, Long> problems() {
    return problems;
  }

  /** Rows that fail, for whatever reason. */
  public long bad() {
    return problems.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The balances of good rows, by currency. */
  public Map<String, BigDecimal> owed() {
    var owed = new TreeMap<String, BigDecimal>();
    sums.forEach(
        (currency, sum) ->
            owed.put(
                currency, BigDecimal.valueOf(sum[0]).divide(BigDecimal.valueOf(AmountText.UNIT))));
    return owed;
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
  void row() {
    rows++;
  }

  void good(String currency, long balance) {
    good++;
    if (balance > 0) {
      sums.computeIfAbsent(currency, _ -> new long[1])[0] += balance;
    }
  }

  void bad(Problem problem, Warning row) {
    if (problems.merge(problem, 1L, Long::sum) == 1) {
      examples.add(row);
    }
  }

  void ignore() {
    ignored++;
  }

  void dueBeforeIssueSeen() {
    dueBeforeIssue++;
  }

  void warn(Warning warning) {
    unreadPhones += warning.code().equals(Warning.PHONE_UNREADABLE) ? 1 : 0;
    if (warnings.size() < LISTED_WARNINGS) {
      warnings.add(warning);
    }
  }

  void unusableEmail() {
    unusableEmails++;
  }
}
