package dev.puntual.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.platform.db.TestCluster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * R01 of the contact law: killed at every place of plan, reserve, outbox, claim, call and record,
 * by seeds, and the invariants I1 to I11 hold after each. {@code -Dcrash.seeds=5000} for many,
 * {@code -Dcrash.seed=…} for the first of them.
 */
class R01KilledAnywhereTest {

  @TempDir Path home;

  @Test
  @Timeout(36_000)
  void whereverAProcessDiesTheInvariantsHold() {
    int seeds = Integer.getInteger("crash.seeds", 40);
    long first = Long.getLong("crash.seed", 1);
    var database = TestCluster.freshDatabase("r01");
    try (var program = new Program(database, home);
        var owner = new Owner(database)) {
      Diary.open(owner);
      var diary = new Diary(owner);
      var invariants = new Invariants(owner);
      var broken = new ArrayList<String>();
      int heard = 0;
      long began = System.nanoTime();
      for (long seed = first; seed < first + seeds; seed++) {
        var episode = new Episode(program, owner, diary, invariants, seed);
        episode.run();
        episode.peace();
        for (var company : episode.companies) {
          var found = invariants.all(company.id());
          if (!found.isEmpty()) {
            broken.add("seed " + seed + ": " + found);
          }
        }
        heard += episode.heard();
      }
      var report = report(program.faults);
      System.out.printf(
          "%d seeds in %d s, %d died, %d heard, %d broken%n%s%n",
          seeds,
          (System.nanoTime() - began) / 1_000_000_000,
          diary.kills(),
          heard,
          broken.size(),
          report);

      assertThat(broken).isEmpty();
      assertThat(heard).as("people who heard something").isGreaterThan(seeds);
      assertThat(FaultPoint.values())
          .as("places where nobody died\n" + report)
          .allMatch(point -> program.faults.deaths(point) > 0);
    }
  }

  /** How often each place was passed, and how often somebody died there. */
  private static String report(Faults faults) {
    return Arrays.stream(FaultPoint.values())
        .map(
            point ->
                "%-20s %7d passed %6d died"
                    .formatted(point, faults.passed(point), faults.deaths(point)))
        .collect(Collectors.joining("\n"));
  }
}
