package dev.puntual.inbox;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.receivables.Contacts;
import dev.puntual.rules.Addresses;
import dev.puntual.rules.DebtorEvents;
import dev.puntual.rules.EventKind;
import dev.puntual.rules.Past;
import dev.puntual.worklist.Disputes;
import dev.puntual.worklist.HoldReason;
import dev.puntual.worklist.Holds;
import dev.puntual.worklist.Objection;
import dev.puntual.worklist.Way;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets a meaning take effect, and takes it back. Only what is sure closes an address; all else
 * pauses. Stops come first, then holds, then what the contact rules are told: that is the order in
 * which whoever sends and decides locks.
 */
final class Effects {

  /** A note is for a person to read. */
  private static final int LONGEST_NOTE = 300;

  /** Whatever is said in words alone is of the whole account. */
  private static final Objected ALL = new Objected(List.of());

  private final Stops stops;
  private final Holds holds;
  private final Disputes disputes;
  private final DebtorEvents events;
  private final Contacts contacts;

  Effects(Stops stops, Holds holds, Disputes disputes, DebtorEvents events, Contacts contacts) {
    this.stops = stops;
    this.holds = holds;
    this.disputes = disputes;
    this.events = events;
    this.contacts = contacts;
  }

  /**
   * What follows from an answer.
   *
   * @param day that was promised; null when none was
   * @param person who read it; null when the exact rules did
   */
  Effect take(
      TenantTx tx, Case heard, Sense sense, @Nullable LocalDate day, @Nullable UUID person) {
    var debtor = heard.debtor();
    if (debtor == null) {
      return sense == Sense.OPT_OUT
          ? new Effect(null, List.of(), List.of(), stops.close(tx, heard, person), List.of(), null)
          : Effect.NONE;
    }
    var closed =
        switch (sense) {
          case OPT_OUT -> stops.close(tx, heard, person);
          case WRONG -> stops.notTheirs(tx, heard, person);
          default -> List.<UUID>of();
        };
    var opened = sense == Sense.BACK_IN ? stops.open(tx, heard) : List.<UUID>of();
    var parts = sense == Sense.DISPUTE ? Objected.of(heard.chosen()).orElse(ALL) : ALL;
    var placed =
        parts.debts().isEmpty()
            ? Stream.ofNullable(hold(tx, debtor, heard, sense, day, person)).toList()
            : objections(tx, debtor, heard, parts.debts(), person);
    var told = told(tx, debtor, heard, sense);
    var contact = sense == Sense.WRONG ? heard.contact() : null;
    if (contact != null && !heard.channel().equals("email")) {
      contacts.numberGone(tx, debtor, contact);
    }
    var others = placed.isEmpty() ? placed : placed.subList(1, placed.size());
    return new Effect(
        placed.isEmpty() ? null : placed.getFirst(), others, told, closed, opened, contact);
  }

  /** Each document by itself; what is settled or objected to already needs no second one. */
  private List<UUID> objections(
      TenantTx tx, DebtorId debtor, Case heard, List<UUID> debts, @Nullable UUID person) {
    return debts.stream()
        .map(
            debt ->
                disputes.open(
                    tx, debtor, debt, Objection.PLAIN, note(heard), heard.companyDay(), person))
        .flatMap(
            opened ->
                opened instanceof Disputes.Opened.Open(var id) ? Stream.of(id) : Stream.empty())
        .toList();
  }

