package dev.puntual.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Question.Parties;
import dev.puntual.rules.Question.Where;
import dev.puntual.rules.Reservation.Refused;
import dev.puntual.rules.Reservation.Spent;
import dev.puntual.rules.Reservation.Taken;
import dev.puntual.rules.Reservations.Request;
import dev.puntual.rules.packs.PackReader;
import dev.puntual.rules.packs.Shelf;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Slots in a real database: who gets one, who gets it back, and what can be told of it later (C18).
 */
class ReservationsTest {

  private static final int WORKERS = 50;

  private static final SqlFile ASK =
      SqlFile.read(
          "test",
          "-- tenant · a question of a test\ninsert into pg_temp.in_question (question_id, debtor_id, channel, country,"
              + " collector, debtor_class, recipient, stage, at, latest) select :contact, :debtor, 'email', 'MX',"
              + " 'first_party', 'business', 'debtor', 'late', :at, :at where cast(:tenant as uuid) is not null"
              + " on conflict do nothing");

  private final World world = new World("2026-03-10");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final Reservations reservations = TestApplication.bean(Reservations.class);
  private final Gate gate = TestApplication.bean(Gate.class);
  private final Instant ten = Asking.local("America/Mexico_City", "2026-03-10T10:00:00");

  @Test
  void aDaysOnlySlotGoesToWhoeverComesFirst() {
    var ana = new DebtorId(Ids.next());
    var first = Ids.next();

    assertThat(reserve(first, ana, Channel.EMAIL, ten)).isInstanceOf(Taken.class);
    assertThat(reserve(Ids.next(), ana, Channel.SMS, ten.plusSeconds(60)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.verdict().against()).contains("HOUSE-CAP-1"));
    assertThat(reserve(Ids.next(), new DebtorId(Ids.next()), Channel.SMS, ten))
        .isInstanceOf(Taken.class);
  }

  @Test
  void twoInOneBatchDoNotBothGetIt() {
    var ana = new DebtorId(Ids.next());
    var one = Request.at(Ids.next(), question(ana, Channel.EMAIL), ten);
    var other = Request.at(Ids.next(), question(ana, Channel.SMS), ten);

    var answers =
        transactions.in(world.tenant, tx -> reservations.reserve(tx, List.of(one, other)));

    assertThat(answers.get(one.contact())).isInstanceOf(Taken.class);
    assertThat(answers.get(other.contact())).isInstanceOf(Refused.class);
  }

  @Test
  void onlyWhatSurelyDidNotLeaveGivesItsSlotBack() {
    var ana = new DebtorId(Ids.next());
    var lost = Ids.next();
    reserve(lost, ana, Channel.EMAIL, ten);
    settle(lost, Outcome.UNKNOWN);
    assertThat(reserve(Ids.next(), ana, Channel.EMAIL, ten)).isInstanceOf(Refused.class);
    assertThat(reserve(lost, ana, Channel.EMAIL, ten)).isInstanceOf(Spent.class);

    settle(lost, Outcome.RELEASED);
    assertThat(reserve(Ids.next(), ana, Channel.EMAIL, ten)).isInstanceOf(Taken.class);

    var bea = new DebtorId(Ids.next());
    var sent = Ids.next();
    reserve(sent, bea, Channel.EMAIL, ten);
    settle(sent, Outcome.SENT);
    settle(sent, Outcome.RELEASED);
    assertThat(reserve(Ids.next(), bea, Channel.EMAIL, ten)).isInstanceOf(Refused.class);
    assertThat(reserve(sent, bea, Channel.EMAIL, ten.plus(Duration.ofDays(20))))
        .as("however long ago")
        .isInstanceOf(Spent.class);
  }

