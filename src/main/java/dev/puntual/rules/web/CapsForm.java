package dev.puntual.rules.web;

import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.Caps;
import dev.puntual.rules.Tightening;
import dev.puntual.rules.packs.Pack;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A company's own caps as typed; an empty field leaves it to the house. */
public record CapsForm(String perDay, String perWeek, String hoursBetween) {

  private static final int LONGEST_GAP = 30 * 24;

  static CapsForm of(Caps caps) {
    return new CapsForm(text(caps.perDay()), text(caps.perWeek()), text(caps.hoursBetween()));
  }

  static CapsForm read(Map<String, String> fields) {
    return new CapsForm(
        fields.getOrDefault("dia", "").strip(),
        fields.getOrDefault("semana", "").strip(),
        fields.getOrDefault("horas", "").strip());
  }

  /** The caps that were typed; says beside a field what is looser than a rule, and which. */
  Caps caps(String country, List<Pack> packs, Voice voice, Problems problems) {
    var day = number("dia", perDay, 20, voice, problems);
    var week = number("semana", perWeek, 50, voice, problems);
    var hours = number("horas", hoursBetween, LONGEST_GAP, voice, problems);
    if (day != null) {
      Tightening.perDay(day, country, packs)
          .ifPresent(
              above ->
                  problems.add(
                      "dia", voice.say("rules.looser.perday", above.rule(), above.allowed())));
    }
    if (hours != null) {
      Tightening.between(hours, country, packs)
          .ifPresent(
              below ->
                  problems.add(
                      "horas", voice.say("rules.looser.between", below.rule(), below.allowed())));
    }
    if (week != null) {
      Tightening.perWeek(week, country, packs)
          .ifPresent(
              above ->
                  problems.add(
                      "semana", voice.say("rules.looser.week", above.rule(), above.allowed())));
    }
    return new Caps(day, week, hours);
  }

  private static @Nullable Integer number(
      String field, String typed, int most, Voice voice, Problems problems) {
    if (typed.isEmpty()) {
      return null;
    }
    if (typed.matches("[1-9][0-9]{0,3}") && Integer.parseInt(typed) <= most) {
      return Integer.valueOf(typed);
    }
    problems.add(field, voice.say("rules.caps.wrong", most));
    return null;
  }

  private static String text(@Nullable Integer number) {
    return number == null ? "" : number.toString();
  }
}
