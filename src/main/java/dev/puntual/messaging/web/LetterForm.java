package dev.puntual.messaging.web;

import dev.puntual.messaging.LetterHabit;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.web.Option;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a company chooses for its letters, as it stands or as it was typed.
 *
 * @param from code of a stage; empty for never
 */
public record LetterForm(String colour, String from, boolean opens, boolean clicks) {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

  /** White words on it must be readable (WCAG 1.4.3). */
  private static final double LEAST_CONTRAST = 4.5;

  static LetterForm of(LetterHabit habit) {
    var from = habit.enclosesFrom();
    return new LetterForm(
        habit.colour(), from == null ? "" : from.code(), habit.countsOpens(), habit.countsClicks());
  }

  static LetterForm typed(Map<String, String> fields) {
    return new LetterForm(
        fields.getOrDefault("color", "").strip().toLowerCase(Locale.ROOT),
        fields.getOrDefault("estado_de_cuenta", ""),
        fields.containsKey("abiertos"),
        fields.containsKey("clics"));
  }

  /** From which tone on a statement is enclosed. */
  public static List<Option> tones(Voice voice, Stage[] stages) {
    var options = new ArrayList<Option>();
    options.add(new Option("", voice.say("messaging.letters.enclose.never")));
    for (var stage : stages) {
      options.add(
          new Option(
              stage.code(),
              voice.say(
                  "messaging.letters.enclose.from", voice.say("dunning.stage." + stage.code()))));
    }
    return options;
  }

  Problems problems(Voice voice) {
    var problems = Problems.none();
    if (!COLOUR.matcher(colour).matches()) {
      problems.add("color", voice.say("messaging.letters.colour.wrong"));
    } else if (contrast() < LEAST_CONTRAST) {
      problems.add("color", voice.say("messaging.letters.colour.pale"));
    }
    if (!from.isEmpty() && Stage.of(from).isEmpty()) {
      problems.add("estado_de_cuenta", voice.say("messaging.letters.enclose.wrong"));
    }
    return problems;
  }

  /** Only for a form without problems. */
  LetterHabit habit() {
    return new LetterHabit(colour, Stage.of(from).orElse(null), opens, clicks);
  }

  /** Of white on the colour, from 1 to 21. */
  private double contrast() {
    double light = 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
    return 1.05 / (light + 0.05);
  }

  private double linear(int at) {
    double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
