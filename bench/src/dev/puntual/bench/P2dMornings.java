package dev.puntual.bench;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

/**
 * P2d: what a decision takes on disk over a working month. On the first morning the key is written
 * company by company and its pages stay half empty; later mornings fill them. Every morning all
 * companies are decided and their plans let go by the program itself; nobody pays, and nothing is
 * deleted.
 */
final class P2dMornings {

  private static final int MOST_BYTES = 200;

  private static final String BYTES =
      "select sum(pg_total_relation_size(relid)) from pg_partition_tree('dunning.decision')";

  private P2dMornings() {}

  public static void main(String[] arguments) throws Exception {
    var numbers = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    int debts = numbers.length > 0 ? numbers[0] : 100_000;
    int tenants = numbers.length > 1 ? numbers[1] : 100;
    int mornings = numbers.length > 2 ? numbers[2] : 22;
    var day = LocalDate.parse(Portfolio.TODAY);
    try (var lab = Lab.open(clock(day))) {
      Portfolio.make(lab, tenants, debts);
      Circumstances.make(lab);
      Morning.wake(lab, Morning.tenantsOf(lab));
      for (int morning = 1; morning <= mornings; morning++) {
        lab.execute("update dunning.calendar set evaluate_at = '2026-01-01', next_cause = 'daily'");
        Morning.evaluate(lab, debts);
        Morning.approve(lab);
        if (morning == 1 || morning % 5 == 0 || morning == mornings) {
          tell(lab, morning);
        }
        day = following(day);
        lab.turn(clock(day));
      }
      Verdict.atMost(
          "P2d bytes a decision with its key after " + mornings + " mornings",
          (double) lab.number(BYTES) / decisions(lab),
          MOST_BYTES);
    }
  }

  /** Ten in the morning in Mexico. */
  private static String clock(LocalDate day) {
    return day + "T16:00:00Z";
  }

  private static LocalDate following(LocalDate day) {
    return day.plusDays(day.getDayOfWeek() == DayOfWeek.SATURDAY ? 2 : 1);
  }

  private static void tell(Lab lab, int morning) throws SQLException {
    System.out.printf(
        Locale.ROOT,
        "P2d morning %-3d %,12d decisions %6.0f bytes each, of which the row %.0f%n",
        morning,
        decisions(lab),
        (double) lab.number(BYTES) / decisions(lab),
        (double)
                lab.number(
                    "select sum(pg_table_size(relid)) from pg_partition_tree('dunning.decision')")
            / decisions(lab));
  }

  private static long decisions(Lab lab) throws SQLException {
    return lab.number("select count(*) from dunning.decision");
  }
}