  private @Nullable UUID hold(
      TenantTx tx,
      DebtorId debtor,
      Case heard,
      Sense sense,
      @Nullable LocalDate day,
      @Nullable UUID person) {
    var today = heard.companyDay();
    return switch (sense) {
      case PAID -> place(tx, debtor, heard, HoldReason.TO_VERIFY, null, person);
      case DISPUTE -> place(tx, debtor, heard, HoldReason.DISPUTE, null, person);
      case ESCALATES -> place(tx, debtor, heard, HoldReason.LEGAL, null, person);
      case VULNERABLE -> place(tx, debtor, heard, HoldReason.PAUSE, null, person);
      case REFUSES -> place(tx, debtor, heard, HoldReason.ASKED, null, person);
      case UNSURE, WHEN, TALK ->
          place(
              tx,
              debtor,
              heard,
              HoldReason.PAUSE,
              new BusinessDate(today.value().plusDays(1)),
              person);
      case PROMISE ->
          day == null || day.isBefore(today.value())
              ? null
              : promise(tx, debtor, heard, new BusinessDate(day), person);
      case OPT_OUT -> heard.channel().equals("voice") ? noCalls(tx, debtor, heard, person) : null;
      case BACK_IN, WRONG, WANTS_LINK, AUTOMATIC, PAYS -> null;
    };
  }

  /** Of the money that was named, unless more was named than is owed of it; else of what is due. */
  private UUID promise(
      TenantTx tx, DebtorId debtor, Case heard, BusinessDate day, @Nullable UUID person) {
    var whole = request(debtor, heard, HoldReason.PROMISE, day);
    var request = PromisedMoney.of(tx, debtor, heard.said()).map(whole::of).orElse(whole);
    return holds.place(tx, request, person);
  }

  /** Whoever asks a machine for no more calls is not called by a person either. */
  private UUID noCalls(TenantTx tx, DebtorId debtor, Case heard, @Nullable UUID person) {
    var request =
        new Holds.Request(
            debtor, null, Way.CALL, HoldReason.ASKED, heard.said(), heard.companyDay(), null);
    return holds.place(tx, request, person);
  }

  private UUID place(
      TenantTx tx,
      DebtorId debtor,
      Case heard,
      HoldReason reason,
      @Nullable BusinessDate until,
      @Nullable UUID person) {
    return holds.place(tx, request(debtor, heard, reason, until), person);
  }

  private static Holds.Request request(
      DebtorId debtor, Case heard, HoldReason reason, @Nullable BusinessDate until) {
    return new Holds.Request(debtor, null, reason, note(heard), heard.companyDay(), until);
  }

  private static String note(Case heard) {
    var said = heard.said();
    return said.substring(0, Math.min(LONGEST_NOTE, said.length()));
  }

  private List<UUID> told(TenantTx tx, DebtorId debtor, Case heard, Sense sense) {
    var kinds = new ArrayList<EventKind>();
    switch (sense) {
      case AUTOMATIC -> {}
      case WRONG -> kinds.add(EventKind.WRONG_PERSON);
      case ESCALATES, VULNERABLE -> {
        kinds.add(EventKind.CONVERSATION);
        kinds.add(EventKind.COMPLAINT);
      }
      case OPT_OUT,
          BACK_IN,
          PROMISE,
          WANTS_LINK,
          PAID,
          DISPUTE,
          REFUSES,
          UNSURE,
          TALK,
          PAYS,
          WHEN ->
          kinds.add(EventKind.CONVERSATION);
    }
    return kinds.stream().map(kind -> tell(tx, debtor, heard, kind)).toList();
  }

  private UUID tell(TenantTx tx, DebtorId debtor, Case heard, EventKind kind) {
    var event = Ids.next();
    var address =
        kind == EventKind.WRONG_PERSON ? Addresses.hash(tx.tenant(), heard.address()) : null;
    events.happened(tx, event, debtor, new Past.Event(kind, heard.at(), null, null, address));
    return event;
  }

  /** It meant something else: nothing of what it did stands any more. */
  void takeBack(TenantTx tx, Case heard, Effect effect, String reason, UUID person) {
    effect.stops().forEach(stop -> stops.lift(tx, stop, person, heard.sender(), reason));
    if (!effect.lifted().isEmpty()) {
      stops.close(tx, heard, person);
    }
    if (effect.hold() != null) {
      holds.lift(tx, effect.hold(), person);
    }
    effect.others().forEach(hold -> holds.lift(tx, hold, person));
    effect.told().forEach(event -> events.lift(tx, event));
    var debtor = heard.debtor();
    if (debtor != null && effect.contact() != null) {
      contacts.trustNumber(tx, debtor, effect.contact());
    }
  }
}
