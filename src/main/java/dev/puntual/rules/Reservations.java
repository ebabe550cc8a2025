package dev.puntual.rules;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Reservation.Refused;
import dev.puntual.rules.Reservation.Spent;
import dev.puntual.rules.Reservation.Taken;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Slots are taken in the transaction that makes the message, before anybody is told. Whoever asks
 * about a debtor waits for the others who are asking about the same one, so of two that race for
 * the last slot one sees the other's.
 */
public final class Reservations {

  private static final SqlFile UNMADE = SqlFile.beside(Reservations.class, "contact_unmade");
  private static final SqlFile SETTLE = SqlFile.beside(Reservations.class, "contact_settle");

  private final ContactRules rules;
  private final InstantSource clock;

  Reservations(ContactRules rules, InstantSource clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * A contact that wants a slot.
   *
   * @param contact the message's id: the same one asked again is judged again and moves its slot
   * @param from when it would be made
   * @param until it may wait for an opening before this instant; equal to {@code from} when not
   */
  public record Request(UUID contact, Question question, Instant from, Instant until) {

    /** Now or not at all. */
    public static Request at(UUID contact, Question question, Instant instant) {
      return new Request(contact, question, instant, instant);
    }
  }

  /** One contact at one instant; see {@link #reserve(TenantTx, Collection)}. */
  public Reservation reserve(TenantTx tx, Request request) {
    return reserve(tx, List.of(request)).values().iterator().next();
  }

  /**
   * Takes a slot for each contact that the rules allow, in the order given, by its contact's id. A
   * few statements however many; the debtors' turns are held until the transaction ends.
   */
  public Map<UUID, Reservation> reserve(TenantTx tx, Collection<Request> requests) {
    if (requests.isEmpty()) {
      return Map.of();
    }
    var company = rules.of(tx);
    var slots = Slots.open(tx, company, requests);
    var answers = new LinkedHashMap<UUID, Reservation>();
    for (var request : requests) {
      answers.put(request.contact(), judge(company.book(), slots, request));
    }
    slots.write(tx, company, clock.instant());
    return answers;
  }

  /**
   * A contact that a person made: it counts from its instant on, whatever the rules would have said
   * of it. Told twice it is one.
   */
  public void made(TenantTx tx, Request request) {
    var company = rules.of(tx);
    var slots = Slots.open(tx, company, List.of(request));
    slots.take(request, request.from());
    slots.write(tx, company, clock.instant());
    settle(tx, List.of(request.contact()), Outcome.SENT);
  }

  /**
   * What the rules would say to contacts at the instants from which on they would be made, each by
   * itself, in their order; a contact may be asked about more than once, as with each of several
   * numbers. A few statements however many; nothing is taken, and nobody waits.
   */
  public List<Verdict> asked(TenantTx tx, Collection<Request> requests) {
    if (requests.isEmpty()) {
      return List.of();
    }
    var company = rules.of(tx);
    var slots = Slots.look(tx, company, requests);
    return requests.stream()
        .map(
            request ->
                company.book().decide(slots.without(request), request.question(), request.from()))
        .toList();
  }

  /** A contact that a person said was made was not, and stops counting. */
  public void unmade(TenantTx tx, UUID contact) {
    tx.sql(UNMADE).param("contact", contact).param("now", Timestamp.from(clock.instant())).update();
  }

  /** What became of them. A slot that may have been used is never given back. */
  public void settle(TenantTx tx, Collection<UUID> contacts, Outcome outcome) {
    if (contacts.isEmpty()) {
      return;
    }
    tx.sql(SETTLE)
        .param("contacts", contacts.stream().map(UUID::toString).toArray(String[]::new))
        .param("outcome", Kind.word(outcome))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private static Reservation judge(RuleBook book, Slots slots, Request request) {
    if (slots.spent(request.contact())) {
      return new Spent();
    }
    var past = slots.without(request);
    var verdict = book.decide(past, request.question(), request.from());
    var at = request.from();
    if (verdict instanceof Verdict.Defer wait && !wait.until().isAfter(request.until())) {
      at = wait.until();
      verdict = book.decide(past, request.question(), at);
    }
    if (verdict instanceof Verdict.Allow allowed) {
      slots.take(request, at);
      return new Taken(at, allowed);
    }
    slots.leave(request.contact());
    return new Refused(verdict);
  }

  /** The debtors of some requests, each once. */
  static List<DebtorId> debtors(Collection<Request> requests) {
    return new ArrayList<>(
        requests.stream().map(request -> request.question().debtor()).distinct().toList());
  }
}
