package dev.puntual.desk.tasks;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.receivables.Contacts;
import dev.puntual.rules.Addresses;
import dev.puntual.rules.Authorisations;
import dev.puntual.rules.DebtorEvents;
import dev.puntual.rules.EventKind;
import dev.puntual.rules.Outcome;
import dev.puntual.rules.Past;
import dev.puntual.rules.Question;
import dev.puntual.rules.Reservations;
import dev.puntual.rules.Verdict;
import dev.puntual.worklist.Holds;
import dev.puntual.worklist.Tasks;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that was made counts against every cap and pause, as a letter does, and the contact rules
 * hear what came of it.
 */
public final class CallsMade {

  private static final SqlFile MADE = SqlFile.beside(CallsMade.class, "call_made");

  private final Reservations reservations;
  private final Authorisations authorisations;
  private final Holds holds;
  private final DebtorEvents events;
  private final Contacts contacts;
  private final Tasks tasks;
  private final InstantSource clock;

  public CallsMade(
      Reservations reservations,
      Authorisations authorisations,
      Holds holds,
      DebtorEvents events,
      Contacts contacts,
      Tasks tasks,
      InstantSource clock) {
    this.reservations = reservations;
    this.authorisations = authorisations;
    this.holds = holds;
    this.events = events;
    this.contacts = contacts;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * What a person wrote down.
   *
   * @param contact whose number they called; null for the first one
   * @param day the last one of a promise; null for no promise
   * @param amount of it; null for what is due by then
   */
  record Said(
      Heard heard,
      @Nullable UUID contact,
      @Nullable BusinessDate day,
      @Nullable BigDecimal amount,
      String note,
      BusinessDate today,
      UUID person) {}

  /**
   * @param slot that it took before anybody dialled; null when it took none
   */
  private record Call(
      DebtorId debtor, Question question, @Nullable UUID contact, @Nullable Instant slot) {}

  /**
   * The call counts, whatever the rules say to it, and they are told what came of it. Returns how
   * it is kept; empty when the task is not a call.
   *
   * <p>A hold comes before the call itself, because whoever decides a day locks what is behind both
   * in this order.
   */
  Optional<Tasks.Told> done(TenantTx tx, UUID task, Said said) {
    return call(tx, task, said.contact()).map(call -> done(tx, task, call, said));
  }

  /**
   * A person calls once: whatever else asked for a call to this debtor ends with the call that just
   * ended, and gives back its slot.
   */
  void together(TenantTx tx, UUID task) {
    reservations.settle(tx, tasks.endTogether(tx, task), Outcome.RELEASED);
  }

  boolean about(TenantTx tx, UUID task) {
    return call(tx, task, null).isPresent();
  }

  private Optional<Call> call(TenantTx tx, UUID task, @Nullable UUID contact) {
    return tx.sql(MADE)
        .param("task", task)
        .param("contact", contact)
        .param("now", Timestamp.from(clock.instant()))
        .query((row, _) -> call(tx, row))
        .optional();
  }

  private Tasks.Told done(TenantTx tx, UUID task, Call call, Said said) {
    var now = clock.instant();
    var question = authorisations.asked(tx, List.of(call.question())).getFirst();
    var request = Reservations.Request.at(task, question, now);
    var against =
        CallsTaken.fresh(call.slot(), now)
            ? List.<String>of()
            : against(reservations.asked(tx, List.of(request)).getFirst());
    var hold = hold(tx, call.debtor(), said);
    reservations.made(tx, request);
    var heard = said.heard();
    var told = heard.told().stream().map(kind -> tell(tx, call, kind)).toList();
    if (heard == Heard.WRONG && call.contact() != null) {
      contacts.numberGone(tx, call.debtor(), call.contact());
      tasks.findAnother(tx, task, call.contact(), said.today());
    }
    var kept = new Tasks.Told(heard.code(), against, told, hold, call.contact());
    tasks.told(tx, task, kept);
    return kept;
  }

  private static List<String> against(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allow _ -> List.of();
      case Verdict.Defer(_, var rules, _) -> rules;
      case Verdict.Deny(var rules, _) -> rules;
      case Verdict.Human(_, var rules, _) -> rules;
    };
  }

  private @Nullable UUID hold(TenantTx tx, DebtorId debtor, Said said) {
    var reason = said.heard().holds();
    if (reason == null) {
      return null;
    }
    var request =
        new Holds.Request(
                debtor, null, said.heard().by(), reason, said.note(), said.today(), said.day())
            .of(said.amount());
    return holds.place(tx, request, said.person());
  }

  private UUID tell(TenantTx tx, Call call, EventKind kind) {
    var event = Ids.next();
    var address = kind == EventKind.WRONG_PERSON ? call.question().address() : null;
    events.happened(
        tx, event, call.debtor(), new Past.Event(kind, clock.instant(), null, null, address));
    return event;
  }

  /**
   * It was marked by mistake: nobody was called, nothing counts, and what was told because of it is
   * taken back.
   *
   * @param told as kept before the task was opened again
   * @param rang whether somebody else knows that it was made: then it counts all the same
   */
  void undone(TenantTx tx, UUID task, DebtorId debtor, Tasks.Told told, UUID person, boolean rang) {
    if (told.hold() != null) {
      holds.lift(tx, told.hold(), person);
    }
    if (!rang) {
      reservations.unmade(tx, task);
    }
    told.events().forEach(event -> events.lift(tx, event));
    if (told.heard().equals(Heard.WRONG.code()) && told.contact() != null) {
      contacts.trustNumber(tx, debtor, told.contact());
      tasks.foundAnother(tx, task, person);
    }
  }

  /** Whoever answered was right, and the rules forget that it was somebody else. */
  public void right(TenantTx tx, DebtorId debtor, String number) {
    events.lift(tx, debtor, EventKind.WRONG_PERSON, Addresses.hash(tx.tenant(), number));
  }

  /** A call that nobody makes gives back the slot that it had. */
  void dropped(TenantTx tx, UUID task) {
    reservations.settle(tx, List.of(task), Outcome.RELEASED);
  }

  private static Call call(TenantTx tx, ResultSet row) throws SQLException {
    var slot = row.getTimestamp("slot_at");
    var question = question(tx, row);
    return new Call(
        question.debtor(),
        question,
        row.getObject("contact_id", UUID.class),
        slot == null ? null : slot.toInstant());
  }

  static Question question(TenantTx tx, ResultSet row) throws SQLException {
    var role = row.getString("role");
    return Asking.to(
        tx.tenant(),
        new DebtorId(row.getObject("debtor_id", UUID.class)),
        Asking.asked(row),
        role == null ? "" : role,
        row.getInt("days_late"),
        row.getString("phone"),
        row.getString("traits"));
  }
}
