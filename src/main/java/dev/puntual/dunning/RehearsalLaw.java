package dev.puntual.dunning;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import dev.puntual.rules.DayLimits;
import dev.puntual.rules.DayRules;
import dev.puntual.rules.DayRules.Ceiling;
import dev.puntual.rules.DebtStage;
import dev.puntual.rules.EventKind;
import dev.puntual.rules.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What the contact rules would do to rehearsed letters: each keeps its day, moves, or is stopped.
 * Days are whole here: a rule that asks for thirty hours asks for two days.
 */
final class RehearsalLaw {

  private static final SqlFile DAYS = SqlFile.beside(RehearsalLaw.class, "rehearsal_days");
  private static final SqlFile RETRIED = SqlFile.beside(RehearsalLaw.class, "rehearsal_retried");
  private static final SqlFile ANALYZE =
      SqlFile.beside(RehearsalLaw.class, "rehearsal_analyze_law");

  /** Whoever owes is in one of these; the others are a person's word. */
  static final List<DebtStage> STAGES =
      List.of(DebtStage.PRE_DUE, DebtStage.DUE, DebtStage.EARLY_OVERDUE, DebtStage.LATE);

  private static final List<EventKind> EVENTS = List.of(EventKind.values());

  private static final int WEEK = 7;

  private final LocalDate origin;
  private final LocalDate first;
  private final List<DayRules> rules;
  private final List<String> known = new ArrayList<>();

  private RehearsalLaw(Played played, List<DayRules> rules) {
    this.first = played.first();
    this.rules = rules;
    this.origin = played.origin();
  }

  /**
   * When a rehearsal begins.
   *
   * @param country the company's own
   */
  record Place(ZoneId zone, String country, Instant asOf) {}

  /**
   * Gives rehearsed letters their days, and says again what is tried again because it was stopped.
   *
   * @return the rules that moved or stopped any, by number
   */
  static List<String> apply(TenantTx tx, DayLimits limits, Played played, Place place) {
    var days = played.days();
    var calendars = new HashMap<Integer, RehearsalWalk.Calendar>();
    tx.sql(DAYS)
        .param("origin", played.origin())
        .query(
            (RowCallbackHandler) row -> calendars.put(row.getInt("number"), calendar(row, place)));
    var last = days.getLast().plusDays(Plans.LIFE_DAYS);
    var asked = calendars.values().stream().map(RehearsalWalk.Calendar::sort).distinct().toList();
    var rules = limits.of(tx, Channel.EMAIL, asked, days.getFirst(), last);
    var law = new RehearsalLaw(played, rules);
    var laws = law.laws(asked);
    law.give(tx, place, new RehearsalWalk(calendars, laws), staged(laws));
    return law.known;
  }

  private static RehearsalWalk.Calendar calendar(ResultSet row, Place place) throws SQLException {
    var country = row.getString("country");
    var home = country.isEmpty() ? place.country() : country;
    var part = row.getString("place");
    var where =
        new Question.Where(
            home,
            part.startsWith(home + "-") ? part.substring(home.length() + 1) : null,
            zone(row.getString("zone")));
    return new RehearsalWalk.Calendar(
        new DayRules.Sort(where, Question.Parties.ours(row.getString("standing"))),
        Arrays.stream(RehearsalLines.ints(row.getArray("days")))
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** As messages have it: a name that no clock knows reads as UTC. */
  private static @Nullable ZoneId zone(String name) {
    try {
      return name.isEmpty() ? null : ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }

  /** What is asked for each sort of debtors. */
  private Map<DayRules.Sort, LetterDays> laws(List<DayRules.Sort> sorts) {
    var laws = new HashMap<DayRules.Sort, LetterDays>();
    for (var sort : sorts) {
      var asked = STAGES.stream().map(stage -> law(rules(sort, stage))).toList();
      laws.put(sort, new LetterDays(asked, Plans.LIFE_DAYS));
    }
    return laws;
  }

  /** Whether it matters anywhere how late a debt is. */
  private static boolean staged(Map<DayRules.Sort, LetterDays> laws) {
    return laws.values().stream().anyMatch(law -> law.laws().stream().distinct().count() > 1);
  }

  private DayRules rules(DayRules.Sort sort, DebtStage stage) {
    return rules.stream()
        .filter(one -> one.sort().equals(sort) && one.stage() == stage)
        .findFirst()
        .orElseThrow();
  }

  private LetterDays.Law law(DayRules rules) {
    return new LetterDays.Law(
        rules.ceilings().stream()
            .map(
                limit -> new LetterDays.Limit(limit.contacts(), limit.days(), number(limit.rule())))
            .toList(),
        rules.quiet().stream()
            .map(
                quiet ->
                    new LetterDays.Hush(
                        EVENTS.indexOf(quiet.event()),
                        quiet.events(),
                        quiet.days(),
                        number(quiet.rule())))
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

  private void give(TenantTx tx, Place place, RehearsalWalk walk, boolean staged) {
    var kinds = EVENTS.stream().map(kind -> kind.name().toLowerCase(Locale.ROOT));
    var since = first.minusDays(longest() + 1L).atStartOfDay(place.zone()).toInstant();
    new RehearsalLines(tx, walk, origin).give(since, place, staged, kinds.toArray(String[]::new));
    tx.sql(ANALYZE).update();
    tx.sql(RETRIED).update();
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
