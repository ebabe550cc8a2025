package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.DayLimits;
import dev.puntual.tenants.ContactCalendars;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the strategies would do over the coming days with the ledger as it is: the same answers that
 * {@link Evaluation} would give day by day, found for all days at once. Everything happens in
 * temporary tables of the caller's transaction; no row of the company is written or locked.
 *
 * <p>Where strategies can change on the way (segments speak of dates, somebody is on one until a
 * day), it is played in stretches: of a day for a small company, of a week for a large one.
 */
public final class Rehearsal {

  /** The longest that can be asked for. */
  public static final int MOST_DAYS = 90;

  private static final SqlFile SETTINGS = SqlFile.beside(Rehearsal.class, "rehearsal_settings");
  private static final SqlFile OPEN = SqlFile.beside(Rehearsal.class, "rehearsal_open");
  private static final SqlFile NOW = SqlFile.beside(Rehearsal.class, "rehearsal_now");
  private static final SqlFile CALENDARS = SqlFile.beside(Rehearsal.class, "rehearsal_calendars");
  private static final SqlFile DEBTS_THEN = SqlFile.beside(Rehearsal.class, "rehearsal_debts_then");
  private static final SqlFile DEBTS = SqlFile.beside(Rehearsal.class, "rehearsal_debts");
  private static final SqlFile ANALYZE = SqlFile.beside(Rehearsal.class, "rehearsal_analyze");
  private static final SqlFile OWN = SqlFile.beside(Rehearsal.class, "rehearsal_own");
  private static final SqlFile DUES = SqlFile.beside(Rehearsal.class, "rehearsal_dues");
  private static final SqlFile STRETCH = SqlFile.beside(Rehearsal.class, "rehearsal_stretch");
  private static final SqlFile OLDEST = SqlFile.beside(Rehearsal.class, "rehearsal_oldest");
  private static final SqlFile MOVE = SqlFile.beside(Rehearsal.class, "rehearsal_move");
  private static final SqlFile HEARERS = SqlFile.beside(Rehearsal.class, "rehearsal_hearers");
  private static final SqlFile OVERTAKEN = SqlFile.beside(Rehearsal.class, "rehearsal_overtaken");
  private static final SqlFile SPARED = SqlFile.beside(Rehearsal.class, "rehearsal_spared");
  private static final SqlFile TASKS = SqlFile.beside(Rehearsal.class, "rehearsal_tasks");
  private static final SqlFile MASKS = SqlFile.beside(Rehearsal.class, "rehearsal_masks");
  private static final SqlFile CONTACTS = SqlFile.beside(Rehearsal.class, "rehearsal_contacts");

  /** Up to here every single day asks again which strategy means whom. */
  private static final int FEW_DEBTS = 20_000;

  private static final int WEEK = 6;

  private final InstantSource clock;
  private final Enrolment enrolment;
  private final DayLimits limits;
  private final RehearsalTexts texts;

  Rehearsal(InstantSource clock, Enrolment enrolment, DayLimits limits, RehearsalTexts texts) {
    this.clock = clock;
    this.texts = texts;
    this.enrolment = enrolment;
    this.limits = limits;
  }

  /**
   * @param draftOf the strategy whose draft is taken as published, its debts moved to it; null: as
   *     things are. Without such a draft: as things are
   * @param days 1 to {@link #MOST_DAYS}, from the next contact day on
   * @param paying debtors pay as many days late as they do on average; else nobody pays
   * @param monthsAgo zero: from today on. Else the days since then are played with the ledger of
   *     that day: whoever paid since pays when it did, and each debt has heard what its age asked
   *     for before
   */
  public record Question(@Nullable Integer draftOf, int days, boolean paying, int monthsAgo) {

    /** From today on. */
    public Question(@Nullable Integer draftOf, int days, boolean paying) {
      this(draftOf, days, paying, 0);
    }
  }

