package dev.puntual.rules.web;

import dev.puntual.platform.web.Tone;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.Collector;
import dev.puntual.rules.packs.Bar;
import dev.puntual.rules.packs.Confidence;
import dev.puntual.rules.packs.Duty;
import dev.puntual.rules.packs.Pack;
import dev.puntual.rules.packs.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One pack in plain words.
 *
 * @param we what the company is to the law
 * @param mine whether it is about debtors at the company's home
 * @param hours empty when it names none
 */
public record PackCard(
    Pack pack,
    Collector we,
    String title,
    boolean mine,
    List<Line> hours,
    List<Line> limits,
    List<Line> people,
    List<String> first,
    List<String> always,
    List<String> never,
    List<Asked> duties,
    List<String> open) {

  /**
   * One rule.
   *
   * @param under what qualifies it: channels, holidays, how we read it
   */
  public record Line(String rule, String sentence, List<String> under, Confidence confidence) {

    /** Green for sure, amber for likely, red for unsure; never without its word. */
    public Tone tone() {
      return switch (confidence) {
        case H -> Tone.CURRENT;
        case M -> Tone.SOON;
        case L -> Tone.LATE;
        case X -> Tone.OLD;
      };
    }
  }

  /**
   * Something the law asks beside contacts and words.
   *
   * @param keeper who sees to it, in words
   * @param kept whether the program does
   */
  public record Asked(String sentence, String keeper, boolean kept) {}

  static PackCard of(Pack pack, String country, Collector we, Voice voice) {
    var binds = pack.binds();
    return new PackCard(
        pack,
        we,
        pack.title().in(voice.language()),
        binds.countries().isEmpty() || binds.countries().contains(country),
        hours(pack, voice),
        limits(pack, voice),
        pack.bars().stream().map(bar -> line(bar, voice)).toList(),
        said("rules.mention.", pack.saying().first(), voice),
        said("rules.mention.", pack.saying().always(), voice),
        said("rules.taboo.", pack.saying().never(), voice),
        pack.duties().stream().map(duty -> asked(duty, voice)).toList(),
        pack.openPoints().stream().map(point -> point.in(voice.language())).toList());
  }

  /** Whether it binds a company like ours. */
  public boolean binds() {
    return mine && !idle() && pack.binds().collectors().contains(we);
  }

  /** Whether it is the house's own, and no law. */
  public boolean house() {
    return pack.binds().countries().isEmpty();
  }

  /** Whether it is kept for show only. */
  public boolean idle() {
    return pack.status() == Pack.Status.DISABLED || pack.status() == Pack.Status.RETIRED;
  }

  /** {@code draft}, as message keys spell it. */
  public String status() {
    return RuleWords.word(pack.status());
  }

  /** Whom it binds, when not everybody who collects. */
  public @Nullable String collectors(Voice voice) {
    var collectors = pack.binds().collectors();
    return collectors.contains(we)
        ? null
        : voice.say("rules.only", RuleWords.list("rules.collector.", collectors, voice));
  }

  private static List<Line> hours(Pack pack, Voice voice) {
    return pack.windows().stream()
        .map(
            window ->
                new Line(
                    window.id(),
                    RuleWords.hours(window, voice),
                    Stream.of(
                            RuleWords.channels(window.channels(), voice)
                                + " · "
                                + voice.say(
                                    window.holidays()
                                        ? "rules.holidays.closed"
                                        : "rules.holidays.open"),
                            reading(window.reading(), voice))
                        .filter(text -> !text.isEmpty())
                        .toList(),
                    window.confidence()))
        .toList();
  }

  private static List<Line> limits(Pack pack, Voice voice) {
    return pack.limits().stream()
        .map(
            limit ->
                new Line(
                    limit.id(),
                    RuleWords.limit(limit, voice),
                    Stream.of(
                            voice.say("rules.scope." + RuleWords.word(limit.scope())),
                            reading(limit.reading(), voice))
                        .filter(text -> !text.isEmpty())
                        .toList(),
                    limit.confidence()))
        .toList();
  }

  private static Line line(Bar bar, Voice voice) {
    var under = Stream.of(reading(bar.reading(), voice)).filter(text -> !text.isEmpty()).toList();
    return new Line(bar.id(), RuleWords.bar(bar, voice), under, bar.confidence());
  }

  private static Asked asked(Duty duty, Voice voice) {
    var keeper = duty.kind().keeper();
    return new Asked(
        RuleWords.duty(duty, voice),
        voice.say("rules.keeper." + RuleWords.word(keeper)),
        keeper == Duty.Keeper.PROGRAM);
  }

  private static List<String> said(String prefix, Set<? extends Enum<?>> words, Voice voice) {
    return words.stream().sorted().map(one -> voice.say(prefix + RuleWords.word(one))).toList();
  }

  private static String reading(@Nullable Words reading, Voice voice) {
    return reading == null ? "" : reading.in(voice.language());
  }
}
