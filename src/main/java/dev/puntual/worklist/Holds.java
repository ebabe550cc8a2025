package dev.puntual.worklist;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.DebtorEvents;
import dev.puntual.rules.EventKind;
import dev.puntual.rules.Past;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Placing and lifting silence. A hold is a row with who, why and until when; lifting it keeps the
 * row. One that names a channel is an exclusion: silence by that channel alone.
 */
public final class Holds {

  private static final SqlFile PLACE = SqlFile.beside(Holds.class, "place_hold");
  private static final SqlFile PLACE_ALL = SqlFile.beside(Holds.class, "place_holds");
  private static final SqlFile PROMISE = SqlFile.beside(Holds.class, "promise_keep");
  private static final SqlFile AGAIN = SqlFile.beside(Holds.class, "hold_again");
  private static final SqlFile LIFT = SqlFile.beside(Holds.class, "lift_hold");
  private static final SqlFile DISPUTE = SqlFile.beside(Holds.class, "dispute_task");
  private static final SqlFile OWN = SqlFile.beside(Holds.class, "own_tasks");
  private static final SqlFile LIFT_ALL = SqlFile.beside(Holds.class, "lift_holds");

  private final InstantSource clock;
  private final DebtorEvents events;
  private final Verifying verifying;
  private final PromiseTerms terms;
  private final List<HoldNews> listeners;

  Holds(
      InstantSource clock,
      DebtorEvents events,
      Verifying verifying,
      PromiseTerms terms,
      List<HoldNews> listeners) {
    this.clock = clock;
    this.events = events;
    this.verifying = verifying;
    this.terms = terms;
    this.listeners = List.copyOf(listeners);
  }

  /**
   * What is to be silent.
   *
   * @param receivable null for everything the debtor owes
   * @param channel null: a hold, about every channel; else an exclusion from this one alone
   * @param until last day of silence; null until somebody lifts it. Of a promise its day, after
   *     which the company may wait some more
   * @param objection who answers it, by when and about how much; of a promise the amount alone
   *     counts, null for what is due by its day; of anything else nothing
   */
  public record Request(
      DebtorId debtor,
      @Nullable UUID receivable,
      @Nullable Way channel,
      HoldReason reason,
      String note,
      BusinessDate from,
      @Nullable BusinessDate until,
      Objection objection) {

    /** A hold. */
    public Request(
        DebtorId debtor,
        @Nullable UUID receivable,
        HoldReason reason,
        String note,
        BusinessDate from,
        @Nullable BusinessDate until) {
      this(debtor, receivable, null, reason, note, from, until);
    }

    /** A hold, or an exclusion. */
    public Request(
        DebtorId debtor,
        @Nullable UUID receivable,
        @Nullable Way channel,
        HoldReason reason,
        String note,
        BusinessDate from,
        @Nullable BusinessDate until) {
      this(debtor, receivable, channel, reason, note, from, until, Objection.PLAIN);
    }

    /** The same, with what an objection says. */
    public Request with(Objection said) {
      return new Request(debtor, receivable, channel, reason, note, from, until, said);
    }

    /** The same promise, of that amount; null: of what is due by its day. */
    public Request of(@Nullable BigDecimal amount) {
      return with(new Objection(amount, null, null));
    }

    /** In its own currency. */
    public Request of(Money amount) {
      return with(new Objection(amount.amount(), null, null, amount.currency().getCurrencyCode()));
    }

    private boolean promised() {
      return reason == HoldReason.PROMISE && channel == null && until != null;
    }

    private boolean disputed() {
      return reason == HoldReason.DISPUTE && channel == null;
    }

    /** The same, until that day. */
    Request until(BusinessDate last) {
      return new Request(debtor, receivable, channel, reason, note, from, last, objection);
    }

    /** Whether its last day has passed before it begins: such a one silences nobody. */
    public boolean over() {
      return until != null && until.value().isBefore(from.value());
    }
  }

  /**
   * Silence about everything that some debtors owe, asked for at once and to be lifted at once.
   *
   * @param id names the holds together; the same id and debtor twice is one hold
   * @param until last day of silence; null until somebody lifts it
   */
  public record Batch(
      UUID id,
      Collection<DebtorId> debtors,
      HoldReason reason,
      BusinessDate from,
      @Nullable BusinessDate until) {}

  /**
   * Returns the hold's id. The day {@code until} must not lie before {@code from}. What the debtor
   * said (a promise, a dispute, that it is paid) is told to the contact rules, under the hold's id.
   *
   * @param person who placed it; null when it followed from what the debtor wrote
   */
  public UUID place(TenantTx tx, Request asked, @Nullable UUID person) {
    return place(tx, Ids.next(), asked, person);
  }

