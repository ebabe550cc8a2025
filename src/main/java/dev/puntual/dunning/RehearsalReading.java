package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Sums up what was played: only sums and short lists leave the database. */
final class RehearsalReading {

  private static final SqlFile BY_DAY = SqlFile.beside(RehearsalReading.class, "rehearsal_by_day");
  private static final SqlFile BY_TASK =
      SqlFile.beside(RehearsalReading.class, "rehearsal_by_task");
  private static final SqlFile HEARD = SqlFile.beside(RehearsalReading.class, "rehearsal_heard");
  private static final SqlFile QUIET = SqlFile.beside(RehearsalReading.class, "rehearsal_quiet");
  private static final SqlFile STRUCK = SqlFile.beside(RehearsalReading.class, "rehearsal_struck");
  private static final SqlFile OVER = SqlFile.beside(RehearsalReading.class, "rehearsal_over");

  /** As the statement numbers them, from one. */
  private static final List<Rehearsed.Why> WHYS = List.of(Rehearsed.Why.values());

  private static final List<Means> MEANS = List.of(Means.values());
  private static final int USUAL = -1;

  private static final int NAMED = 20;
  private static final int NAMED_QUIET = 5;

  /** Rows in memory at once, however long a list is. */
  private static final int FETCH = 2_000;

  private final Enrolment enrolment;
  private final RehearsalTexts texts;
  private final Played played;
  private final Map<Integer, Routes.Standing> ladders;

  RehearsalReading(Enrolment enrolment, RehearsalTexts texts, Played played) {
    this.enrolment = enrolment;
    this.texts = texts;
    this.played = played;
    this.ladders = played.ladders();
  }

  Rehearsed of(TenantTx tx) {
    if (played.days().isEmpty()) {
      return Rehearsed.nothing(played.everyDay());
    }
    var most = new ArrayList<Rehearsed.Heard>();
    var often = new ArrayList<Rehearsed.Often>();
    heard(
        tx,
        NAMED,
        row -> {
          often.add(often(row));
          if (row.getObject("debtor_id", UUID.class) != null) {
            most.add(heard(row));
          }
        });
    return new Rehearsed(
        played.days(),
        messages(tx),
        tx.sql(BY_TASK)
            .param("until", played.until())
            .query((row, _) -> slice(row, Action.CALL, 0, USUAL))
            .list(),
        often.getFirst(),
        List.copyOf(most),
        checks(tx),
        quiet(tx),
        played.everyDay());
  }

  /** Text messages with the parts of which they are, as they would leave. */
  private List<Rehearsed.Slice> messages(TenantTx tx) {
    var spoken = new LinkedHashSet<RehearsalTexts.Spoken>();
    var slices =
        tx.sql(BY_DAY)
            .param("until", played.until())
            .param("chooses", chooses())
            .query(
                (row, _) -> {
                  var slice = slice(row, Action.MESSAGE, row.getInt("reach"), row.getInt("means"));
                  if (slice.by() == Means.SMS) {
                    spoken.add(spoken(row, slice));
                  }
                  return slice;
                })
            .list();
    var parts = texts.parts(tx, spoken, played.until());
    return Rehearsed.Slice.together(
        slices.stream()
            .map(
                slice ->
                    slice.by() == Means.SMS
                        ? slice.parts(parts.getOrDefault(slice.stage(), 1.0))
                        : slice)
            .toList());
  }

  private RehearsalTexts.Spoken spoken(ResultSet row, Rehearsed.Slice slice) throws SQLException {
    var ladder = Objects.requireNonNull(ladders.get(row.getInt("ladder_no"))).ladder();
    int rung = row.getInt("rung");
    return new RehearsalTexts.Spoken(
        ladder.number(),
        rung,
        row.getInt("reach"),
        row.getInt("means"),
        slice.stage(),
        ladder.stepOf(rung).manner().codes().to());
  }

  private boolean chooses() {
    return ladders.values().stream().anyMatch(one -> one.ladder().choosesWays());
  }

  /**
   * @param spoken what it is if the debtor hears of it
   * @param reach bits of those that have an address, by each channel; zero where that is no matter
   * @param other by what it goes instead, as {@link Means} numbers them; {@link #USUAL}: the first
   */
  private Rehearsed.Slice slice(ResultSet row, Action spoken, int reach, int other)
      throws SQLException {
    var standing = Objects.requireNonNull(ladders.get(row.getInt("ladder_no")));
    var step = standing.ladder().stepOf(row.getInt("rung"));
    return new Rehearsed.Slice(
        row.getObject("on_day", LocalDate.class),
        standing.strategy(),
        step.number(),
        step.stage(),
        step.action().speaks() ? spoken : step.action(),
        other == USUAL ? by(standing.ladder(), step, reach) : MEANS.get(other),
        step.manner().leaving(),
        row.getString("currency"),
        row.getLong("messages"),
        row.getBigDecimal("amount"),
        1);
  }