  /**
   * Empty when the company has no strategy yet. A million debts take the better part of a minute.
   */
  public Optional<Rehearsed> of(TenantTx tx, Question question) {
    return play(tx, question).map(played -> new RehearsalReading(enrolment, texts, played).of(tx));
  }

  /**
   * The same, and then everybody on some of its lists, one list after the other, one by one, the
   * foremost first: however many, few are in memory at once.
   */
  public void each(
      TenantTx tx,
      Question question,
      List<Rehearsed.Part> parts,
      Consumer<Rehearsed.Person> person) {
    play(tx, question)
        .map(played -> new RehearsalReading(enrolment, texts, played))
        .ifPresent(reading -> parts.forEach(part -> reading.each(tx, part, person)));
  }

  /**
   * The days the company writes on, from the one whose plan would be made now; of past ones, those
   * that are over.
   */
  private List<LocalDate> days(TenantTx tx, Begin begin, Instant asOf, int days) {
    var then = BusinessDate.at(asOf, begin.zone()).value();
    var known = days + WritingDays.SEARCHED;
    var calendar = ContactCalendars.load(tx, List.of(begin.country()), then, known);
    var found = new WritingDays(calendar, asOf).next(days);
    var today = today(begin);
    return then.isBefore(today) ? found.stream().filter(today::isAfter).toList() : found;
  }

  private LocalDate today(Begin begin) {
    return BusinessDate.at(clock.instant(), begin.zone()).value();
  }

  private record Begin(
      ZoneId zone,
      String country,
      String currency,
      @Nullable UUID waitingPlan,
      @Nullable Integer waitingNo,
      @Nullable LocalDate waitingOn,
      boolean leaving) {

    /** A plan that waits now did not then. */
    Begin withoutPlan() {
      return new Begin(zone, country, currency, null, null, null, leaving);
    }
  }

  Optional<Played> play(TenantTx tx, Question question) {
    var book = StrategyBook.read(tx);
    if (book.followed(Strategy.HOUSE).isEmpty()) {
      return Optional.empty();
    }
    tx.sql(SETTINGS).update();
    tx.sql(OPEN).update();
    boolean past = question.monthsAgo() > 0;
    var begin = past ? begin(tx).withoutPlan() : begin(tx);
    var then = today(begin).minusMonths(question.monthsAgo());
    var asOf = past ? then.atStartOfDay(begin.zone()).toInstant() : clock.instant();
    var days = days(tx, begin, asOf, question.days());
    var draftOf =
        question.draftOf() != null && book.drafts().containsKey(question.draftOf())
            ? question.draftOf()
            : null;
    var first = days.isEmpty() ? LocalDate.MIN : days.getFirst();
    var work = days.isEmpty() ? WorkDays.PLAIN : Work.days(tx, book, new BusinessDate(first));
    var played = new Played(book, draftOf, days, work, asOf, List.of(), true);
    if (days.isEmpty()) {
      return Optional.of(played);
    }
    tx.sql(CALENDARS)
        .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
        .update();
    int debts =
        past ? debtsThen(tx, begin, then, played) : debts(tx, begin, first, question.paying());
    tx.sql(ANALYZE).update();
    tx.sql(OWN).update();
    var conditions = played.routes(first).conditions();
    RehearsalExcluded.write(tx, played.routes(first).means(), begin.zone());
    var sayings = sayings(tx, played);
    rungs(tx, played, conditions, sayings);
    tx.sql(ANALYZE).update();
    int stretch = stretch(played, conditions, begin, debts);
    for (int from = 0; from < days.size(); from += stretch) {
      int next = from + stretch;
      play(tx, played, sayings, days.get(from), next);
    }
    return Optional.of(speak(tx, played, sayings, begin, stretch));
  }

  private static Sayings sayings(TenantTx tx, Played played) {
    return new Sayings(
        played.ladders().values().stream().map(Routes.Standing::ladder).toList(),
        played.routes(played.first()).means(),
        tx.sql(MASKS).query((row, _) -> row.getInt("mask")).list());
  }

