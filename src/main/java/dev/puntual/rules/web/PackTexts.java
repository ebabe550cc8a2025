package dev.puntual.rules.web;

import dev.puntual.platform.web.Voice;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.Obstacle;
import dev.puntual.rules.Question;
import dev.puntual.rules.RuleBook;
import dev.puntual.rules.RuleTexts;
import dev.puntual.rules.packs.Pack;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says the rules of the packs, the company's own, and calendars that are missing. */
final class PackTexts implements RuleTexts {

  private static final Pattern CALENDAR = Pattern.compile("CALENDAR-([A-Z]{2})-(\\d{4})");
  private static final Pattern OWN =
      Pattern.compile("COMPANY-(TIME|CAP-DAY|CAP-WEEK|GAP|ASKED)(-\\d)?");

  /** What a channel asks of its own. */
  private static final Pattern CHANNEL =
      Pattern.compile(
          "WHATSAPP-(STOPPED|AGENCY|TEXT|DAY|HOLE|NUMBER)|VOICE-(OFF|CONSENT|PREFIX|HOLE)");

  private static final Pattern WORDS = Pattern.compile("(.+)-(SAY|NOT)-([A-Z_]+)");

  private static final Pattern DUTY = Pattern.compile("(.+)-DUTY-([A-Z_]+)");

  private final ContactRules rules;

  PackTexts(ContactRules rules) {
    this.rules = rules;
  }

  @Override
  public String say(String rule, Voice voice) {
    return rule.contains("~") ? say(rule, rules.earlier(), voice) : say(rule, rules.packs(), voice);
  }

  /** As these packs have it: one of them may not be in force. */
  static String say(String rule, List<Pack> packs, Voice voice) {
    var calendar = CALENDAR.matcher(rule);
    if (calendar.matches()) {
      return voice.say("rules.told.calendar", country(calendar.group(1), voice), calendar.group(2));
    }
    var own = OWN.matcher(rule);
    if (own.matches()) {
      return voice.say("rules.told.own." + own.group(1).toLowerCase(Locale.ROOT).replace('-', '_'));
    }
    if (CHANNEL.matcher(rule).matches()) {
      return voice.say("rules.told." + rule.toLowerCase(Locale.ROOT).replace('-', '.'));
    }
    var duty = DUTY.matcher(rule);
    if (duty.matches()) {
      return packs.stream()
          .filter(pack -> pack.id().equals(duty.group(1)))
          .flatMap(pack -> duty(pack, duty.group(2), voice))
          .findFirst()
          .orElse(rule);
    }
    var words = WORDS.matcher(rule);
    if (words.matches()) {
      return words(words, packs, voice);
    }
    return packs.stream()
        .flatMap(pack -> sentence(pack, rule, voice).stream())
        .findFirst()
        .orElse(rule);
  }

  @Override
  public String say(Obstacle obstacle, Voice voice) {
    var country = country(obstacle.country(), voice);
    return switch (obstacle) {
      case Obstacle.NoCalendar(_, int year, boolean begun) ->
          voice.say(
              begun ? "rules.obstacle.calendar" : "rules.obstacle.calendar.soon",
              country,
              String.valueOf(year));
      case Obstacle.NoAuthorisation(_, var rule) ->
          voice.say("rules.obstacle.authorisation", country, rule);
    };
  }

  @Override
  public List<String> atCall(RuleBook book, Question question, Instant at, Voice voice) {
    return book.atCall(question, at).stream().map(duty -> RuleWords.duty(duty, voice)).toList();
  }

  private static Stream<String> duty(Pack pack, String kind, Voice voice) {
    return pack.duties().stream()
        .filter(duty -> duty.kind().name().equals(kind))
        .map(duty -> RuleWords.duty(duty, voice))
        .map(said -> voice.say("rules.told", pack.title().in(voice.language()), said));
  }

  /** What a pack asks or forbids to say. */
  private static String words(Matcher rule, List<Pack> packs, Voice voice) {
    boolean asks = rule.group(2).equals("SAY");
    var what = rule.group(3).toLowerCase(Locale.ROOT);
    var title =
        packs.stream()
            .filter(pack -> pack.id().equals(rule.group(1)))
            .findFirst()
            .map(pack -> pack.title().in(voice.language()))
            .orElse(rule.group(1));
    var said =
        asks
            ? voice.say("rules.told.says", voice.say("rules.mention." + what))
            : voice.say("rules.told.says_not", voice.say("rules.taboo." + what));
    return voice.say("rules.told", title, said);
  }

  private static Optional<String> sentence(Pack pack, String rule, Voice voice) {
    if (rule.equals(pack.id() + Pack.ASKED)) {
      return Optional.of(
          voice.say(
              "rules.told", pack.title().in(voice.language()), voice.say("rules.told.asked")));
    }
    var hours =
        pack.windows().stream()
            .filter(window -> window.id().equals(rule))
            .map(window -> RuleWords.hours(window, voice));
    var limits =
        pack.limits().stream()
            .filter(limit -> limit.id().equals(rule))
            .map(limit -> RuleWords.limit(limit, voice));
    var bars =
        pack.bars().stream()
            .filter(bar -> bar.id().equals(rule))
            .map(bar -> RuleWords.bar(bar, voice));
    return Stream.of(hours, limits, bars)
        .flatMap(sentences -> sentences)
        .findFirst()
        .map(said -> voice.say("rules.told", pack.title().in(voice.language()), said));
  }

  static String country(String code, Voice voice) {
    return Locale.of("", code).getDisplayCountry(voice.language().locale());
  }
}
