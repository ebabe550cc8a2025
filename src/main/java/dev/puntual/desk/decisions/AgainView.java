package dev.puntual.desk.decisions;

import dev.puntual.dunning.DecidedAgain;
import dev.puntual.dunning.DecidedAgain.Answer;
import dev.puntual.dunning.DecidedAgain.Point;
import dev.puntual.dunning.Strategy;
import dev.puntual.platform.web.Icon;
import dev.puntual.platform.web.Tone;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.RuleTexts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A decision and the same made anew, in words. */
public record AgainView(Voice voice, RuleTexts rules, DecidedAgain decided) {

  /** The debtor's page at the answer for that day. */
  public String back() {
    return "/cartera/" + decided.debtor() + "?dia=" + decided.day() + "#dia";
  }

  public String document() {
    return decided.instalment() > 1
        ? decided.number() + " " + voice.say("desk.item.instalment", decided.instalment())
        : decided.number();
  }

  /** What it came to on that day. */
  public String then() {
    return decided.reason().equals("due")
        ? voice.say("desk.again.was.due")
        : voice.say("desk.why.silence", voice.say("desk.silence." + decided.reason()));
  }

  public String verdict() {
    return voice.say("desk.again.answer." + code(decided.answer()));
  }

  /** Which strategy and version, and which plan. */
  public String made() {
    return voice.say(
        "desk.again.made",
        decided.strategy() == Strategy.HOUSE ? voice.say("desk.why.house") : decided.strategyName(),
        decided.version(),
        voice.moment(decided.made()));
  }

  public Tone tone() {
    return tone(decided.answer());
  }

  public Icon icon() {
    return icon(decided.answer());
  }

  public List<Line> lines() {
    return decided.points().stream().map(this::line).toList();
  }

  /**
   * One point.
   *
   * @param said what was written down and what comes out now
   * @param why what explains it; null when nothing has to be
   */
  public record Line(
      Icon icon,
      Tone tone,
      String title,
      String answer,
      String said,
      @Nullable String why,
      List<String> rules) {}

  private Line line(Point point) {
    var words = new AgainWords(voice);
    var what = point.what().name().toLowerCase(Locale.ROOT);
    var was = words.value(point, point.was());
    var is = point.is();
    var said =
        is == null || point.answer() == Answer.SAME
            ? was
            : voice.say("desk.again.instead", was, words.value(point, is));
    var names = String.join(", ", point.about());
    boolean ofRules = point.what() == DecidedAgain.About.RULES;
    return new Line(
        icon(point.answer()),
        tone(point.answer()),
        voice.say("desk.again.about." + what),
        voice.say("desk.again.point." + code(point.answer())),
        said,
        point.why().isEmpty() ? null : voice.say("desk.again.why." + point.why(), names),
        ofRules
            ? point.about().stream().map(rule -> rules.say(rule, voice)).distinct().toList()
            : List.of());
  }

  private static String code(Answer answer) {
    return answer.name().toLowerCase(Locale.ROOT);
  }

  private static Tone tone(Answer answer) {
    return switch (answer) {
      case SAME -> Tone.CURRENT;
      case DIFFERS -> Tone.OLD;
      case UNKNOWN -> Tone.HELD;
    };
  }

  private static Icon icon(Answer answer) {
    return switch (answer) {
      case SAME -> Icon.CHECK;
      case DIFFERS -> Icon.ALERT;
      case UNKNOWN -> Icon.SILENCE;
    };
  }
}
