package dev.puntual.dunning;

import dev.puntual.dunning.DecidedAgain.About;
import dev.puntual.dunning.DecidedAgain.Answer;
import dev.puntual.dunning.DecidedAgain.Point;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.DecisionRecord;
import dev.puntual.rules.Records;
import dev.puntual.rules.Verdict;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a decision anew, from the steps, segments, law and facts of its time, and says of each
 * point whether it comes out the same. What is not kept is said to be unknown, never guessed.
 */
public final class Again {

  private static final SqlFile ROW = SqlFile.beside(Again.class, "again_row");
  private static final SqlFile BEFORE = SqlFile.beside(Again.class, "again_before");
  private static final SqlFile FACTS = SqlFile.beside(Again.class, "again_facts");
  private static final SqlFile LAW = SqlFile.beside(Again.class, "again_law");

  private static final SqlFile ALL = SqlFile.beside(Again.class, "again_all");

  /** Each costs a dozen reads. */
  public static final int MOST = 50;

  private final SegmentsThen segments;
  private final Records records;
  private final ContactRules rules;

  Again(SegmentsThen segments, Records records, ContactRules rules) {
    this.segments = segments;
    this.records = records;
    this.rules = rules;
  }

  /**
   * A dozen reads.
   *
   * @param plan the number of its plan; null: the decision of that day that took its step, else the
   *     last one
   * @return empty when nothing was decided of the debt that day
   */
  public Optional<DecidedAgain> of(TenantTx tx, UUID debt, LocalDate day, @Nullable Integer plan) {
    return tx.sql(ROW)
        .param("debt", debt)
        .param("day", day)
        .param("plan", plan)
        .query((row, _) -> AgainRow.read(row))
        .optional()
        .map(row -> decided(tx, row, day));
  }

  /** Every decision of a day about a debtor, at most {@link #MOST} of them. */
  public List<DecidedAgain> all(TenantTx tx, DebtorId debtor, LocalDate day) {
    return tx
        .sql(ALL)
        .param("debtor", debtor.value())
        .param("day", day)
        .param("limit", MOST)
        .query(
            (row, _) ->
                Map.entry(row.getObject("receivable_id", UUID.class), row.getInt("plan_no")))
        .list()
        .stream()
        .flatMap(one -> of(tx, one.getKey(), day, one.getValue()).stream())
        .toList();
  }

  private DecidedAgain decided(TenantTx tx, AgainRow row, LocalDate day) {
    var book = StrategyBook.read(tx);
    var standing = Optional.ofNullable(book.published().get(row.ladder()));
    int strategy = standing.map(Routes.Standing::strategy).orElse(0);
    return new DecidedAgain(
        row.debt(),
        row.number(),
        row.instalment(),
        row.debtor(),
        row.name(),
        day,
        row.plan(),
        row.daysPastDue(),
        row.owed(),
        strategy,
        book.strategy(strategy).map(Strategy::name).orElse(""),
        standing.map(one -> one.ladder().version()).orElse(0),
        row.reason(),
        row.made(),
        tx.sql(LAW).param("law", row.law()).query((pack, _) -> pack.getString(1)).list(),
        standing.map(one -> points(tx, book, one, row, day)).orElse(List.of()));
  }

  private List<Point> points(
      TenantTx tx, StrategyBook book, Routes.Standing standing, AgainRow row, LocalDate day) {
    var facts =
        tx.sql(FACTS)
            .param("debtor", row.debtor().value())
            .param("debt", row.debt())
            .param("currency", row.currency())
            .param("day", day)
            .param("plan", row.plan())
            .param("then", Timestamp.from(row.made()))
            .query((found, _) -> AgainFacts.read(found))
            .single();
    var points = new ArrayList<Point>();
    points.add(lateness(row, day));
    points.add(new AgainStrategy(tx, segments, book, row).point(standing.strategy(), facts));
    if (!row.reason().equals("settled")) {
      points.add(step(tx, book, standing, row, day));
    }
    points.add(new AgainReason(tx, segments, standing.ladder(), row).point(facts));
    if (row.message() != null) {
      records.of(tx, row.message()).map(Again::verdict).ifPresent(points::add);
    }
    return points;
  }

  /** A due date that moved began a new episode; the old one is not kept. */
  private static Point lateness(AgainRow row, LocalDate day) {
    var was = String.valueOf(row.daysPastDue());
    return row.sameEpisode()
        ? Point.compared(
            About.LATENESS, was, String.valueOf(ChronoUnit.DAYS.between(row.dueOn(), day)), "")
        : Point.unknown(About.LATENESS, was, "due_moved", List.of());
  }

  private Point step(
      TenantTx tx, StrategyBook book, Routes.Standing standing, AgainRow row, LocalDate day) {
    var ladder = standing.ladder();
    var routes =
        new Routes(
            Map.of(standing.strategy(), ladder),
            book.published(),
            day,
            Work.days(tx, book, new BusinessDate(day)));
    var was = row.firstStep() + "-" + row.step();
    var before = before(tx, row, day, false);
    var heard = steps(routes, standing, row, before.map(AgainRow.Before::stood));
    var unheard =
        before(tx, row, day, true)
            .filter(one -> one.unheardBy(day))
            .map(one -> steps(routes, standing, row, Optional.of(one.opened())))
            .filter(was::equals);
    if (unheard.isPresent() && !was.equals(heard)) {
      return Point.compared(About.STEP, was, unheard.get(), "unheard");
    }
    if (!was.equals(heard) && ladder.asksForWorkDays() && !row.law().equals(rules.law(tx))) {
      return Point.unknown(About.STEP, was, "calendar_changed", List.of());
    }
    return Point.compared(About.STEP, was, heard, "");
  }

  /**
   * @param took only one that took its step
   */
  private static Optional<AgainRow.Before> before(
      TenantTx tx, AgainRow row, LocalDate day, boolean took) {
    return tx.sql(BEFORE)
        .param("debt", row.debt())
        .param("episode", row.episode())
        .param("day", day)
        .param("plan", row.plan())
        .param("took", took)
        .query((found, _) -> AgainRow.Before.read(found))
        .optional();
  }

  /** From the first step that was open to the one that its lateness has reached. */
  private static String steps(
      Routes routes, Routes.Standing standing, AgainRow row, Optional<AgainRow.Stood> stood) {
    var from = stood.filter(one -> one.step() > 0);
    var way = routes.way(standing.strategy(), from.map(AgainRow.Stood::ladder).orElse(0));
    int taken = way.flatMap(one -> from.map(stand -> one.taken(stand.step()))).orElse(0);
    int reached = way.map(one -> one.reached(row.daysPastDue() - row.shift())).orElse(0);
    return taken + 1 + "-" + reached;
  }

  private static Point verdict(DecisionRecord record) {
    var was = record.allowed() ? "allowed" : "refused";
    boolean allows = record.again() instanceof Verdict.Allow;
    var against = record.again().against();
    return new Point(
        About.RULES,
        record.allowed() == allows ? Answer.SAME : Answer.DIFFERS,
        was,
        allows ? "allowed" : "refused",
        "",
        against);
  }
}
