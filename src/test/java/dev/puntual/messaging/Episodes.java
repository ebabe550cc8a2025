package dev.puntual.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Carrier.Handed;
import dev.puntual.messaging.lanes.Lane;
import dev.puntual.platform.db.MortalDatabase;
import dev.puntual.platform.db.MortalDatabase.Killed;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Some seeds of one company, one after the other: people are asked to be written to, two processes
 * send, providers call, people say stop and pay, and processes die at any step of any of it. In the
 * end some days pass in peace, and whatever happened, the invariants hold.
 */
final class Episodes {

  private static final ZoneId MEXICO = ZoneId.of(MessagingWorld.MEXICO);
  private static final int MOST_STEPS = 70;

  private static final SqlFile REQUEST =
      SqlFile.read(
          "test",
          """
          -- tenant · a request as a decision writes it
          insert into messaging.in_request (tenant_id, message_id, subject_id, stage, channel, language, recipient,
            address, country, zone, expires_on, requested_at)
          values (:tenant, :message, :subject, 'gentle', 'sms', 'es', 'Ana', :address, 'MX', 'America/Mexico_City',
            :expires, :now)
          on conflict do nothing
          """);

  private final long seed;
  private final Random random;
  private final MessagingWorld world = new MessagingWorld();
  private final Carrier carrier;
  private final Reports reports;
  private final List<MortalDatabase> processes = new ArrayList<>();

  private record Person(UUID subject, String address) {}

  private final List<Person> people = new ArrayList<>();
  private final Map<UUID, Person> asked = new HashMap<>();
  private final Map<UUID, Integer> paid = new HashMap<>();
  private final Map<String, Integer> stopped = new HashMap<>();
  private final Set<String> told = new HashSet<>();
  private int operation;
  int kills;

  Episodes(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
    this.carrier = new Carrier(seed, world.clock);
    this.reports =
        new Reports(new RoomsAbove(List.of(), List.of()), world.suppressions, world.clock);
    world.passes(Duration.ofMinutes(random.nextInt(480)));
    processes.add(new MortalDatabase());
    processes.add(new MortalDatabase());
  }

  void run(int seeds) {
    for (int one = 0; one < seeds; one++) {
      people.add(new Person(Ids.next(), "+5281" + (10_000_000 + random.nextInt(80_000_000))));
      for (int step = 0; step < 6; step++) {
        step();
      }
    }
  }

  private void step() {
    operation++;
    carrier.during = operation;
    int at = random.nextInt(processes.size());
    var process = processes.get(at);
    if (random.nextInt(3) == 0) {
      process.dieAfter(random.nextInt(MOST_STEPS));
    }
    try {
      happens(process);
      process.liveOn();
    } catch (Killed killed) {
      assertThat(process.dead()).isTrue();
    }
    if (process.dead()) {
      kills++;
      processes.set(at, new MortalDatabase());
    }
    world.passes(Duration.ofSeconds(random.nextInt(150)));
  }

