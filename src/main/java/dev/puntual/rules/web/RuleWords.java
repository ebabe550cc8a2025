package dev.puntual.rules.web;

import dev.puntual.platform.web.Voice;
import dev.puntual.rules.Channel;
import dev.puntual.rules.Tightening.Looser;
import dev.puntual.rules.packs.Bar;
import dev.puntual.rules.packs.Duty;
import dev.puntual.rules.packs.Limit;
import dev.puntual.rules.packs.Window;
import java.time.DayOfWeek;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules as sentences. */
final class RuleWords {

  private RuleWords() {}

  /** {@code Lunes a viernes, de 08:00 a 19:00}. */
  static String hours(Window window, Voice voice) {
    return voice.say(
        "rules.hours",
        days(window.days(), voice),
        window.start().toString(),
        window.end().toString());
  }

  /** Which channels, when not all. */
  static String channels(Set<Channel> channels, Voice voice) {
    return channels.size() == Channel.values().length
        ? voice.say("rules.channel.all")
        : channels.stream()
            .sorted()
            .map(channel -> voice.say("rules.channel." + word(channel)))
            .collect(Collectors.joining(", "));
  }

  static String limit(Limit limit, Voice voice) {
    var kind = "rules.limit." + word(limit.kind());
    var channels = channels(limit.channels(), voice);
    return switch (limit.kind()) {
      case CAP ->
          voice.say(
              kind + "." + word(limit.release()) + "." + word(limit.counted()),
              limit.count(),
              channels,
              limit.span().toDays());
      case SPACING ->
          voice.say(kind + "." + word(limit.counted()), limit.span().toHours(), channels);
      case LOCK -> voice.say(kind);
      case QUIET, HUMAN ->
          voice.say(
              kind + "." + word(limit.release()) + "." + event(limit),
              limit.span().toDays(),
              channels);
    };
  }

  static String bar(Bar bar, Voice voice) {
    return switch (bar) {
      case Bar.People people ->
          voice.say("rules.people", list("rules.recipient.", people.allowed(), voice));
      case Bar.Consent consent -> voice.say("rules.consent", some(consent.channels(), voice));
      case Bar.Blocked blocked -> voice.say("rules.blocked", some(blocked.channels(), voice));
    };
  }

  /** What is asked, and who sees to it. */
  static String duty(Duty duty, Voice voice) {
    var key = "rules.duty." + word(duty.kind());
    return switch (duty.kind()) {
      case FIXED_FEE -> fixed(duty.value().split(" ", 3), voice);
      case OPT_OUT_WORDS -> voice.say(key, languages(duty.value(), voice));
      default -> voice.say(key, value(duty.value(), voice));
    };
  }

  /** Names of languages for their codes. */
  private static String languages(String codes, Voice voice) {
    return Stream.of(codes.split(", ?"))
        .map(code -> Locale.of(code).getDisplayLanguage(voice.language().locale()))
        .collect(Collectors.joining(", "));
  }

  /** Of its amount, currency, and the least amount of an invoice. */
  private static String fixed(String[] value, Voice voice) {
    return voice.say(
        value[2].equals("0") ? "rules.duty.fixed_fee" : "rules.duty.fixed_fee.from",
        value[0],
        value[1],
        value[2]);
  }

  private static String value(String value, Voice voice) {
    if (!value.startsWith("P")) {
      return value;
    }
    try {
      var span = Period.parse(value);
      return span.getYears() > 0
          ? voice.say("rules.span.years", span.getYears())
          : span.getMonths() > 0
              ? voice.say("rules.span.months", span.getMonths())
              : voice.say("rules.span.days", span.getDays());
    } catch (DateTimeParseException _) {
      return value;
    }
  }

  /** Channels within a sentence. */
  private static String some(Set<Channel> channels, Voice voice) {
    return channels.size() == Channel.values().length
        ? voice.say("rules.channel.every")
        : channels(channels, voice);
  }

  /** Why these hours of a company cannot be kept. */
  static String looser(Looser looser, Voice voice) {
    var day = capital(looser.day(), voice);
    var allowed = looser.allowed();
    return allowed == null
        ? voice.say("rules.looser.day", day, looser.rule())
        : voice.say(
            "rules.looser.hours",
            day,
            looser.rule(),
            allowed.start().toString(),
            allowed.end().toString());
  }

  /** Each word of a set, said and joined by commas. */
  static String list(String prefix, Collection<? extends Enum<?>> words, Voice voice) {
    return words.stream()
        .sorted()
        .map(one -> voice.say(prefix + word(one)))
        .collect(Collectors.joining(", "));
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String event(Limit limit) {
    return limit.event() == null ? "" : word(limit.event());
  }

  private static String days(Set<DayOfWeek> days, Voice voice) {
    if (days.size() == 7) {
      return voice.say("rules.days.all");
    }
    if (days.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))) {
      return voice.say("rules.days.weekdays");
    }
    if (days.equals(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY))) {
      return voice.say("rules.days.saturdays");
    }
    return days.stream().sorted().map(day -> capital(day, voice)).collect(Collectors.joining(", "));
  }

  private static String capital(DayOfWeek day, Voice voice) {
    var locale = voice.language().locale();
    var name = day.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }
}
