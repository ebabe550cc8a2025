package dev.puntual.tenants.entry;

import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Viewer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** To which day somebody turns a sandbox's clock. */
final class SandboxGoal {

  /** A quarter of a year at once is as far as a rehearsal looks. */
  static final int FURTHEST_DAYS = 92;

  private SandboxGoal() {}

  /** So many days ({@code dias}), or a date ({@code hasta}). */
  static Optional<LocalDate> read(Map<String, String> fields, Viewer viewer, Problems problems) {
    var today = viewer.today().value();
    var goal = goal(fields, today);
    boolean ahead =
        goal.filter(day -> day.isAfter(today))
            .filter(day -> !day.isAfter(today.plusDays(FURTHEST_DAYS)))
            .isPresent();
    if (ahead) {
      return goal;
    }
    problems.add(
        "hasta",
        viewer.say("sandbox.goal.wrong", viewer.voice().fullDay(today.plusDays(FURTHEST_DAYS))));
    return Optional.empty();
  }

  private static Optional<LocalDate> goal(Map<String, String> fields, LocalDate today) {
    return switch (fields.getOrDefault("dias", "")) {
      case "1" -> Optional.of(today.plusDays(1));
      case "7" -> Optional.of(today.plusDays(7));
      default -> date(fields.getOrDefault("hasta", ""));
    };
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
