package dev.puntual.crash;

import dev.puntual.crash.FaultPoint.Deed;
import dev.puntual.dunning.Cause;
import dev.puntual.dunning.Evaluated;
import dev.puntual.dunning.Evaluation;
import dev.puntual.dunning.Plans;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.DoorKeepers;
import dev.puntual.messaging.Reports;
import dev.puntual.messaging.RoomsAbove;
import dev.puntual.messaging.Stop;
import dev.puntual.messaging.StopCause;
import dev.puntual.messaging.Suppressions;
import dev.puntual.messaging.lanes.Lane;
import dev.puntual.messaging.lanes.LaneServer;
import dev.puntual.payments.Notices;
import dev.puntual.payments.Receipt;
import dev.puntual.payments.gateway.Notice;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.rules.Channel;
import dev.puntual.worklist.HoldReason;
import dev.puntual.worklist.Holds;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One seed: two days of two companies. Days are decided, lanes served, providers and gateways call,
 * people say stop, object and pay, and processes die at a place of the way; then two weeks pass in
 * peace. Each deed finds a process born anew, which remembers nothing. Seed by seed the places take
 * turns at being the one where somebody surely dies.
 */
final class Episode {

  private static final ZoneId MEXICO = ZoneId.of("America/Mexico_City");
  private static final Instant TUESDAY_TEN = Instant.parse("2026-03-10T16:00:00Z");
  private static final int DAYS = 2;
  private static final int DEEDS_A_DAY = 6;

  private final long seed;
  private final Random random;
  private final Program program;
  private final Invariants invariants;
  private final Diary diary;
  private final Carrier carrier;
  private final TurnableClock clock;
  private final TenantTransactions ways;
  final List<Company> companies;
  private final Set<FaultPoint> places;
  private int deeds;
  private boolean calm;

  Episode(Program program, Owner owner, Diary diary, Invariants invariants, long seed) {
    this.seed = seed;
    this.random = new Random(seed);
    this.program = program;
    this.invariants = invariants;
    this.diary = diary;
    this.clock = program.bean(TurnableClock.class);
    this.ways = program.bean(TenantTransactions.class);
    this.carrier = new Carrier(seed, clock, diary, program.faults);
    this.places = Set.of(place(seed), place(seed + FaultPoint.values().length / 2));
    carrier.breaks = places.contains(FaultPoint.SLOT_GIVEN_BACK);
    clock.turnTo(TUESDAY_TEN);
    companies = Stream.generate(() -> new Company(owner)).limit(2).toList();
    companies.forEach(this::opensAnAccount);
  }

  private static FaultPoint place(long turn) {
    var all = FaultPoint.values();
    return all[(int) (turn % all.length)];
  }

  private void opensAnAccount(Company company) {
    var account = new Account("twilio", "+15005550006", Map.of("account", "AC", "token", "ficha"));
    ways.run(company.tenant, tx -> program.bean(Accounts.class).set(tx, Channel.SMS, account));
  }

  void run() {
    program.faults.sentence(places);
    for (int day = 0; day < DAYS; day++) {
      clock.turnTo(
          TUESDAY_TEN
              .plus(Duration.ofDays(day))
              .plus(Duration.ofMinutes(random.nextInt(480) - 100)));
      for (var company : companies.subList(0, companies.size() - day)) {
        dawns(company);
      }
      for (int one = 0; one < DEEDS_A_DAY; one++) {
        var company = companies.get(random.nextInt(companies.size()));
        mayDie(company, deed());
        clock.forward(Duration.ofSeconds(random.nextInt(150)));
      }
    }
  }

  /** The day is decided; sometimes somebody falls silent before the first message leaves. */
  private void dawns(Company company) {
    if (mayDie(company, Deed.PLANS)) {
      lives(company, () -> plans(company));
    }
    for (int one = 0; places.contains(FaultPoint.DROPPED) && one < 4; one++) {
      mayDie(company, Deed.STOPS);
    }
    if (random.nextBoolean()) {
      mayDie(company, List.of(Deed.STOPS, Deed.HOLDS, Deed.PAYS).get(random.nextInt(3)));
    }
    mayDie(company, Deed.SERVES);
  }

  private Deed deed() {
    return switch (random.nextInt(12)) {
      case 0 -> Deed.STOPS;
      case 1 -> Deed.HOLDS;
      case 2, 3 -> Deed.PAYS;
      case 4, 5 -> carrier.untold.isEmpty() ? Deed.SERVES : Deed.HEARS;
      case 6 -> Deed.PLANS;
      default -> Deed.SERVES;
    };
  }

  private void does(Company company, Deed deed) {
    switch (deed) {
      case PLANS -> plans(company);
      case SERVES -> serves(company);
      case HEARS -> hears();
      case STOPS -> stops(company);
      case HOLDS -> holds(company);
      case PAYS -> pays(company);
    }
  }

  /** A process does it, and in a third of all cases has a place on its way at which it dies. */
  private boolean mayDie(Company company, Deed deed) {
    carrier.during = ++deeds;
    if (random.nextInt(3) == 0) {
      var points = deed.points();
      program.faults.arm(points.get(random.nextInt(points.size())), random.nextInt(5) / 4);
    }
    return lives(company, () -> does(company, deed));
  }

