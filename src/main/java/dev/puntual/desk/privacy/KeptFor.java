package dev.puntual.desk.privacy;

import dev.puntual.messaging.Bodies;
import dev.puntual.messaging.RawKept;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Viewer;

/**
 * For how long things are kept, as typed.
 *
 * @param days of what providers tell
 * @param months of the words of messages
 */
public record KeptFor(String days, String months) {

  Problems problems(Viewer viewer) {
    var problems = Problems.none();
    if (inDays() < RawKept.LEAST || inDays() > RawKept.MOST) {
      problems =
          problems.add("dias", viewer.say("desk.privacy.days.wrong", RawKept.LEAST, RawKept.MOST));
    }
    if (inMonths() < Bodies.LEAST || inMonths() > Bodies.MOST) {
      problems =
          problems.add("meses", viewer.say("desk.privacy.months.wrong", Bodies.LEAST, Bodies.MOST));
    }
    return problems;
  }

  int inDays() {
    return number(days);
  }

  int inMonths() {
    return number(months);
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
  }
}
