package dev.puntual.desk.decisions;

import dev.puntual.dunning.DecidedAgain.Point;
import dev.puntual.platform.web.Voice;

/** What a point of a decision was, or comes to now, in words. */
record AgainWords(Voice voice) {

  String value(Point point, String value) {
    return switch (point.what()) {
      case LATENESS -> late(Integer.parseInt(value));
      case STRATEGY -> value.isEmpty() ? voice.say("desk.why.house") : value;
      case STEP -> step(value);
      case REASON ->
          switch (value) {
            case "due" -> voice.say("desk.again.was.due");
            case "open" -> voice.say("desk.again.open");
            default -> voice.say("desk.silence." + value);
          };
      case RULES -> voice.say("desk.again.rules." + value);
    };
  }

  private String late(int days) {
    return days < 0 ? voice.say("desk.why.early", -days) : voice.say("desk.why.late", days);
  }

  /** From the first step that was late to the one it had come to. */
  private String step(String value) {
    int cut = value.indexOf('-', 1);
    int first = Integer.parseInt(value.substring(0, cut));
    int last = Integer.parseInt(value.substring(cut + 1));
    if (last < first) {
      return voice.say("desk.again.step.none");
    }
    return first == last
        ? voice.say("desk.again.step", last)
        : voice.say("desk.again.steps", last, first);
  }
}
