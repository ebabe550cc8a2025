package dev.puntual.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.Race;
import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Evaluated;
import dev.puntual.dunning.Plans;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.rules.Verdict;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import dev.puntual.worklist.Tasks;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan lets a letter go while somebody opens a call to the same debtor. */
class CallRaceTest {

  private static final String SLOTS =
      "select channel, outcome, (slot_at at time zone 'America/Mexico_City')::date from rules.contact"
          + " where tenant_id = :tenant order by 1";

  private static final UUID PERSON = Ids.next();

  private final World world = new World("2026-03-02");
  private final World.Debtor ana = world.debtor("Ana");
  private final CallsTaken calls = TestApplication.bean(CallsTaken.class);
  private final Plans plans = TestApplication.bean(Plans.class);
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);
  private UUID plan = Ids.next();
  private UUID task = Ids.next();

  @BeforeEach
  void aPlanWaitsAndACallIsOpen() {
    ana.owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    plan = ((Evaluated.Planned) world.dayBreaks("2026-03-02")).plan();
    world.itIs("2026-03-02", "12:00");
    task =
        transactions.in(
            world.tenant, tx -> calls.about(tx, ana.id()).orElseThrow(AssertionError::new));
  }

  @Test
  void theLetterIsQuickerAndTheCallIsNotMadeToday() {
    var answer =
        Race.lost(
            world.tenant,
            tx -> plans.approve(tx, plan, Ids.next()),
            () -> transactions.in(world.tenant, tx -> calls.take(tx, task, null, PERSON)));

    assertThat(answer)
        .isInstanceOfSatisfying(
            CallsTaken.Answer.Refused.class,
            refused ->
                assertThat(refused.verdict())
                    .isInstanceOfSatisfying(
                        Verdict.Defer.class,
                        wait -> assertThat(wait.against()).containsExactly("HOUSE-CAP-1")));
    assertThat(world.asks(SLOTS)).containsExactly("email reserved 2026-03-02");
  }

  @Test
  void theCallIsQuickerAndTheLetterWaitsForAnotherDay() {
    Race.lost(
        world.tenant,
        tx -> calls.take(tx, task, null, PERSON),
        () -> transactions.in(world.tenant, tx -> plans.approve(tx, plan, Ids.next())));

    assertThat(world.asks(SLOTS))
        .containsExactly("email reserved 2026-03-03", "voice reserved 2026-03-02");
  }

  @Test
  void aCallThatNobodyMadeLeavesItsSlotToTheLetter() {
    transactions.run(world.tenant, tx -> calls.take(tx, task, null, PERSON));
    transactions.run(world.tenant, tx -> calls.giveBack(tx, task));
    transactions.run(world.tenant, tx -> plans.approve(tx, plan, Ids.next()));

    assertThat(world.asks(SLOTS))
        .containsExactly("email reserved 2026-03-02", "voice released 2026-03-02");
  }

  @Test
  void aCallThatWasOpenedAndNeverToldMayHaveBeenMadeAndCounts() {
    transactions.run(world.tenant, tx -> calls.take(tx, task, null, PERSON));
    world.itIs("2026-03-02", "18:00");
    transactions.run(world.tenant, tx -> plans.approve(tx, plan, Ids.next()));

    assertThat(world.asks(SLOTS))
        .containsExactly("email reserved 2026-03-03", "voice reserved 2026-03-02");
  }

  @Test
  void ofTwoPeopleWhoTakeOneCallAtOnceTheSecondIsToldWhoHasIt() {
    var staff = new Browser[] {agent(), agent()};
    var people =
        world.asks(
            "select p.person_id from tenants.person p where p.tenant_id = :tenant order by p.created_at, p.person_id");
    var tasks = TestApplication.bean(Tasks.class);
    var first = UUID.fromString(people.getFirst());
    var second = UUID.fromString(people.getLast());

    var answer =
        Race.lost(
            world.tenant,
            tx -> {
              calls.take(tx, task, null, first);
              tasks.dialled(tx, task, first);
            },
            () -> transactions.in(world.tenant, tx -> calls.take(tx, task, null, second)));

    assertThat(answer).isInstanceOf(CallsTaken.Answer.Another.class);
    assertThat(world.asks(SLOTS)).containsExactly("voice reserved 2026-03-02");
    assertThat(takes(first))
        .as("who has it may dial again")
        .isInstanceOf(CallsTaken.Answer.Taken.class);
    world.itIs("2026-03-02", "17:00");
    assertThat(takes(second))
        .as("hours later it is free")
        .isNotInstanceOf(CallsTaken.Answer.Another.class);
    assertThat(staff).hasSize(2);
  }

  private CallsTaken.Answer takes(UUID person) {
    return transactions.in(world.tenant, tx -> calls.take(tx, task, null, person));
  }

  private Browser agent() {
    return Staff.loggedIn(world.tenant, Role.AGENT);
  }
}
