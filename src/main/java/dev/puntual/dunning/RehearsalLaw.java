package dev.puntual.dunning;

import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import dev.puntual.rules.DayLimits;
import dev.puntual.rules.DayRules;
import dev.puntual.rules.DayRules.Ceiling;
import dev.puntual.rules.DebtStage;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the contact rules would do to rehearsed letters: each keeps its day, moves, or is stopped.
 * Days are whole here: a rule that asks for thirty hours asks for two days.
 */
final class RehearsalLaw {

  private static final SqlFile COUNTRIES =
      SqlFile.beside(RehearsalLaw.class, "rehearsal_countries");
  private static final SqlFile LAW = SqlFile.beside(RehearsalLaw.class, "rehearsal_law");
  private static final SqlFile TONE = SqlFile.beside(RehearsalLaw.class, "rehearsal_tones");
  private static final SqlFile LINES = SqlFile.beside(RehearsalLaw.class, "rehearsal_lines");
  private static final SqlFile SLOTS = SqlFile.beside(RehearsalLaw.class, "rehearsal_slots");
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
    law.write(tx, countries);
    tones(tx, played);
    law.give(tx, place);
    return law.known;
  }

  private void write(TenantTx tx, Map<String, String> countries) {
    var rows = new ArrayList<Row>();
    countries.forEach(
        (name, country) -> {
          for (int tone = 0; tone < TONES.size(); tone++) {
            rows.add(new Row(name, tone, rules(country, stage(TONES.get(tone)))));
          }
        });
    tx.sql(LAW)
        .param("profiles", IntStream.range(0, rows.size()).boxed().toArray(Integer[]::new))
        .param("countries", rows.stream().map(Row::country).toArray(String[]::new))
        .param("tones", rows.stream().map(Row::tone).toArray(Integer[]::new))
        .param("counts", texts(rows, one -> ceilings(one).map(Ceiling::contacts)))
        .param("spans", texts(rows, one -> ceilings(one).map(Ceiling::days)))
        .param("rules", texts(rows, one -> ceilings(one).map(limit -> number(limit.rule()))))
        .param("open", texts(rows, one -> one.open().stream().map(this::day)))
        .param("shut", texts(rows, one -> one.shut().keySet().stream().map(this::day)))
        .param("shutRules", texts(rows, one -> one.shut().values().stream().map(this::number)))
        .param("barred", rows.stream().map(row -> barred(row.rules())).toArray(Integer[]::new))
        .update();
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

  private record Row(String country, int tone, DayRules rules) {}

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

  private static Stream<Ceiling> ceilings(DayRules rules) {
    return rules.ceilings().stream();
  }

  private static String[] texts(List<Row> rows, Function<DayRules, Stream<Integer>> column) {
    return rows.stream()
        .map(
            row ->
                column
                    .apply(row.rules())
                    .map(String::valueOf)
                    .collect(Collectors.joining(",", "{", "}")))
        .toArray(String[]::new);
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

  private int barred(DayRules rules) {
    return rules.barred().isEmpty() ? 0 : number(rules.barred());
  }

  private void give(TenantTx tx, Place place) {
    int far = widest(RehearsalLaw::days);
    var since = days.getFirst().minusDays(far + 1L).atStartOfDay(place.zone()).toInstant();
    tx.sql(ANALYZE).update();
    tx.sql(LINES)
        .param("origin", origin)
        .param("near", widest(limit -> Math.ceilDiv(days(limit), limit.contacts())))
        .param("far", far)
        .param("zone", place.zone().getId())
        .param("since", Timestamp.from(since))
        .param("asOf", Timestamp.from(place.asOf()))
        .update();
    tx.sql(ANALYZE).update();
    tx.sql(SLOTS).param("origin", origin).param("life", Plans.LIFE_DAYS).update();
    tx.sql(ANALYZE).update();
  }

  /** Contacts that are never nearer than this are never counted together. */
  private int widest(ToIntFunction<Ceiling> width) {
    return rules.stream().flatMap(RehearsalLaw::ceilings).mapToInt(width).max().orElse(0);
  }

  private static int days(Ceiling limit) {
    return limit.days() == Ceiling.UNTIL_MONDAY ? WEEK : limit.days();
  }
}
