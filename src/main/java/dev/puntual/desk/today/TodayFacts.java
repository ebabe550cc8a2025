package dev.puntual.desk.today;

import dev.puntual.desk.Ages;
import dev.puntual.desk.Around;
import dev.puntual.desk.Kept;
import dev.puntual.desk.tasks.OwedNotices;
import dev.puntual.dunning.BrokenSegments;
import dev.puntual.dunning.Freshness;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import dev.puntual.receivables.Rights;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Reads the day, one question for each part of the page. */
final class TodayFacts {

  private static final SqlFile PLAN = SqlFile.beside(TodayFacts.class, "plan");
  private static final SqlFile STEPS = SqlFile.beside(TodayFacts.class, "steps");
  private static final SqlFile PEOPLE = SqlFile.beside(TodayFacts.class, "people");
  private static final SqlFile CONTACTS = SqlFile.beside(TodayFacts.class, "contacts");
  private static final SqlFile LADDER = SqlFile.beside(TodayFacts.class, "ladder");
  private static final SqlFile SILENCES = SqlFile.beside(TodayFacts.class, "silences");
  private static final SqlFile UNREACHABLE = SqlFile.beside(TodayFacts.class, "unreachable");

  /** Days before the last one from which what people ask about their data is said here. */
  private static final int RIGHTS_SOON_DAYS = 5;

  private static final SqlFile UNCLEAR = SqlFile.beside(TodayFacts.class, "unclear");
  private static final SqlFile COUNTRIES = SqlFile.beside(TodayFacts.class, "countries");
  private static final SqlFile PLAN_COUNTRIES = SqlFile.beside(TodayFacts.class, "plan_countries");
  private static final SqlFile MONEY_IN = SqlFile.beside(TodayFacts.class, "money_in");
  private static final SqlFile NEXT_DAY = SqlFile.beside(TodayFacts.class, "next_day");
  private static final int CONTACTS_SHOWN = 300;

  private final TenantTx tx;
  private final LocalDate today;

  private TodayFacts(TenantTx tx, LocalDate today) {
    this.tx = tx;
    this.today = today;
  }

  /** Sums over everything, so that it may be kept. */
  static Today.Unwritten unwritten(
      TenantTx tx,
      LocalDate today,
      List<String> obstacles,
      List<BrokenSegments.Broken> broken,
      OwedNotices.Sum notices) {
    var inAll = new AtomicInteger();
    var unreachable =
        tx.sql(UNREACHABLE)
            .query(
                (row, _) -> {
                  inAll.set(row.getInt("all_of_them"));
                  return new Today.Unreachable(
                      new DebtorId(row.getObject("debtor_id", UUID.class)),
                      row.getString("name"),
                      money(row, "balance"));
                })
            .list();
    return new Today.Unwritten(
        obstacles, broken, silences(tx, today), unreachable, inAll.get(), notices);
  }

  /** Where the company's debtors live. */
  static List<String> countries(TenantTx tx) {
    return tx.sql(COUNTRIES).query((row, _) -> row.getString(1)).list();
  }

  /** The reason with most debts first. */
  private static List<Today.Silence> silences(TenantTx tx, LocalDate today) {
    var parts = new LinkedHashMap<String, List<Today.Part>>();
    tx.sql(SILENCES)
        .param("today", today)
        .query(
            row -> {
              parts
                  .computeIfAbsent(row.getString("reason"), _ -> new ArrayList<>())
                  .add(
                      new Today.Part(
                          row.getInt("debtors"), row.getInt("debts"), money(row, "amount")));
            });
    return parts.entrySet().stream()
        .map(reason -> new Today.Silence(reason.getKey(), List.copyOf(reason.getValue())))
        .sorted(Comparator.comparingInt(TodayFacts::debts).reversed())
        .toList();
  }

  private static int debts(Today.Silence silence) {
    return silence.parts().stream().mapToInt(Today.Part::debts).sum();
  }