  /** What is said becomes messages and calls, with the days and ways that the rules give them. */
  private Played speak(TenantTx tx, Played played, Sayings sayings, Begin begin, int stretch) {
    tx.sql(ANALYZE).update();
    boolean steady = stretch == played.days().size();
    if (!steady) {
      tx.sql(OVERTAKEN).param("origin", played.origin()).update();
    }
    if (begin.waitingPlan() != null) {
      tx.sql(SPARED)
          .param("first", played.first())
          .param("waitingPlan", begin.waitingPlan())
          .update();
    }
    var place =
        new RehearsalLaw.Place(begin.zone(), begin.country(), begin.currency(), played.asOf());
    var rules = RehearsalLaw.apply(tx, limits, played, sayings, place);
    tx.sql(CONTACTS).update();
    if (played.hasTasks()) {
      tx.sql(TASKS).update();
    }
    tx.sql(ANALYZE).update();
    tx.sql(HEARERS).param("until", played.until()).update();
    tx.sql(ANALYZE).update();
    return played.with(rules, stretch == 1 || steady);
  }

  private static Begin begin(TenantTx tx) {
    return tx.sql(NOW)
        .query(
            (row, _) ->
                new Begin(
                    ZoneId.of(row.getString("zone")),
                    row.getString("country"),
                    row.getString("currency"),
                    row.getObject("plan_id", UUID.class),
                    row.getObject("plan_no", Integer.class),
                    row.getObject("decided_on", LocalDate.class),
                    row.getBoolean("leaving")))
        .single();
  }

  private static int debts(TenantTx tx, Begin begin, LocalDate first, boolean paying) {
    return tx.sql(DEBTS)
        .param("first", first)
        .param("paying", paying)
        .param("waitingPlan", begin.waitingPlan())
        .param("waitingNo", begin.waitingNo())
        .param("waitingOn", begin.waitingOn())
        .update();
  }

  private static int debtsThen(TenantTx tx, Begin begin, LocalDate then, Played played) {
    return tx.sql(DEBTS_THEN)
        .param("then", then)
        .param("last", played.days().getLast())
        .param("zone", begin.zone().getId())
        .update();
  }

  private static void rungs(TenantTx tx, Played played, List<UUID> conditions, Sayings sayings) {
    var dues = tx.sql(DUES).query(LocalDate.class).list();
    for (var one : played.ladders().values()) {
      var rungs = new RehearsalRungs(one.ladder(), conditions, sayings);
      dues.forEach(due -> rungs.add(due, played.work(), played.first()));
      rungs.write(tx);
    }
  }

  /** For how many contact days at once it stays the same which way a debt goes. */
  private static int stretch(Played played, List<UUID> conditions, Begin begin, int debts) {
    boolean steady =
        played.segments().isEmpty()
            && conditions.isEmpty()
            && !played.routes(played.first()).askForOldest()
            && !begin.leaving()
            && (debts > FEW_DEBTS || !played.book().asksForWorkDays());
    return steady ? played.days().size() : debts > FEW_DEBTS ? WEEK : 1;
  }

  private void play(TenantTx tx, Played played, Sayings sayings, LocalDate from, int next) {
    var days = played.days();
    var until = next < days.size() ? days.get(next) : played.until();
    var routes = played.routes(from);
    if (routes.askForOldest()) {
      tx.sql(OLDEST).param("day", from).update();
    }
    routes
        .bind(
            enrolment.in(
                tx, STRETCH, new BusinessDate(from), played.segments(), routes.conditions()))
        .param("origin", played.origin())
        .param("excluded", sayings.masks().toArray(Integer[]::new))
        .param("from", from)
        .param("until", until)
        .update();
    if (next < days.size()) {
      tx.sql(MOVE).param("from", from).param("until", until).update();
    }
  }
}
