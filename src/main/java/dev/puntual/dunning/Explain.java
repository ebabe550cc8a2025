package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Forecast;
import dev.puntual.tenants.ContactCalendars;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers, for one debtor and any day, why we wrote and why we did not. The past is read as it was
 * written down; what is to come is decided by the rules that will decide it.
 */
public final class Explain {

  /** How many days ahead are foretold. */
  public static final int AHEAD = 30;

  private static final SqlFile ENROLLED = SqlFile.beside(Explain.class, "enrolled_of");

  /** Days known after the last asked for, so that the next open one is found. */
  private static final int BEYOND = 60;

  private final InstantSource clock;
  private final Enrolment enrolment;
  private final Forecast forecast;
  private final Campaigned.Ahead campaigns;

  Explain(InstantSource clock, Enrolment enrolment, Forecast forecast, Campaigned.Ahead campaigns) {
    this.clock = clock;
    this.enrolment = enrolment;
    this.forecast = forecast;
    this.campaigns = campaigns;
  }

  /**
   * One explanation for each day, the earliest first. A dozen reads, however many debts and days,
   * and one more for each day ahead on which a segment has a say.
   *
   * @param until no further than {@link #AHEAD} days from today is said; later days are left out
   * @return empty when there is no such debtor
   */
  public List<Explanation> days(TenantTx tx, DebtorId debtor, LocalDate from, LocalDate until) {
    return Dossier.read(tx, debtor, earliest(from), until)
        .map(dossier -> days(tx, debtor, dossier, from, until))
        .orElse(List.of());
  }

  /** What is foretold begins today, wherever that is, even for somebody who asks for next week. */
  private LocalDate earliest(LocalDate from) {
    var yesterday = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
    return from.isBefore(yesterday) ? from : yesterday;
  }

  private List<Explanation> days(
      TenantTx tx, DebtorId debtor, Dossier dossier, LocalDate from, LocalDate until) {
    var now = clock.instant();
    var today = BusinessDate.at(now, dossier.debtor().zone()).value();
    var last = until.isAfter(today.plusDays(AHEAD)) ? today.plusDays(AHEAD) : until;
    var undecided = undecided(dossier.debtor().evaluatedOn(), today);
    var walk = walk(tx, dossier, now, from.isBefore(today) ? from : today, last);
    var before = Campaigned.past(tx, debtor.value(), from.isBefore(today) ? from : today, last);
    var coming = coming(tx, debtor, before, today, last);
    var furthest = last.isBefore(undecided) ? undecided : last;
    var law = new LawAhead(forecast, dossier);
    Foresight.Enrolled enrolled = (day, by) -> enrolled(tx, debtor, day, walk, by);
    Map<LocalDate, Set<UUID>> refused = new HashMap<>();
    Map<LocalDate, Map<UUID, Foresight.Told>> ahead;
    List<Campaigned> judged;
    do {
      ahead = new Foresight(walk, dossier, enrolled, refused).days(undecided, furthest);
      judged = law.judge(tx, debtor, ahead, coming);
    } while (more(refused, law.refused(ahead)));
    var told = ahead;
    var ladders = told.getOrDefault(undecided, Map.of());
    var hindsight = new Hindsight(walk, dossier, id -> ladder(walk, ladders, id));
    var campaigned =
        Stream.concat(before.stream(), judged.stream())
            .collect(Collectors.groupingBy(Campaigned::on));
    return Stream.iterate(from, day -> !day.isAfter(last), day -> day.plusDays(1))
        .map(
            day -> {
              var letters = campaigned.getOrDefault(day, List.of());
              return day.isBefore(undecided)
                  ? past(walk, dossier, hindsight, day, letters)
                  : future(walk, dossier, told.getOrDefault(day, Map.of()), day, letters);
            })
        .toList();
  }

