package dev.puntual.desk.debtor;

import dev.puntual.dunning.Explain;
import dev.puntual.dunning.Explanation;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.RuleTexts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The days around today with one debtor, and the one that was asked about. */
final class Why {

  private static final int DAYS_BACK = 14;
  private static final int UPCOMING = 3;

  private final Explain explain;
  private final RuleTexts rules;
  private final Voice voice;

  Why(Explain explain, RuleTexts rules, Voice voice) {
    this.explain = explain;
    this.rules = rules;
    this.voice = voice;
  }

  /** The strip of days, the earliest first. */
  List<Explanation> around(TenantTx tx, DebtorId debtor) {
    var today = voice.today().value();
    var from = today.minusDays(DAYS_BACK).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return explain.days(tx, debtor, from, today.plusDays(Explain.AHEAD));
  }

  /** The next days on which we will write if nothing changes, at most three. */
  static List<DebtorView.Upcoming> upcoming(List<Explanation> strip) {
    return strip.stream()
        .filter(one -> one.foretold() && one.speaks())
        .flatMap(Why::messages)
        .limit(UPCOMING)
        .toList();
  }

  private static Stream<DebtorView.Upcoming> messages(Explanation one) {
    return one.debts().stream()
        .filter(
            debt -> debt.outcome() instanceof Explanation.Foretold foretold && foretold.speaks())
        .map(Explanation.Debt::balance)
        .collect(Collectors.groupingBy(Money::currency, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(
            owed ->
                new DebtorView.Upcoming(
                    one.day(), owed.size(), owed.stream().reduce(Money::plus).orElseThrow()));
  }

  /**
   * @param asked a day as ISO 8601; what is none means today, and no day is beyond the strip
   */
  WhyView view(TenantTx tx, DebtorId debtor, List<Explanation> strip, String asked) {
    var day = day(asked);
    var chosen =
        strip.stream()
            .filter(one -> one.day().equals(day))
            .findFirst()
            .or(() -> explain.days(tx, debtor, day, day).stream().findFirst())
            .orElseGet(() -> new Explanation(day, false, true, List.of(), List.of()));
    var words = new WhyWords(voice, rules, chosen);
    return new WhyView(
        day,
        voice.today().value().plusDays(Explain.AHEAD),
        words.title(),
        words.note(),
        Stream.concat(
                words.groups().stream(),
                new CampaignsSaid(voice, rules).groups(chosen.campaigns()).stream())
            .toList(),
        strip.stream().map(one -> cell(one, day)).toList());
  }

  private LocalDate day(String asked) {
    var today = voice.today().value();
    try {
      var day = LocalDate.parse(asked);
      var last = today.plusDays(Explain.AHEAD);
      return day.isAfter(last) ? last : day;
    } catch (DateTimeParseException _) {
      return today;
    }
  }

  private WhyView.Cell cell(Explanation one, LocalDate chosen) {
    var mark = mark(one);
    return new WhyView.Cell(
        one.day(),
        mark,
        voice.say("desk.why.cell." + mark, voice.weekday(one.day())),
        one.day().equals(chosen),
        one.day().equals(voice.today().value()),
        one.writes());
  }

  private static String mark(Explanation one) {
    if (one.speaks()) {
      return one.foretold() ? "foretold" : "written";
    }
    var outcomes = one.debts().stream().map(Explanation.Debt::outcome).toList();
    if (outcomes.stream().anyMatch(Explanation.Waiting.class::isInstance)) {
      return "foretold";
    }
    return outcomes.stream().anyMatch(Why::stopped) ? "silent" : "nothing";
  }

  private static boolean stopped(Explanation.Outcome outcome) {
    return outcome instanceof Explanation.Silent
        || outcome instanceof Explanation.LeftOut
        || (outcome instanceof Explanation.Foretold foretold && foretold.kept() != null);
  }
}