  /** The same, under an id that its caller knows. */
  UUID place(TenantTx tx, UUID id, Request asked, @Nullable UUID person) {
    var kept = asked.promised() ? terms.of(tx) : PromiseTerms.Terms.EXACT;
    var request = bounded(tx, asked);
    tx.sql(PLACE)
        .param("hold", id)
        .param("debtor", request.debtor().value())
        .param("receivable", request.receivable())
        .param("channel", request.channel() == null ? null : request.channel().code())
        .param("reason", request.reason().code())
        .param("note", request.note())
        .param("from", request.from().value())
        .param("until", kept.last(request.until()))
        .param("person", person)
        .param("now", Timestamp.from(clock.instant()))
        .param("amount", request.disputed() ? request.objection().amount() : null)
        .update();
    if (request.channel() == null) {
      tell(tx, id, request);
    }
    if (request.disputed()) {
      ask(tx, id, request);
    }
    if (request.promised()) {
      tx.sql(PROMISE)
          .param("hold", id)
          .param("day", request.until() == null ? null : request.until().value())
          .param("amount", request.objection().amount())
          .param("currency", request.objection().currency())
          .param("percent", kept.percent())
          .update();
    }
    if (Verifying.claim(request)) {
      verifying.ask(tx, id);
    }
    listeners.forEach(listener -> listener.changed(tx));
    return id;
  }

  /** As it will be placed: that something is paid silences for some working days at most. */
  public Request bounded(TenantTx tx, Request asked) {
    return verifying.bounded(tx, asked);
  }

  /** An objection is somebody's to answer. */
  private void ask(TenantTx tx, UUID hold, Request request) {
    var by = request.objection().answerBy();
    tx.sql(DISPUTE)
        .param("hold", hold)
        .param("answerBy", by == null ? request.from().value().plusDays(Disputes.DAYS) : by.value())
        .param("owner", request.objection().owner())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    tx.sql(OWN).update();
  }

  /** Whoever objects to a part owes the rest by their own word: that calls for no quiet. */
  private void tell(TenantTx tx, UUID hold, Request request) {
    if (request.disputed() && request.objection().amount() != null) {
      return;
    }
    var until = request.until();
    switch (request.reason()) {
      case PROMISE -> {
        if (until != null) {
          events.promised(tx, hold, request.debtor(), request.receivable(), until);
        }
      }
      case DISPUTE -> said(tx, hold, request, EventKind.DISPUTE);
      case TO_VERIFY -> said(tx, hold, request, EventKind.PAID_CLAIM);
      case AGREEMENT, PAUSE, LEGAL, ASKED -> {}
    }
  }

  private void said(TenantTx tx, UUID hold, Request request, EventKind kind) {
    var event = new Past.Event(kind, clock.instant(), null, request.receivable(), null);
    events.happened(tx, hold, request.debtor(), event);
  }

  /**
   * Silence for many at once, which none of them asked for; returns how many holds are new.
   *
   * @throws IllegalArgumentException for a reason that is something a debtor said
   */
  public int placeAll(TenantTx tx, Batch batch, UUID person) {
    if (batch.reason() != HoldReason.PAUSE && batch.reason() != HoldReason.LEGAL) {
      throw new IllegalArgumentException("each debtor speaks for itself: " + batch.reason());
    }
    int placed =
        tx.sql(PLACE_ALL)
            .param("batch", batch.id())
            .param("debtors", batch.debtors().stream().map(DebtorId::value).toArray(UUID[]::new))
            .param("reason", batch.reason().code())
            .param("from", batch.from().value())
            .param("until", batch.until() == null ? null : batch.until().value())
            .param("person", person)
            .param("now", Timestamp.from(clock.instant()))
            .update();
    listeners.forEach(listener -> listener.changed(tx));
    return placed;
  }

  /** Ends those of a batch that still stand; returns how many. */
  public int liftAll(TenantTx tx, UUID batch, UUID person) {
    int lifted =
        tx.sql(LIFT_ALL)
            .param("batch", batch)
            .param("person", person)
            .param("now", Timestamp.from(clock.instant()))
            .update();
    listeners.forEach(listener -> listener.changed(tx));
    return lifted;
  }

  /**
   * False when it was lifted before. Whoever lifts it has seen to what the debtor said, so that it
   * calls for no more quiet, and an objection is nobody's task any more.
   *
   * @param person null when a program of the company did
   */
  public boolean lift(TenantTx tx, UUID hold, @Nullable UUID person) {
    boolean lifted =
        tx.sql(LIFT)
                .param("hold", hold)
                .param("person", person)
                .param("now", Timestamp.from(clock.instant()))
                .update()
            == 1;
    if (lifted) {
      events.lift(tx, hold);
      verifying.over(tx, hold, person);
      listeners.forEach(listener -> listener.changed(tx));
    }
    return lifted;
  }

  /** It was lifted by mistake: it stands again, unless its last day has passed. */
  public void again(TenantTx tx, UUID hold, BusinessDate today) {
    int back = tx.sql(AGAIN).param("hold", hold).param("today", today.value()).update();
    if (back == 1) {
      listeners.forEach(listener -> listener.changed(tx));
    }
  }
}