  /**
   * A step that the rules keep back comes again and is judged in turn; a few rounds, since a try
   * takes its days. False when nothing new was found.
   */
  private static boolean more(Map<LocalDate, Set<UUID>> refused, Map<LocalDate, Set<UUID>> found) {
    boolean more = false;
    for (var day : found.entrySet()) {
      more |= refused.computeIfAbsent(day.getKey(), _ -> new HashSet<>()).addAll(day.getValue());
    }
    return more;
  }

  /** What campaigns will write; today may have some that did. */
  private List<Campaigned> coming(
      TenantTx tx, DebtorId debtor, List<Campaigned> before, LocalDate today, LocalDate last) {
    return campaigns.of(tx, debtor.value(), today, last).stream()
        .filter(
            one ->
                before.stream()
                    .noneMatch(
                        said ->
                            said.campaign().equals(one.campaign()) && said.on().equals(one.on())))
        .toList();
  }

  private static LocalDate undecided(@Nullable LocalDate evaluatedOn, LocalDate today) {
    return evaluatedOn == null || evaluatedOn.isBefore(today) ? today : evaluatedOn.plusDays(1);
  }

  private static Walk walk(
      TenantTx tx, Dossier dossier, Instant now, LocalDate from, LocalDate until) {
    var country = dossier.debtor().country();
    int days = (int) ChronoUnit.DAYS.between(from, until) + BEYOND;
    var calendar =
        ContactCalendars.load(tx, country == null ? List.of() : List.of(country), from, days);
    var book = StrategyBook.read(tx);
    var work = Work.days(tx, book, new BusinessDate(until));
    return new Walk(book, work, new WritingDays(calendar, now));
  }

  private static int ladder(Walk walk, Map<UUID, Foresight.Told> told, UUID debt) {
    var one = told.get(debt);
    var footing = one == null ? null : one.footing();
    return walk.book()
        .followed(footing == null ? Strategy.HOUSE : footing.strategy())
        .map(Ladder::number)
        .orElse(0);
  }

  private static Explanation past(
      Walk walk, Dossier dossier, Hindsight hindsight, LocalDate day, List<Campaigned> campaigned) {
    var debts = dossier.debts().stream().flatMap(debt -> hindsight.tell(debt, day).stream());
    return new Explanation(day, false, walk.days().open(day), debts.toList(), campaigned);
  }

  private static Explanation future(
      Walk walk,
      Dossier dossier,
      Map<UUID, Foresight.Told> told,
      LocalDate day,
      List<Campaigned> campaigned) {
    var debts =
        dossier.debts().stream()
            .filter(debt -> told.containsKey(debt.id()))
            .map(debt -> debt(debt, Objects.requireNonNull(told.get(debt.id())), day));
    return new Explanation(day, true, walk.days().ahead(day), debts.toList(), campaigned);
  }

  private static Explanation.Debt debt(Dossier.Debt debt, Foresight.Told told, LocalDate day) {
    return new Explanation.Debt(
        debt.id(),
        debt.number(),
        debt.instalment(),
        debt.dueOn(),
        (int) ChronoUnit.DAYS.between(debt.dueOn(), day),
        Money.of(debt.balance(), debt.currency()),
        told.footing(),
        told.outcome());
  }

  /** Without segments nobody is asked: all go by the house's. */
  private Map<UUID, Foresight.By> enrolled(
      TenantTx tx, DebtorId debtor, LocalDate day, Walk walk, Routes routes) {
    var segments = walk.book().segments();
    if (segments.isEmpty() && routes.conditions().isEmpty()) {
      return Map.of();
    }
    var found = new HashMap<UUID, Foresight.By>();
    enrolment
        .in(tx, ENROLLED, new BusinessDate(day), segments, routes.conditions())
        .param("debtor", debtor.value())
        .query(
            row -> {
              found.put(row.getObject("receivable_id", UUID.class), by(row));
            });
    return found;
  }

  private static Foresight.By by(ResultSet row) throws SQLException {
    var unmet = row.getArray("unmet");
    return new Foresight.By(
        row.getObject("strategy_no", Integer.class),
        unmet == null
            ? Set.of()
            : Arrays.stream((Integer[]) unmet.getArray()).collect(Collectors.toSet()));
  }
}
