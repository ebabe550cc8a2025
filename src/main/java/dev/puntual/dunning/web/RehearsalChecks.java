package dev.puntual.dunning.web;

import dev.puntual.dunning.Rehearsed;
import dev.puntual.dunning.Rehearsed.Struck;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.RuleTexts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the contact rules move and stop, in words.
 *
 * @param rules those that stop most first
 * @param over with their rule in words
 * @param debtors for whom anything is moved or stopped
 */
public record RehearsalChecks(List<Line> rules, List<Rehearsed.Over> over, long debtors) {

  /**
   * @param rule in words
   */
  public record Line(String rule, long moved, long otherwise, long stopped) {

    private Line plus(Line other) {
      return new Line(
          rule, moved + other.moved, otherwise + other.otherwise, stopped + other.stopped);
    }
  }

  static RehearsalChecks of(Rehearsed rehearsed, RuleTexts texts, Voice voice) {
    var checks = rehearsed.checks();
    var rules =
        checks.struck().stream()
            .collect(
                Collectors.toMap(
                    Struck::rule,
                    one ->
                        new Line(
                            texts.say(one.rule(), voice),
                            one.moved(),
                            one.otherwise(),
                            one.stopped()),
                    Line::plus))
            .values()
            .stream()
            .sorted(
                Comparator.comparingLong(Line::stopped)
                    .thenComparingLong(Line::moved)
                    .reversed()
                    .thenComparing(Line::rule))
            .toList();
    var over =
        checks.over().stream()
            .map(
                one ->
                    new Rehearsed.Over(
                        one.debtor(),
                        one.code(),
                        one.name(),
                        one.messages(),
                        one.moved(),
                        one.stopped(),
                        texts.say(one.rule(), voice)))
            .toList();
    return new RehearsalChecks(rules, over, checks.debtors());
  }

  /** Messages that would leave by another way of their step. */
  public long otherwise() {
    return rules.stream().mapToLong(Line::otherwise).sum();
  }

  /** Messages and calls that would not be at all. */
  public long stopped() {
    return rules.stream().mapToLong(Line::stopped).sum();
  }

  /** Those that would be on a later day. */
  public long moved() {
    return rules.stream().mapToLong(Line::moved).sum();
  }

  /** Of messages and calls, by the day they were meant for. */
  static Map<LocalDate, Long> perDay(Rehearsed rehearsed, Function<Struck, Long> count) {
    return rehearsed.checks().struck().stream()
        .collect(Collectors.groupingBy(Struck::day, Collectors.summingLong(count::apply)));
  }
}