  /** As far as it comes, and whether it died; whoever looks right after finds nothing broken. */
  private boolean lives(Company company, Runnable what) {
    try {
      what.run();
    } catch (Faults.Killed ended) {
      // Nobody is left to hear of it.
    }
    var place = program.faults.born();
    companies.forEach(one -> diary.looks(one.id()));
    if (place != null) {
      diary.killed(company.id(), place, invariants);
    }
    return place != null;
  }

  private void plans(Company company) {
    var evaluated = program.bean(Evaluation.class).run(company.tenant, Cause.DAILY);
    if (evaluated instanceof Evaluated.Planned planned && planned.waits()) {
      ways.run(
          company.tenant, tx -> program.bean(Plans.class).approve(tx, planned.plan(), Ids.next()));
    }
  }

  private void serves(Company company) {
    var server = server();
    for (var channel : List.of("sms", "email")) {
      server.serve(new Lane(company.tenant, channel), () -> false);
    }
  }

  private LaneServer server() {
    return new LaneServer(
        ways,
        program.bean(FleetTransactions.class),
        program.bean(DoorKeepers.class),
        program.bean(RoomsAbove.class),
        carrier,
        clock,
        1);
  }

  /** What is not kept is told again, and what is kept perhaps too. */
  private void hears() {
    hears(carrier.untold.get(random.nextInt(carrier.untold.size())));
  }

  private void hears(Carrier.Untold one) {
    var reports =
        new Reports(program.bean(RoomsAbove.class), program.bean(Suppressions.class), clock);
    var report = new Reports.Report(one.event(), Reports.Body.of("{}"));
    ways.run(one.tenant(), tx -> reports.keep(tx, "carrier", List.of(report)));
    diary.told(one.tenant().value(), one.event().eventId());
    if (calm || random.nextBoolean()) {
      carrier.untold.remove(one);
    }
  }

  private void stops(Company company) {
    int who = 1 + random.nextInt(Company.DEBTORS);
    boolean text = random.nextBoolean();
    var address = company.address(who, text ? "phone" : "email");
    var reach = new Stop.Reach.Address(text ? Channel.SMS : Channel.EMAIL, address);
    var subject = company.debtor(who).value();
    var evidence = Stop.Evidence.of(clock.instant(), subject, Ids.next(), "");
    ways.run(
        company.tenant,
        tx ->
            program
                .bean(Suppressions.class)
                .suppress(tx, List.of(new Stop(reach, StopCause.WORD, evidence))));
    diary.stopped(company.id(), address, deeds);
  }

  private void holds(Company company) {
    int who = 1 + random.nextInt(Company.DEBTORS);
    var debt = company.debt(who, 1 + random.nextInt(Company.DEBTS));
    var today = BusinessDate.at(clock.instant(), MEXICO);
    boolean promise = random.nextBoolean();
    var request =
        new Holds.Request(
            company.debtor(who),
            debt,
            promise ? HoldReason.PROMISE : HoldReason.DISPUTE,
            "",
            today,
            promise ? new BusinessDate(today.value().plusDays(30)) : null);
    ways.run(company.tenant, tx -> program.bean(Holds.class).place(tx, request, Ids.next()));
    diary.silenced(company.id(), debt, promise ? "promised" : "disputed", deeds);
  }

  /** The gateway calls, and calls again with whatever was not confirmed. */
  private void pays(Company company) {
    company.paid(random);
    tells(company);
  }

  private void tells(Company company) {
    for (var word : List.copyOf(company.unconfirmed)) {
      int times = 1 + random.nextInt(2);
      for (int one = 0; one < times; one++) {
        var notice = new Notice(company.tenant, "genuine", word.body());
        if (program.bean(Notices.class).receive("trial", notice) != Receipt.KEPT) {
          throw new IllegalStateException("a genuine notice was refused; seed " + seed);
        }
      }
      diary.paid(company.id(), word.payment());
      word.settles().forEach(debt -> diary.silenced(company.id(), debt, "paid", deeds));
      company.unconfirmed.remove(word);
    }
  }

  /** Everybody outside tells all they know, and two weeks go by; who was to die dies on the way. */
  void peace() {
    calm = true;
    carrier.during = ++deeds;
    for (var company : companies) {
      while (!company.unconfirmed.isEmpty()) {
        lives(company, () -> tells(company));
      }
    }
    while (!carrier.untold.isEmpty()) {
      lives(companies.getFirst(), () -> hears(carrier.untold.getLast()));
    }
    for (int turn = 0; turn < 45; turn++) {
      clock.forward(Duration.ofMinutes(turn < 12 ? 7 : 600));
      int rounds = 0;
      for (var due = due(); !due.isEmpty(); due = due()) {
        due.forEach(company -> lives(company, () -> serves(company)));
        if (++rounds > 100) {
          throw new IllegalStateException("lanes that are never done; seed " + seed);
        }
      }
    }
    program.faults.sentence(Set.of());
  }

  private List<Company> due() {
    var due = server().due(100).stream().map(Lane::tenant).toList();
    return companies.stream().filter(one -> due.contains(one.tenant)).toList();
  }

  int heard() {
    return carrier.heard;
  }
}
