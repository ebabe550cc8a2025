package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.worklist.HoldReason;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A rehearsal of past months plays the ledger as it was. */
@Timeout(240)
class RehearsalPastTest {

  private static final LocalDate LOADED = LocalDate.parse("2026-05-11");
  private static final LocalDate THEN = LocalDate.parse("2026-05-20");
  private static final LocalDate TODAY = LocalDate.parse("2026-06-20");
  private static final int[] STEPS = {-5, 0, 3, 8, 15};

  private final World world = new World(LOADED.toString());
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private final Rehearsal rehearsal = TestApplication.bean(Rehearsal.class);
  private final Random random = new Random(46);

  /** One debt as the test knows it; null: never paid, never held. */
  private record Debt(
      String debtor,
      LocalDate due,
      @Nullable LocalDate paid,
      @Nullable LocalDate heldFrom,
      @Nullable LocalDate freed) {

    /** The letters it asks for, day by day. */
    List<String> letters() {
      var letters = new ArrayList<String>();
      int heard = reached(THEN.minusDays(1));
      for (var day = THEN; day.isBefore(TODAY); day = day.plusDays(1)) {
        boolean open = paid == null || !day.isAfter(paid);
        boolean held =
            heldFrom != null && !day.isBefore(heldFrom) && (freed == null || day.isBefore(freed));
        boolean works = day.getDayOfWeek() != DayOfWeek.SUNDAY;
        if (open && !held && works && reached(day) > heard) {
          heard = reached(day);
          letters.add(debtor + " " + day + " " + heard);
        }
      }
      return letters;
    }

    private int reached(LocalDate day) {
      return (int) Arrays.stream(STEPS).filter(step -> !due.plusDays(step).isAfter(day)).count();
    }
  }

  @Test
  void aPlainLoopOverTheLedgerOfThenAgrees() {
    var debts = ledger();
    world.itIs(TODAY.toString(), "10:00");
    assertThat(replayed())
        .containsExactlyInAnyOrderElementsOf(
            debts.stream().flatMap(debt -> debt.letters().stream()).toList())
        .hasSizeGreaterThan(60);
  }

  @Test
  void whatWasIssuedOnTheWayIsInItFromThatDayAndNothingIsWritten() {
    steps();
    world.itIs(LOADED.toString(), "10:00");
    world.debtor("Ana").owes("A1", "100.00", THEN.plusDays(3).toString());
    world.fileArrives();
    world.itIs(THEN.plusDays(2).toString(), "10:00");
    world.debtor("Beto").owes("B1", "100.00", THEN.plusDays(3).toString());
    world.fileArrives();
    world.itIs(TODAY.toString(), "10:00");
    // Ana's first step was before the twentieth; Beto's was still the one it had on its first day.
    assertThat(replayed())
        .containsExactlyInAnyOrder(
            "Ana 2026-05-23 2",
            "Ana 2026-05-26 3",
            "Ana 2026-06-01 4",
            "Ana 2026-06-08 5",
            "Beto 2026-05-22 1",
            "Beto 2026-05-23 2",
            "Beto 2026-05-26 3",
            "Beto 2026-06-01 4",
            "Beto 2026-06-08 5");
    assertThat(world.asks("select count(*) from dunning.decision where tenant_id = :tenant"))
        .containsExactly("0");
  }

  @Test
  void aBalanceIsTheOneOfThatDay() {
    steps();
    world.itIs(LOADED.toString(), "10:00");
    var ana = world.debtor("Ana").owes("A1", "100.00", THEN.plusDays(4).toString());
    world.fileArrives();
    world.pays(ana.debt("A1"), "10.00");
    world.itIs(THEN.plusDays(6).toString(), "10:00");
    world.pays(ana.debt("A1"), "40.00");
    world.itIs(TODAY.toString(), "10:00");
    var slices = in(tx -> rehearsal.of(tx, question())).orElseThrow().slices();
    assertThat(slices)
        .isNotEmpty()
        .allMatch(slice -> slice.amount().compareTo(new BigDecimal("90")) == 0);
  }

  private List<Debt> ledger() {
    steps();
    world.itIs(LOADED.toString(), "10:00");
    var debtors = new ArrayList<World.Debtor>();
    var dues = new ArrayList<LocalDate>();
    for (int n = 0; n < 60; n++) {
      dues.add(THEN.plusDays(random.nextInt(40) - 18L));
      debtors.add(world.debtor("D" + n).owes("F" + n, "100.00", dues.getLast().toString()));
    }
    world.fileArrives();
    var debts = new ArrayList<Debt>();
    for (int n = 0; n < 60; n++) {
      var paid = n % 3 == 0 ? LOADED.plusDays(3L + random.nextInt(30)) : null;
      var heldFrom = n % 4 == 1 ? LOADED.plusDays(5L + random.nextInt(15)) : null;
      var freed = heldFrom == null || n % 8 == 1 ? null : heldFrom.plusDays(1L + random.nextInt(9));
      if (heldFrom != null) {
        world.itIs(heldFrom.toString(), "08:00");
        var hold = world.holds(debtors.get(n), null, HoldReason.PAUSE, null);
        if (freed != null) {
          world.itIs(freed.toString(), "08:00");
          world.lifts(hold);
        }
      }
      if (paid != null) {
        world.itIs(paid.toString(), "12:00");
        world.pays(debtors.get(n).debt("F" + n), "100.00");
      }
      debts.add(new Debt("D" + n, dues.get(n), paid, heldFrom, freed));
    }
    return debts.stream()
        .filter(debt -> debt.paid() == null || !debt.paid().isBefore(THEN))
        .toList();
  }

  private List<String> replayed() {
    return in(
        tx -> {
          assertThat(rehearsal.play(tx, question())).isPresent();
          return tx.sql(
                  SqlFile.read(
                      "test",
                      "-- tenant · what was replayed\nselect d.name || ' ' || c.on_day || ' ' ||"
                          + " ((c.lead >> 16) & 65535) from rehearsal_contact c"
                          + " join receivables.v_debtor d"
                          + " on d.tenant_id = :tenant and d.debtor_id = c.debtor_id"))
              .query(String.class)
              .list();
        });
  }

  private static Rehearsal.Question question() {
    return new Rehearsal.Question(null, 60, false, 1);
  }

  private void steps() {
    in(tx -> HouseSteps.follow(tx, STEPS));
  }

  private <T extends @Nullable Object> T in(Function<TenantTx, T> work) {
    return transactions.in(world.tenant, work);
  }
}
