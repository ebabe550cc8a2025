package dev.puntual.desk.debtor;

import dev.puntual.dunning.Following;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Viewer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A strategy by name, as typed.
 *
 * @param strategy its number
 * @param until the last day; empty for good
 */
public record FollowForm(String strategy, String reason, String until, Problems problems) {

  private static final int LONGEST_REASON = 200;

  static final FollowForm BLANK = new FollowForm("", "", "", Problems.none());

  static FollowForm read(Map<String, String> fields) {
    return new FollowForm(
        fields.getOrDefault("estrategia", ""),
        fields.getOrDefault("porque", "").strip(),
        fields.getOrDefault("ultimo", "").strip(),
        Problems.none());
  }

  /** Writes down what is wrong; true when nothing is. */
  boolean judge(Viewer viewer, Following.Of following) {
    if (following.choice(number()).isEmpty()) {
      problems.add("estrategia", viewer.say("desk.follow.wrong.strategy"));
    }
    if (reason.isEmpty()) {
      problems.add("porque", viewer.say("desk.follow.wrong.reason"));
    } else if (reason.length() > LONGEST_REASON) {
      problems.add("porque", viewer.say("desk.follow.wrong.long", LONGEST_REASON));
    }
    if (!until.isEmpty()) {
      var day = day();
      if (day == null) {
        problems.add("ultimo", viewer.say("desk.follow.wrong.day"));
      } else if (day.isBefore(viewer.today().value())) {
        problems.add("ultimo", viewer.say("desk.follow.wrong.past"));
      }
    }
    return !problems.any();
  }

  /** Zero when it is none. */
  int number() {
    return strategy.matches("[0-9]{1,4}") ? Integer.parseInt(strategy) : 0;
  }

  /** Null when there is none, or it is no day. */
  @Nullable LocalDate day() {
    try {
      return until.isEmpty() ? null : LocalDate.parse(until);
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