  @Test
  void askedAgainAtTheDoorASlotMovesOrIsGivenBack() {
    var ana = new DebtorId(Ids.next());
    var message = Ids.next();
    reserve(message, ana, Channel.EMAIL, ten);
    var evening = ten.plus(Duration.ofHours(10));
    var tomorrow = Asking.local("America/Mexico_City", "2026-03-11T08:00:00");

    var moved =
        transactions.in(
            world.tenant,
            tx ->
                reservations.reserve(
                    tx,
                    new Request(
                        message,
                        question(ana, Channel.EMAIL),
                        evening,
                        evening.plus(Duration.ofDays(1)))));
    assertThat(moved)
        .isInstanceOfSatisfying(Taken.class, taken -> assertThat(taken.slot()).isEqualTo(tomorrow));
    assertThat(reserve(Ids.next(), ana, Channel.SMS, ten))
        .as("a contact reserved for tomorrow counts already")
        .isInstanceOf(Refused.class);

    assertThat(reserve(message, ana, Channel.EMAIL, evening)).isInstanceOf(Refused.class);
    assertThat(reserve(Ids.next(), ana, Channel.SMS, ten)).isInstanceOf(Taken.class);
  }

  @Test
  void aTransactionThatFailsTakesNothing() {
    var ana = new DebtorId(Ids.next());
    transactions.rehearse(
        world.tenant,
        tx -> reservations.reserve(tx, Request.at(Ids.next(), question(ana, Channel.EMAIL), ten)));

    assertThat(reserve(Ids.next(), ana, Channel.EMAIL, ten)).isInstanceOf(Taken.class);
  }

