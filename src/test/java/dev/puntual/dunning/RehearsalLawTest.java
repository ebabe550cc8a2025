package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Caps;
import dev.puntual.rules.ContactRules;
import dev.puntual.worklist.HoldReason;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A rehearsal says which letters the contact rules will move and stop, before they do. */
@Timeout(240)
class RehearsalLawTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-03-02");

  private final World world = new World(FIRST.toString());
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final Rehearsal rehearsal = TestApplication.bean(Rehearsal.class);
  private final Random random = new Random(46);

  @Test
  void itSaysOfEveryContactTheDayThatItThenGets() {
    people(120);
    steps(-3, -1, 0, 1, 2, 4, 5, 7, 8, 9, 12);
    var rehearsed = slots(30);
    turn(FIRST, FIRST.plusDays(30));
    assertThat(rehearsed).hasSizeGreaterThan(200).anyMatch(line -> line.endsWith("stopped"));
    assertThat(rehearsed).containsExactlyInAnyOrderElementsOf(slotsTaken(FIRST));
  }

  @Test
  void inTheMiddleOfTheWayWhatWasSaidBeforeCounts() {
    people(80);
    steps(-3, 2, 8, 15);
    turn(FIRST, FIRST.plusDays(9));
    var middle = FIRST.plusDays(9);
    world.itIs(middle.toString(), "09:00");
    var rehearsed = slots(20);
    turn(middle, middle.plusDays(20));
    assertThat(rehearsed)
        .hasSizeGreaterThan(30)
        .containsExactlyInAnyOrderElementsOf(slotsTaken(middle));
  }

  @Test
  void aCompanysOwnTighterCapCountsToo() {
    people(60);
    steps(0, 3, 6, 9, 12, 15);
    in(
        tx -> {
          TestApplication.bean(ContactRules.class).keep(tx, new Caps(null, 1, 30));
          return true;
        });
    var rehearsed = slots(25);
    turn(FIRST, FIRST.plusDays(25));
    assertThat(rehearsed)
        .hasSizeGreaterThan(50)
        .containsExactlyInAnyOrderElementsOf(slotsTaken(FIRST));
  }

  @Test
  void aPlainLoopOverTheHousesRulesAgrees() {
    people(150);
    promises(150);
    steps(-3, -1, 0, 1, 2, 4, 5, 7, 8, 9, 12);
    var rehearsed = slots(45);
    var meant = new TreeMap<String, TreeSet<LocalDate>>();
    for (var line : rehearsed) {
      var cells = line.split(" ", -1);
      meant.computeIfAbsent(cells[0], _ -> new TreeSet<>()).add(LocalDate.parse(cells[1]));
    }
    var days = in(tx -> rehearsal.of(tx, question(45))).orElseThrow().days();
    var given = new TreeSet<String>();
    meant.forEach((debtor, on) -> given.addAll(plainly(debtor, on, days)));
    assertThat(new TreeSet<>(rehearsed)).isEqualTo(given).hasSizeGreaterThan(300);
  }

  /** Every fifth debtor promised a day ahead of all days to pay on the first one. */
  private void promises(int count) {
    world.itIs(FIRST.minusDays(1).toString(), "09:00");
    for (int n = 0; n < count; n += 5) {
      world.holds(world.debtor("D" + n), null, HoldReason.PROMISE, FIRST.toString());
    }
    world.itIs(FIRST.toString(), "09:00");
  }

  /** The promised day's end and five days. */
  private static boolean quiet(String debtor, LocalDate day) {
    return Integer.parseInt(debtor.substring(1)) % 5 == 0 && day.isBefore(FIRST.plusDays(6));
  }

  /**
   * One a day, two days between two, three in seven; five days of patience; no Sundays; quiet after
   * a promise.
   */
  private static List<String> plainly(
      String debtor, Iterable<LocalDate> meant, List<LocalDate> days) {
    var made = new ArrayList<LocalDate>();
    var lines = new ArrayList<String>();
    for (var on : meant) {
      @Nullable LocalDate slot = null;
      for (var day = on; slot == null && !day.isAfter(on.plusDays(5)); day = day.plusDays(1)) {
        slot = free(day, made) && !closed(day, days) && !quiet(debtor, day) ? day : null;
      }
      if (slot != null) {
        made.add(slot);
      }
      lines.add(debtor + " " + on + " " + (slot == null ? "stopped" : slot));
    }
    return lines;
  }

  private static boolean free(LocalDate day, List<LocalDate> made) {
    return made.stream().noneMatch(one -> one.plusDays(2).isAfter(day))
        && made.stream().filter(one -> one.plusDays(7).isAfter(day)).count() < 3;
  }

  /** Beyond the last rehearsed day only Sundays are. */
  private static boolean closed(LocalDate day, List<LocalDate> days) {
    return day.isAfter(days.getLast())
        ? day.getDayOfWeek() == DayOfWeek.SUNDAY
        : !days.contains(day);
  }

  @Test
  void whatIsStoppedIsNotCountedAsSentAndIsNamedWithItsRule() {
    world
        .debtor("Ana")
        .owes("A1", "100.00", "2026-03-02")
        .owes("A2", "100.00", "2026-03-03")
        .owes("A3", "100.00", "2026-03-04")
        .owes("A4", "100.00", "2026-03-05")
        .owes("A5", "100.00", "2026-03-06")
        .owes("A6", "100.00", "2026-03-07");
    world.debtor("Beto").owes("B1", "100.00", "2026-03-02");
    world.fileArrives();
    steps(0);
    world.itIs(FIRST.toString(), "09:00");
    var rehearsed = in(tx -> rehearsal.of(tx, question(30))).orElseThrow();
    assertThat(rehearsed.slices())
        .extracting(slice -> slice.day() + " " + slice.messages())
        .containsExactly(
            "2026-03-02 2",
            "2026-03-04 1",
            "2026-03-06 1",
            "2026-03-09 1",
            "2026-03-11 1",
            "2026-03-13 1");
    assertThat(rehearsed.checks().struck())
        .extracting(one -> one.rule() + " " + one.day() + " " + one.moved() + " " + one.stopped())
        .containsExactlyInAnyOrder(
            "HOUSE-GAP-1 2026-03-03 1 0",
            "HOUSE-GAP-1 2026-03-04 1 0",
            "HOUSE-CAP-2 2026-03-05 1 0",
            "HOUSE-GAP-1 2026-03-06 1 0",
            "HOUSE-GAP-1 2026-03-07 0 1");
    assertThat(rehearsed.checks().debtors()).isEqualTo(1);
    assertThat(rehearsed.checks().over())
        .extracting(one -> one.name() + " " + one.messages() + " " + one.moved() + one.stopped())
        .containsExactly("Ana 7 41");
    assertThat(rehearsed.most().getFirst().messages()).isEqualTo(6);
  }

  @Test
  void whereNobodyAgreedToBeWrittenToNothingLeaves() {
    world.debtor("Ana").lives("CO", "America/Bogota", "es").owes("A1", "100.00", "2026-03-04");
    world.fileArrives();
    steps(0);
    var rehearsed = in(tx -> rehearsal.of(tx, question(30))).orElseThrow();
    assertThat(rehearsed.messages()).isZero();
    assertThat(rehearsed.checks().struck())
        .extracting(one -> one.rule() + " " + one.stopped())
        .as("tried again after each letter's life")
        .hasSize(5)
        .containsOnly("CO-CHAN-1 1");
  }

  private List<String> slots(int days) {
    return in(
        tx -> {
          assertThat(rehearsal.play(tx, question(days))).isPresent();
          return tx.sql(
                  SqlFile.read(
                      "test",
                      "-- tenant · what was rehearsed\nselect d.name || ' ' || c.on_day || ' ' ||"
                          + " case when s.debtor_id is null then c.on_day::text"
                          + " else coalesce(s.slot_on::text, 'stopped') end"
                          + " from rehearsal_contact c left join rehearsal_slot s"
                          + " on s.debtor_id = c.debtor_id and s.on_day = c.on_day and s.currency = c.currency"
                          + " join receivables.v_debtor d"
                          + " on d.tenant_id = :tenant and d.debtor_id = c.debtor_id"))
              .query(String.class)
              .list();
        });
  }

  /** A letter that leaves later because of the hour of the day still leaves that day. */
  private List<String> slotsTaken(LocalDate since) {
    return world.asks(
        "select d.name, p.contact_on, coalesce((c.slot_at at time zone 'America/Mexico_City')::date::text, 'stopped')"
            + " from dunning.v_planned_contact p"
            + " join receivables.v_debtor d on d.tenant_id = :tenant and d.debtor_id = p.debtor_id"
            + " left join rules.v_contact c on c.tenant_id = :tenant and c.contact_id = p.message_id"
            + " and c.outcome <> 'released'"
            + " where p.tenant_id = :tenant and p.contact_on >= '"
            + since
            + "'");
  }

  private static Rehearsal.Question question(int days) {
    return new Rehearsal.Question(null, days, false);
  }

  private void turn(LocalDate from, LocalDate until) {
    for (var day = from; day.isBefore(until); day = day.plusDays(1)) {
      world.approves(world.dayBreaks(day.toString()));
    }
  }

  /** Debtors who owe several debts around today. */
  private void people(int count) {
    for (int n = 0; n < count; n++) {
      var debtor = world.debtor("D" + n);
      for (int m = 0; m <= random.nextInt(3); m++) {
        var due = FIRST.plusDays(random.nextInt(40) - 10L);
        debtor.owes("F" + n + "-" + m, "100.00", due.toString());
      }
    }
    world.fileArrives();
    world.itIs(FIRST.toString(), "09:00");
  }

  private void steps(int... days) {
    in(tx -> HouseSteps.follow(tx, days));
  }

  private <T extends @Nullable Object> T in(Function<TenantTx, T> work) {
    return transactions.in(world.tenant, work);
  }
}
