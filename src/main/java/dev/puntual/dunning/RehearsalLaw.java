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
import dev.puntual.rules.Recipient;
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
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What the contact rules would do to rehearsed messages and calls: each keeps its day, moves, goes
 * by another way, or is stopped. Days are whole here: a rule that asks for thirty hours asks for
 * two days.
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

  private static final int ROOM = Sayings.PARTY * Diary.CHANNELS * STAGES.size();

  /** Where nobody is asked about. */
  private static final DayLaw NOTHING =
      new DayLaw(List.of(), List.of(), new TreeSet<>(), new TreeMap<>(), 0, false);

  private final LocalDate origin;
  private final LocalDate first;
  private final Sayings sayings;
  private final Map<Key, DayRules> rules = new HashMap<>();
  private final List<String> known = new ArrayList<>();

  private RehearsalLaw(Played played, Sayings sayings, List<DayRules> rules) {
    this.first = played.first();
    this.origin = played.origin();
    this.sayings = sayings;
    rules.forEach(one -> this.rules.put(new Key(one.sort(), one.channel(), one.stage()), one));
  }

  private record Key(DayRules.Sort sort, Channel channel, DebtStage stage) {}

  /** Of which debtors, and on which days. */
  private record Sorted(DayRules.Sort sort, NavigableSet<Integer> days) {}

  /**
   * When a rehearsal begins.
   *
   * @param country the company's own
   * @param currency the company's own
   */
  record Place(ZoneId zone, String country, String currency, Instant asOf) {

    /** The currency as letters have it. */
    int money() {
      return currency.chars().reduce(0, (all, letter) -> all * 32 + letter - '@');
    }
  }

  /**
   * Gives rehearsed messages and calls their days and ways, and says again what is tried again
   * because it was stopped.
   *
   * @return the rules that moved or stopped any, by number
   */
  static List<String> apply(
      TenantTx tx, DayLimits limits, Played played, Sayings sayings, Place place) {
    var days = played.days();
    var calendars = new HashMap<Integer, Sorted>();
    tx.sql(DAYS)
        .param("origin", played.origin())
        .query(
            (RowCallbackHandler) row -> calendars.put(row.getInt("number"), calendar(row, place)));
    var last = days.getLast().plusDays(Plans.LIFE_DAYS);
    var law = new RehearsalLaw(played, sayings, rules(tx, limits, sayings, calendars, days, last));
    law.give(tx, place, calendars, law.day(last));
    return law.known;
  }

  private static List<DayRules> rules(
      TenantTx tx,
      DayLimits limits,
      Sayings sayings,
      Map<Integer, Sorted> calendars,
      List<LocalDate> days,
      LocalDate last) {
    var sorts =
        calendars.values().stream()
            .map(Sorted::sort)
            .distinct()
            .flatMap(sort -> sayings.parties().stream().map(party -> reaching(sort, party)))
            .toList();
    var channels = sayings.means().stream().map(Means::channel).distinct().toList();
    return limits.of(tx, new DayLimits.Asked(channels, sorts, STAGES), days.getFirst(), last);
  }

  private static DayRules.Sort reaching(DayRules.Sort sort, Recipient party) {
    var parties = sort.parties();
    return new DayRules.Sort(
        sort.place(), new Question.Parties(parties.collector(), parties.debtor(), party));
  }

  private static Sorted calendar(ResultSet row, Place place) throws SQLException {
    var country = row.getString("country");
    var home = country.isEmpty() ? place.country() : country;
    var part = row.getString("place");
    var where =
        new Question.Where(
            home,
            part.startsWith(home + "-") ? part.substring(home.length() + 1) : null,
            zone(row.getString("zone")));
    return new Sorted(
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

  /** What is asked of each sort of debtors, at the places where {@link RehearsalWalk} looks. */
  private Map<DayRules.Sort, List<DayLaw>> laws(Map<Integer, Sorted> calendars) {
    var laws = new HashMap<DayRules.Sort, List<DayLaw>>();
    for (var one : calendars.values()) {
      laws.computeIfAbsent(one.sort(), this::laws);
    }
    return laws;
  }

  private List<DayLaw> laws(DayRules.Sort sort) {
    var laws = new ArrayList<>(Collections.nCopies(ROOM, NOTHING));
    for (var party : sayings.parties()) {
      for (var means : sayings.means()) {
        for (int stage = 0; stage < STAGES.size(); stage++) {
          var key = new Key(reaching(sort, party), means.channel(), STAGES.get(stage));
          laws.set(
              RehearsalWalk.place(Sayings.way(means, party), stage),
              law(Objects.requireNonNull(rules.get(key))));
        }
      }
    }
    return List.copyOf(laws);
  }

  /** Whether it matters anywhere how late a debt is. */
  private static boolean staged(Collection<List<DayLaw>> laws) {
    return laws.stream()
        .anyMatch(
            all ->
                IntStream.range(0, ROOM)
                    .anyMatch(
                        place -> !all.get(place).equals(all.get(place - place % STAGES.size()))));
  }

  private DayLaw law(DayRules rules) {
    return new DayLaw(
        rules.ceilings().stream()
            .map(
                limit ->
                    new DayLaw.Limit(
                        limit.contacts(),
                        limit.days(),
                        number(limit.rule()),
                        limit.counted().stream()
                            .mapToInt(channel -> 1 << Sayings.number(channel))
                            .sum(),
                        limit.occasions()))
            .toList(),
        rules.quiet().stream()
            .map(
                quiet ->
                    new DayLaw.Hush(
                        EVENTS.indexOf(quiet.event()),
                        quiet.events(),
                        quiet.days(),
                        number(quiet.rule()),
                        quiet.human()))
            .toList(),
        rules.open().stream().map(this::day).collect(Collectors.toCollection(TreeSet::new)),
        shut(rules),
        rules.barred().isEmpty() ? 0 : number(rules.barred()),
        rules.nowhere());
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

  private void give(TenantTx tx, Place place, Map<Integer, Sorted> sorted, int horizon) {
    var laws = laws(sorted);
    var calendars = new HashMap<Integer, RehearsalWalk.Calendar>();
    sorted.forEach(
        (number, one) ->
            calendars.put(
                number,
                new RehearsalWalk.Calendar(
                    Objects.requireNonNull(laws.get(one.sort())), one.days())));
    var walk = new RehearsalWalk(calendars, sayings, place.money(), horizon);
    var since = first.minusDays(longest() + 1L).atStartOfDay(place.zone()).toInstant();
    var asked =
        new RehearsalLines.Asked(
            since,
            place,
            staged(laws.values()),
            sayings.choose(),
            codes(EVENTS),
            codes(List.of(Channel.values())));
    new RehearsalLines(tx, walk, origin).give(asked);
    tx.sql(ANALYZE).update();
    tx.sql(RETRIED).update();
  }

  private static List<String> codes(List<? extends Enum<?>> all) {
    return all.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** Earlier contacts are in nobody's way. */
  private int longest() {
    return rules.values().stream()
        .flatMap(rule -> rule.ceilings().stream())
        .mapToInt(limit -> limit.days() == Ceiling.UNTIL_MONDAY ? WEEK : limit.days())
        .max()
        .orElse(0);
  }
}