  @Test
  void whatADebtorSaidIsHeardUntilAPersonLiftsIt() {
    var ana = new DebtorId(Ids.next());
    var events = TestApplication.bean(DebtorEvents.class);
    var complaint = Ids.next();
    var what = new Past.Event(EventKind.COMPLAINT, ten, null, null, null);
    transactions.run(world.tenant, tx -> events.happened(tx, complaint, ana, what));

    assertThat(reserve(Ids.next(), ana, Channel.EMAIL, ten))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.verdict()).isInstanceOf(Verdict.Human.class));
    boolean lifted = transactions.in(world.tenant, tx -> events.lift(tx, complaint));
    assertThat(lifted).isTrue();
    assertThat(reserve(Ids.next(), ana, Channel.EMAIL, ten)).isInstanceOf(Taken.class);
  }

  @Test
  @DisplayName("C18: packs, versions and history of a contact, and the same verdict again")
  void everyContactCanTellWhyItWasMadeAndIsDecidedTheSameAgain() {
    var ana = new DebtorId(Ids.next());
    var earlier = Ids.next();
    var message = Ids.next();
    reserve(earlier, ana, Channel.SMS, ten.minus(Duration.ofDays(3)));
    settle(earlier, Outcome.SENT);
    world.itIs("2026-03-10", "10:01");
    reserve(message, ana, Channel.EMAIL, ten);
    world.itIs("2026-03-10", "10:02");
    var later = new Past.Event(EventKind.COMPLAINT, ten, null, null, null);
    var events = TestApplication.bean(DebtorEvents.class);
    transactions.run(world.tenant, tx -> events.happened(tx, Ids.next(), ana, later));

    var told =
        transactions
            .in(world.tenant, tx -> TestApplication.bean(Records.class).of(tx, message))
            .orElseThrow();

    assertThat(told.question()).isEqualTo(question(ana, Channel.EMAIL));
    assertThat(told.past().contacts()).extracting(Past.Contact::channel).contains(Channel.SMS);
    assertThat(told.past().events()).as("that was said after").isEmpty();
    assertThat(told.editions()).hasSameSizeAs(Asking.all());
    assertThat(told.again())
        .isInstanceOf(Verdict.Allow.class)
        .extracting(Verdict::evaluated)
        .asString()
        .contains("HOUSE-CAP-1@2026.11.1", "COMPANY-TIME-2@own");
  }

  @Test
  @DisplayName("C18: the same verdict after its neighbour moved")
  void aVerdictIsReachedAgainAfterItsNeighbourMoved() {
    var ana = new DebtorId(Ids.next());
    var neighbour = Ids.next();
    var refused = Ids.next();
    var late = ten.plus(Duration.ofDays(6));
    reserve(neighbour, ana, Channel.EMAIL, ten.plus(Duration.ofHours(1)));
    world.itIs("2026-03-10", "10:01");
    assertThat(outcomeOf(refused, ana)).isInstanceOf(Refused.class);
    var before = told(refused);
    assertThat(before.again()).isInstanceOf(Verdict.Defer.class);

    world.itIs("2026-03-10", "10:02");
    gated((tx, gate) -> gate.back(tx, Map.of(neighbour, late)));
    assertThat(told(refused)).as("it waits longer").isEqualTo(before);
    world.itIs("2026-03-16", "10:00");
    gated((tx, gate) -> gate.out(tx, gate.book(tx), List.of(neighbour), late.plusSeconds(7)));
    assertThat(told(refused)).as("it left").isEqualTo(before);
    world.itIs("2026-03-16", "10:05");
    settle(neighbour, Outcome.RELEASED);
    assertThat(told(refused)).as("it had not left").isEqualTo(before);
    reserve(neighbour, ana, Channel.EMAIL, late.plus(Duration.ofHours(2)));
    assertThat(told(refused)).as("it asked anew").isEqualTo(before);
  }

  @Test
  void whatLeftIsJudgedAgainByThoseWhoStoodAtTheDoorBeforeIt() {
    var ana = new DebtorId(Ids.next());
    var first = Ids.next();
    var second = Ids.next();
    reserve(first, ana, Channel.EMAIL, ten);
    world.itIs("2026-03-10", "10:01");
    var later = ten.plus(Duration.ofDays(3));
    reserve(second, ana, Channel.SMS, later);
    world.itIs("2026-03-13", "10:00");
    gated((tx, gate) -> gate.out(tx, gate.book(tx), List.of(first, second), later));

    assertThat(told(first).past().contacts()).as("it asked first").isEmpty();
    assertThat(told(second).past().contacts()).extracting(Past.Contact::at).containsExactly(later);
    assertThat(told(second).again()).as("two at one moment").isInstanceOf(Verdict.Defer.class);
  }

  @Test
  @DisplayName("C18: by the calendar of its time")
  void aContactIsJudgedAgainByTheCalendarOfItsTime() {
    var message = Ids.next();
    reserve(message, new DebtorId(Ids.next()), Channel.EMAIL, ten);
    var kept =
        world
            .asks(
                "select e.pack_id, (e.document::json -> 'days' -> 'MX')::text like '%2026-03-16%'"
                    + " from rules.book b join rules.edition e on e.fingerprint = any(b.editions)"
                    + " where b.tenant_id = :tenant and e.pack_id = 'PLACES'")
            .getFirst();

    assertThat(kept).isEqualTo("PLACES t");
    assertThat(told(message).again()).isInstanceOf(Verdict.Allow.class);
  }

  private Reservation outcomeOf(UUID contact, DebtorId debtor) {
    transactions.run(
        world.tenant,
        tx -> {
          gate.open(tx);
          tx.sql(ASK)
              .param("contact", contact)
              .param("debtor", debtor.value())
              .param("at", Timestamp.from(ten.plus(Duration.ofHours(1))))
              .update();
          gate.reserve(tx, gate.book(tx));
        });
    return new Refused(told(contact).again());
  }

  private void gated(BiConsumer<TenantTx, Gate> work) {
    transactions.run(world.tenant, tx -> work.accept(tx, gate));
  }

  private DecisionRecord told(UUID contact) {
    return transactions
        .in(world.tenant, tx -> TestApplication.bean(Records.class).of(tx, contact))
        .orElseThrow();
  }

  @Test
  @DisplayName("C19: a new text of a pack shows which slots it would take")
  void aNewTextOfAPackShowsWhichSlotsItWouldTakeBeforeItCounts() {
    var rules = TestApplication.bean(ContactRules.class);
    var friday = Ids.next();
    var saturday = Ids.next();
    var nextFriday = Asking.local("America/Mexico_City", "2026-03-13T10:00:00");
    reserve(friday, new DebtorId(Ids.next()), Channel.EMAIL, nextFriday);
    reserve(saturday, new DebtorId(Ids.next()), Channel.EMAIL, nextFriday.plus(Duration.ofDays(1)));
    var house = Asking.pack("HOUSE");
    var text = Shelf.packs().getOrDefault(house, "").replace("days: [\"SAT\"]", "days: [\"WED\"]");
    var stricter = PackReader.read("house.yaml", text);

    var found =
        transactions.in(
            world.tenant,
            tx -> PackTrial.between(tx, rules.of(tx).book(), rules.trying(tx, stricter), ten));
    var same =
        transactions.in(
            world.tenant,
            tx -> PackTrial.between(tx, rules.of(tx).book(), rules.trying(tx, house), ten));

    assertThat(found.asked()).isEqualTo(2);
    assertThat(found.moved()).isEqualTo(1);
    assertThat(found.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.contact()).isEqualTo(saturday);
              assertThat(change.becomes()).isEqualTo(PackTrial.Becomes.MOVED);
              assertThat(change.after())
                  .as("Monday is a holiday")
                  .isEqualTo(Asking.local("America/Mexico_City", "2026-03-17T08:00:00"));
              assertThat(change.against()).containsExactly("HOUSE-TIME-1", "HOUSE-TIME-2");
            });
    assertThat(same.changes()).isEmpty();
  }

  @Test
  @Timeout(180)
  void ofFiftyWorkersWhoRaceForALastSlotOneGetsItAThousandTimes() throws Exception {
    race(60, 1);
    race(20, 47);
  }

  /** So many rounds; in each, every worker wants the only slot of each of so many debtors. */
  private void race(int rounds, int debtors) throws Exception {
    var people =
        IntStream.range(0, rounds)
            .mapToObj(
                _ -> IntStream.range(0, debtors).mapToObj(_ -> new DebtorId(Ids.next())).toList())
            .toList();
    var won = new AtomicIntegerArray(rounds * debtors);
    var barrier = new CyclicBarrier(WORKERS);
    Callable<Boolean> worker =
        () -> {
          for (int round = 0; round < rounds; round++) {
            var wanted =
                people.get(round).stream()
                    .map(debtor -> Request.at(Ids.next(), question(debtor, Channel.EMAIL), ten))
                    .toList();
            barrier.await(60, TimeUnit.SECONDS);
            var answers = transactions.in(world.tenant, tx -> reservations.reserve(tx, wanted));
            for (int i = 0; i < debtors; i++) {
              if (answers.get(wanted.get(i).contact()) instanceof Taken) {
                won.incrementAndGet(round * debtors + i);
              }
            }
          }
          return true;
        };
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : workers.invokeAll(java.util.Collections.nCopies(WORKERS, worker))) {
        assertThat(done.get()).isTrue();
      }
    }
    for (int i = 0; i < rounds * debtors; i++) {
      assertThat(won.get(i)).isEqualTo(1);
    }
  }

  private Reservation reserve(UUID contact, DebtorId debtor, Channel channel, Instant at) {
    return transactions.in(
        world.tenant,
        tx -> reservations.reserve(tx, Request.at(contact, question(debtor, channel), at)));
  }

  private void settle(UUID contact, Outcome outcome) {
    transactions.run(world.tenant, tx -> reservations.settle(tx, List.of(contact), outcome));
  }

  private static Question question(DebtorId debtor, Channel channel) {
    return new Question(
        debtor,
        null,
        channel,
        Where.in("MX").within("CMX"),
        new Parties(Collector.FIRST_PARTY, DebtorClass.BUSINESS, Recipient.DEBTOR),
        DebtStage.LATE,
        Set.of(),
        null,
        true);
  }
}
