package dev.puntual.dunning;

import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import dev.puntual.rules.DayLimits;
import dev.puntual.rules.DayRules;
import dev.puntual.rules.DayRules.Ceiling;
import dev.puntual.rules.DebtStage;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the contact rules would do to rehearsed letters: each keeps its day, moves, or is stopped.
 * Days are whole here: a rule that asks for thirty hours asks for two days.
 */
final class RehearsalLaw {

  private static final SqlFile COUNTRIES =
      SqlFile.beside(RehearsalLaw.class, "rehearsal_countries");
  private static final SqlFile TONE = SqlFile.beside(RehearsalLaw.class, "rehearsal_tones");
  private static final SqlFile ANALYZE =
      SqlFile.beside(RehearsalLaw.class, "rehearsal_analyze_law");

  /** From the softest to the firmest. */
  private static final List<Stage> TONES = List.of(Stage.values());

  private static final int WEEK = 7;

  private final LocalDate origin;
  private final List<LocalDate> days;
  private final List<DayRules> rules;
  private final List<String> known = new ArrayList<>();

  private RehearsalLaw(List<LocalDate> days, List<DayRules> rules) {
    this.days = days;
    this.rules = rules;
    this.origin = days.getFirst().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /**
   * When a rehearsal begins.
   *
   * @param country the company's own
   */
  record Place(ZoneId zone, String country, Instant asOf) {}

  /** Rehearsed contacts get their days; returns the rules that moved or stopped any, by number. */
  static List<String> apply(TenantTx tx, DayLimits limits, Rehearsal.Played played, Place place) {
    var days = played.days();
    var countries = new LinkedHashMap<String, String>();
    for (var country : tx.sql(COUNTRIES).query((row, _) -> row.getString("country")).list()) {
      countries.put(country, country.isEmpty() ? place.country() : country);
    }
    var last = days.getLast().plusDays(Plans.LIFE_DAYS);
    var asked = countries.values().stream().distinct().toList();
    var rules = limits.of(tx, Channel.EMAIL, asked, days.getFirst(), last);
    var law = new RehearsalLaw(days, rules);
    tones(tx, played);
    law.give(tx, place, law.laws(countries));
    return law.known;
  }

  /** What each country asks, from the softest tone to the firmest. */
  private Map<String, List<LetterDays.Law>> laws(Map<String, String> countries) {
    var laws = new HashMap<String, List<LetterDays.Law>>();
    countries.forEach(
        (name, country) ->
            laws.put(name, TONES.stream().map(tone -> law(rules(country, stage(tone)))).toList()));
    return laws;
  }

  private static void tones(TenantTx tx, Rehearsal.Played played) {
    var ladders = new ArrayList<Integer>();
    var rungs = new ArrayList<Integer>();
    var tones = new ArrayList<Integer>();
    for (var one : played.ladders().values()) {
      for (int rung = 1; rung <= one.ladder().rungs(); rung++) {
        ladders.add(one.ladder().number());
        rungs.add(rung);
        tones.add(TONES.indexOf(one.ladder().stepOf(rung).stage()));
      }
    }
    tx.sql(TONE)
        .param("ladders", ladders.toArray(Integer[]::new))
        .param("rungs", rungs.toArray(Integer[]::new))
        .param("tones", tones.toArray(Integer[]::new))
        .update();
  }

  private DayRules rules(String country, DebtStage stage) {
    return rules.stream()
        .filter(one -> one.country().equals(country) && one.stage() == stage)
        .findFirst()
        .orElseThrow();
  }

  /** As the letter box of messages says it. */
  private static DebtStage stage(Stage stage) {
    return switch (stage) {
      case BEFORE -> DebtStage.PRE_DUE;
      case DUE -> DebtStage.DUE;
      case GENTLE, REMINDER -> DebtStage.EARLY_OVERDUE;
      case FIRM, FINAL -> DebtStage.LATE;
    };
  }

  private LetterDays.Law law(DayRules rules) {
    return new LetterDays.Law(
        rules.ceilings().stream()
            .map(
                limit -> new LetterDays.Limit(limit.contacts(), limit.days(), number(limit.rule())))
            .toList(),
        rules.open().stream().map(this::day).collect(Collectors.toCollection(TreeSet::new)),
        shut(rules),
        rules.barred().isEmpty() ? 0 : number(rules.barred()));
  }

  private SortedMap<Integer, Integer> shut(DayRules rules) {
    var shut = new TreeMap<Integer, Integer>();
    rules.shut().forEach((day, rule) -> shut.put(day(day), number(rule)));
    return shut;
  }

  private int day(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(origin, day);
  }

  /** From one; zero is no rule. */
  private int number(String rule) {
    if (!known.contains(rule)) {
      known.add(rule);
    }
    return known.indexOf(rule) + 1;
  }

  private void give(TenantTx tx, Place place, Map<String, List<LetterDays.Law>> laws) {
    var since = days.getFirst().minusDays(longest() + 1L).atStartOfDay(place.zone()).toInstant();
    tx.sql(ANALYZE).update();
    new RehearsalLines(tx, laws, origin).give(since, place);
    tx.sql(ANALYZE).update();
  }

  /** Earlier contacts are in nobody's way. */
  private int longest() {
    return rules.stream()
        .flatMap(rule -> rule.ceilings().stream())
        .mapToInt(limit -> limit.days() == Ceiling.UNTIL_MONDAY ? WEEK : limit.days())
        .max()
        .orElse(0);
  }
}