  static Today read(
      TenantTx tx,
      Viewer viewer,
      Ages.Bars bars,
      Kept.Given<Today.Unwritten> kept,
      Around around,
      Freshness.Known fresh,
      String currency) {
    var facts = new TodayFacts(tx, viewer.today().value());
    var plan = facts.plan();
    var day = plan == null ? facts.today : plan.day();
    boolean waits = plan != null && plan.waits();
    return new Today(
        plan,
        plan == null ? 0 : facts.people(day, waits),
        plan == null ? List.of() : facts.steps(day, waits),
        plan != null && waits ? facts.contacts(plan.id()) : List.of(),
        facts.ladder(),
        kept,
        facts.received(viewer),
        bars,
        currency,
        around.barriers().inHouse(tx),
        plan == null ? null : around.bill().of(tx, day, waits),
        plan == null ? null : around.calls().of(tx, day, waits),
        facts.nextDay(),
        fresh,
        plan != null && waits
            ? around.barriers().lacking(tx, facts.countries(plan.id()), viewer.voice())
            : List.of(),
        tx.sql(UNCLEAR).query(Integer.class).single(),
        viewer.role().may(Right.DECIDE)
            ? Rights.pressing(tx, facts.today.plusDays(RIGHTS_SOON_DAYS))
            : 0);
  }

  private Map<String, Long> countries(UUID plan) {
    var people = new LinkedHashMap<String, Long>();
    tx.sql(PLAN_COUNTRIES)
        .param("plan", plan)
        .query((row, _) -> people.put(row.getString("country"), row.getLong("people")))
        .list();
    return people;
  }

  private Today.@Nullable Plan plan() {
    return plan(tx, today);
  }

  /** The plan that matters now; null when nothing was decided for today. */
  static Today.@Nullable Plan plan(TenantTx tx, LocalDate today) {
    return tx.sql(PLAN)
        .param("today", today)
        .query(
            (row, _) ->
                new Today.Plan(
                    row.getObject("plan_id", UUID.class),
                    row.getObject("decided_on", LocalDate.class),
                    row.getString("state").equals("proposed"),
                    row.getObject("entry_step", Integer.class)))
        .optional()
        .orElse(null);
  }

  private int people(LocalDate day, boolean waits) {
    return tx.sql(PEOPLE).param("day", day).param("waits", waits).query(Integer.class).single();
  }

  private List<Today.Step> steps(LocalDate day, boolean waits) {
    return tx.sql(STEPS)
        .param("day", day)
        .param("waits", waits)
        .query((row, _) -> step(row))
        .list();
  }

  private static Today.Step step(ResultSet row) throws SQLException {
    return new Today.Step(
        row.getString("stage"),
        row.getString("channel"),
        row.getInt("contacts"),
        row.getInt("debtors"),
        row.getInt("debts"),
        money(row, "amount"),
        row.getInt("held"),
        row.getInt("sent"),
        row.getInt("ended"),
        money(row, "leaving"));
  }

  private List<Today.Contact> contacts(UUID plan) {
    return tx.sql(CONTACTS)
        .param("plan", plan)
        .param("limit", CONTACTS_SHOWN)
        .query(
            (row, _) ->
                new Today.Contact(
                    new DebtorId(row.getObject("debtor_id", UUID.class)),
                    row.getString("name"),
                    row.getString("stage"),
                    row.getString("channel"),
                    row.getInt("debts"),
                    money(row, "amount"),
                    row.getBoolean("held"),
                    row.getBoolean("edited")))
        .list();
  }

  private List<Today.Rung> ladder() {
    return tx.sql(LADDER)
        .query(
            (row, _) ->
                new Today.Rung(
                    row.getInt("step_no"), row.getString("stage"), row.getInt("offset_days")))
        .list();
  }

  private List<Today.Received> received(Viewer viewer) {
    var yesterday = today.minusDays(1);
    var since = yesterday.atStartOfDay(viewer.voice().zone()).toInstant();
    return tx.sql(MONEY_IN)
        .param("since", Timestamp.from(since))
        .param("day", yesterday)
        .query(
            (row, _) ->
                new Today.Received(
                    row.getInt("debtors"), money(row, "amount"), money(row, "by_link")))
        .list();
  }

  private @Nullable LocalDate nextDay() {
    return tx.sql(NEXT_DAY)
        .param("today", today)
        .query((row, _) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .single()
        .orElse(null);
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return Money.of(amount, row.getString("currency"));
  }
}