  private void happens(MortalDatabase process) {
    var person = people.get(people.size() - 1 - random.nextInt(Math.min(3, people.size())));
    var ways = process.tenants();
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> asks(ways, person);
      case 3, 4, 5, 6 -> serves(process, ways);
      case 7 -> calls(ways);
      case 8 -> stops(ways, person);
      default -> pays(person);
    }
  }

  private void asks(TenantTransactions ways, Person person) {
    var message = Ids.next();
    asked.put(message, person);
    if (paid.containsKey(person.subject())) {
      world.says(message, new Writing.Withdrawn("settled"));
    }
    ways.run(
        world.tenant,
        tx -> {
          tx.sql(REQUEST)
              .param("message", message)
              .param("subject", person.subject())
              .param("address", person.address())
              .param("expires", LocalDate.ofInstant(world.clock.instant(), MEXICO).plusDays(6))
              .param("now", Timestamp.from(world.clock.instant()))
              .update();
          world.mailroom.ask(tx);
        });
  }

  private void serves(MortalDatabase process, TenantTransactions ways) {
    world.server(ways, carrier.reachedBy(process), 1).serve(lane(), () -> false);
  }

  /** What is not kept is told again. */
  private void calls(TenantTransactions ways) {
    if (carrier.untold.isEmpty()) {
      return;
    }
    var event = carrier.untold.get(random.nextInt(carrier.untold.size()));
    var report = new Reports.Report(event, Reports.Body.of("{}"));
    ways.run(world.tenant, tx -> reports.keep(tx, "carrier", List.of(report)));
    told.add(event.eventId());
    if (random.nextBoolean()) {
      carrier.untold.remove(event);
    }
  }

  private void stops(TenantTransactions ways, Person person) {
    if (random.nextInt(3) > 0) {
      return;
    }
    var reach = new Stop.Reach.Address(dev.puntual.rules.Channel.SMS, person.address());
    var evidence = Stop.Evidence.of(world.clock.instant(), person.subject(), Ids.next(), "");
    ways.run(
        world.tenant,
        tx -> world.suppressions.suppress(tx, List.of(new Stop(reach, StopCause.WORD, evidence))));
    stopped.putIfAbsent(person.address(), operation);
  }

  private void pays(Person person) {
    if (random.nextInt(3) > 0) {
      return;
    }
    asked.forEach(
        (message, who) -> {
          if (who.equals(person)) {
            world.says(message, new Writing.Withdrawn("settled"));
          }
        });
    paid.putIfAbsent(person.subject(), operation);
  }

  /** Nobody dies any more, providers tell all they know, and two weeks go by. */
  void peace() {
    var process = new MortalDatabase();
    operation++;
    carrier.during = operation;
    for (var event : List.copyOf(carrier.untold)) {
      var report = new Reports.Report(event, Reports.Body.of("{}"));
      process.tenants().run(world.tenant, tx -> reports.keep(tx, "carrier", List.of(report)));
      told.add(event.eventId());
    }
    for (int turn = 0; turn < 60; turn++) {
      world.passes(Duration.ofMinutes(turn < 12 ? 7 : 420));
      int rounds = 0;
      while (world
          .server(process.tenants(), carrier.reachedBy(process), 1)
          .serve(lane(), () -> false)
          .taken()) {
        assertThat(rounds++).as("a lane that is never done; seed " + seed).isLessThan(100);
      }
    }
  }

  void check() {
    i3NoContactOutsideItsHours();
    i4NobodyHearsTwiceADayAndNoMessageLeavesTwice();
    i5NobodyHearsAfterTheirStopWasKept();
    i6NobodyHearsAfterTheyPaid();
    i7EveryContactHasItsDecision();
    i9EveryEventIsKeptOnce();
    i10EveryMessageEndsAsItWasHeard();
  }

  private void i3NoContactOutsideItsHours() {
    for (var one : carrier.handed) {
      var local = one.at().atZone(MEXICO).toLocalTime();
      assertThat(local)
          .as(about("I3", one.message()))
          .isBetween(LocalTime.of(8, 0), LocalTime.of(19, 0));
    }
  }

  private void i4NobodyHearsTwiceADayAndNoMessageLeavesTwice() {
    assertThat(carrier.handed)
        .as("one message leaves twice; seed " + seed)
        .extracting(Handed::message)
        .doesNotHaveDuplicates();
    var days = new HashSet<String>();
    for (var one : carrier.handed) {
      var person = person(one);
      var day = LocalDate.ofInstant(one.at(), MEXICO);
      assertThat(days.add(person.subject() + " " + day)).as(about("I4", one.message())).isTrue();
    }
  }

  private void i5NobodyHearsAfterTheirStopWasKept() {
    for (var one : carrier.handed) {
      var stop = stopped.get(one.to());
      assertThat(stop == null || one.during() <= stop).as(about("I5", one.message())).isTrue();
    }
  }

  private void i6NobodyHearsAfterTheyPaid() {
    for (var one : carrier.handed) {
      var at = paid.get(person(one).subject());
      assertThat(at == null || one.during() <= at).as(about("I6", one.message())).isTrue();
    }
  }

  private void i7EveryContactHasItsDecision() {
    var decided =
        Set.copyOf(
            world.texts(
                "select c.contact_id::text from rules.v_contact c where c.tenant_id = :tenant"
                    + " and c.book_id is not null and c.outcome <> 'released'"));
    for (var one : carrier.handed) {
      assertThat(decided).as(about("I7", one.message())).contains(one.message().toString());
    }
  }

  private void i9EveryEventIsKeptOnce() {
    var kept =
        world.texts(
            "select e.event_id from messaging.delivery_event e where e.tenant_id = :tenant and e.provider = 'carrier'");
    assertThat(kept).as("I9; seed " + seed).doesNotHaveDuplicates().containsAll(told);
  }

  private void i10EveryMessageEndsAsItWasHeard() {
    assertThat(world.count("select count(*) from messaging.ready r where r.tenant_id = :tenant"))
        .as("I10: rows wait for ever; seed " + seed)
        .isZero();
    assertThat(
            world.count(
                "select count(*) from messaging.attempt a where a.tenant_id = :tenant and a.outcome is null"))
        .as("I10: attempts left open; seed " + seed)
        .isZero();
    var heard = carrier.handed.stream().map(Handed::message).collect(Collectors.toSet());
    for (var row :
        world.texts(
            "select m.message_id || ' ' || m.state || ' ' || m.reason from messaging.message m where m.tenant_id = :tenant")) {
      var words = List.of(row.split(" ", -1));
      var message = UUID.fromString(words.getFirst());
      assertThat(words.get(1)).as(about("I10", message)).isNotIn("ready", "sending");
      boolean sure = words.get(1).equals("accepted");
      boolean leftToAPerson = row.endsWith("unknown asked_in_vain");
      assertThat(sure || (leftToAPerson && heard.contains(message)))
          .as(about("I10 " + row, message))
          .isEqualTo(heard.contains(message));
    }
  }

  private Person person(Handed one) {
    return Objects.requireNonNull(asked.get(one.message()));
  }

  private String about(String invariant, UUID message) {
    return invariant + " for " + message + "; seed " + seed;
  }

  private Lane lane() {
    return new Lane(world.tenant, "sms");
  }

  int heard() {
    return carrier.handed.size();
  }
}