  /**
   * The first that can be used and reaches somebody; exclusions are not asked. A call is none of
   * the means of a message.
   */
  private static Means by(Ladder ladder, Ladder.Step step, int reach) {
    return step.manner().open(ladder.connected()).stream()
        .filter(means -> means != Means.CALL)
        .filter(means -> reach == 0 || (means.bits(step.manner().roles()) & reach) > 0)
        .findFirst()
        .orElse(Means.EMAIL);
  }

  /** Everybody on one of the lists, one by one. */
  void each(TenantTx tx, Rehearsed.Part part, Consumer<Rehearsed.Person> person) {
    if (played.days().isEmpty()) {
      return;
    }
    switch (part) {
      case HEARD ->
          heard(
              tx,
              null,
              row -> {
                if (row.getObject("debtor_id", UUID.class) != null) {
                  person.accept(heard(row));
                }
              });
      case OVER -> over(tx, null, row -> person.accept(over(row)));
      case QUIET -> quiet(tx, null, row -> person.accept(someone(row)));
    }
  }

  /**
   * @param limit null: everybody
   */
  private void heard(TenantTx tx, @Nullable Integer limit, RowCallbackHandler row) {
    tx.sql(HEARD)
        .param("limit", limit)
        .param("until", played.until())
        .withFetchSize(FETCH)
        .query(row);
  }

  private static Rehearsed.Often often(ResultSet row) throws SQLException {
    return new Rehearsed.Often(
        row.getLong("debtors"),
        row.getLong("once"),
        row.getLong("some"),
        row.getLong("many"),
        row.getLong("more"));
  }

  private static Rehearsed.Heard heard(ResultSet row) throws SQLException {
    return new Rehearsed.Heard(
        debtor(row),
        row.getString("code"),
        row.getString("name"),
        row.getLong("messages"),
        row.getLong("in_a_week"));
  }

  private static DebtorId debtor(ResultSet row) throws SQLException {
    return new DebtorId(row.getObject("debtor_id", UUID.class));
  }

  private void over(TenantTx tx, @Nullable Integer limit, RowCallbackHandler row) {
    tx.sql(OVER).param("limit", limit).withFetchSize(FETCH).query(row);
  }

  private Rehearsed.Over over(ResultSet row) throws SQLException {
    return new Rehearsed.Over(
        debtor(row),
        row.getString("code"),
        row.getString("name"),
        row.getLong("messages"),
        row.getLong("moved"),
        row.getLong("stopped"),
        played.rules().get(row.getInt("rule") - 1));
  }

  private Rehearsed.Checks checks(TenantTx tx) {
    var debtors = new ArrayList<Long>();
    var over = new ArrayList<Rehearsed.Over>();
    over(
        tx,
        NAMED,
        row -> {
          debtors.add(row.getLong("debtors"));
          over.add(over(row));
        });
    var struck =
        tx.sql(STRUCK)
            .query(
                (row, _) ->
                    new Rehearsed.Struck(
                        played.rules().get(row.getInt("rule") - 1),
                        row.getObject("on_day", LocalDate.class),
                        row.getLong("moved"),
                        row.getLong("otherwise"),
                        row.getLong("stopped")))
            .list();
    return new Rehearsed.Checks(
        struck, debtors.isEmpty() ? 0 : debtors.getFirst(), List.copyOf(over));
  }

  private List<Rehearsed.Quiet> quiet(TenantTx tx) {
    var debtors = new EnumMap<Rehearsed.Why, Long>(Rehearsed.Why.class);
    var some = new EnumMap<Rehearsed.Why, List<Rehearsed.Someone>>(Rehearsed.Why.class);
    quiet(
        tx,
        NAMED_QUIET,
        row -> {
          var one = someone(row);
          debtors.put(one.why(), row.getLong("debtors"));
          some.computeIfAbsent(one.why(), _ -> new ArrayList<>()).add(one);
        });
    return debtors.entrySet().stream()
        .map(
            one ->
                new Rehearsed.Quiet(
                    one.getKey(),
                    one.getValue(),
                    List.copyOf(some.getOrDefault(one.getKey(), List.of()))))
        .toList();
  }

  private void quiet(TenantTx tx, @Nullable Integer limit, RowCallbackHandler row) {
    var first = played.first();
    var routes = played.routes(first);
    routes
        .bind(
            enrolment.in(
                tx, QUIET, new BusinessDate(first), played.segments(), routes.conditions()))
        .param("from", first)
        .param("until", played.until())
        .param("limit", limit)
        .withFetchSize(FETCH)
        .query(row);
  }

  private static Rehearsed.Someone someone(ResultSet row) throws SQLException {
    return new Rehearsed.Someone(
        debtor(row),
        row.getString("code"),
        row.getString("name"),
        WHYS.get(row.getInt("reason") - 1),
        row.getLong("debts"));
  }
}
