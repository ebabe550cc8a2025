package dev.puntual.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import dev.puntual.rules.Collector;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.DebtorEvents;
import dev.puntual.rules.EventKind;
import dev.puntual.rules.Past;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * CL-EARLY-1 and US-CONT-1: a notice within fifteen days of default, and one within five days of
 * the first word, by whatever way that was. Who is owed one is listed with its last day.
 */
class OwedNoticesTest {

  private static final String LIST = "/pendientes/avisos-de-ley";

  private static final SqlFile OLDER =
      SqlFile.read(
          "test",
          """
          -- tenant · test
          update receivables.receivable r set created_at = timestamptz '2026-02-01 12:00Z' where r.tenant_id = :tenant
          """);

  private final World world = new World("2026-03-02");
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  @ParameterizedTest
  @CsvSource({
    "2026-02-20, consumer, 2026-03-07, Quedan 5 días, false",
    "2026-02-16, micro_small_business, 2026-03-03, Queda un día, true",
    "2026-02-15, unknown, 2026-03-02, Vence hoy, true",
    "2026-02-14, consumer, 2026-03-01, Venció ayer, true",
    "2026-02-02, consumer, 2026-02-17, Venció hace 13 días, true",
  })
  @DisplayName("CL: fifteen days after the due date, with the last day and what is left of it")
  void inChileWhoeverHeardNothingSinceTheirDueDateIsOwedANoticeWithinFifteenDays(
      String dueOn, String standing, String last, String said, boolean presses) {
    var ana = lives("Ana", "CL", standing, dueOn);

    assertThat(owed()).containsExactly("Ana default " + last);
    assertThat(boss().get(LIST).body()).contains("Ana", said, "15 días de mora", "Chile");
    assertThat(boss().get("/cartera/" + ana.id()).body()).contains("aviso por escrito", said);
    assertThat(boss().get("/hoy").body().contains("A un cliente se le debe un aviso"))
        .as("said on Hoy when few days are left")
        .isEqualTo(presses);
  }

  @Test
  void aLastDayThatIsPastIsSaidAloud() {
    var ana = lives("Ana", "CL", "consumer", "2026-02-14");

    assertThat(boss().get("/cartera/" + ana.id()).body())
        .contains("Se le debía un aviso", "1 de marzo de 2026", "y nadie lo envió", "Envíalo hoy");
    assertThat(boss().get("/hoy").body()).contains("Uno ya pasó de su último día");
  }

  @Test
  void nobodyElseIsOwedOne() {
    lives("Bea", "CL", "business", "2026-02-20");
    lives("Ema", "MX", "consumer", "2026-02-20");
    lives("Ida", "CL", "consumer", "2026-03-20");
    assertThat(owed()).isEmpty();
    assertThat(boss().get(LIST).body()).contains("No se debe ningún aviso");
  }

  @Test
  void whatWasOldWhenItCameWasNeverOursToSendInTime() {
    world
        .debtor("Ana")
        .lives("CL", "America/Santiago", "es")
        .stands("", "consumer")
        .owes("F1", "100.00", "2026-01-05");
    world.fileArrives();

    assertThat(owed()).isEmpty();
  }

  @Test
  void aReminderThatLeavesIsTheNoticeAndALaterDebtWantsItsOwn() {
    lives("Ana", "CL", "consumer", "2026-02-27");
    world.approves(world.dayBreaks("2026-03-02"));
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    assertThat(world.asks("select m.state from messaging.v_message m where m.tenant_id = :tenant"))
        .containsExactly("accepted");

    assertThat(owed()).isEmpty();

    world
        .debtor("Ana")
        .lives("CL", "America/Santiago", "es")
        .stands("", "consumer")
        .owes("F2", "50.00", "2026-03-10");
    world.fileArrives();
    world.itIs("2026-03-12", "10:00");
    assertThat(owed()).containsExactly("Ana default 2026-03-25");
  }

  @Test
  void whoPaysIsOwedNoneAnyMore() {
    var ana = lives("Ana", "CL", "consumer", "2026-02-20");
    world.pays(ana.debt("F-Ana"), "100.00");

    assertThat(owed()).isEmpty();
  }

  @Test
  @DisplayName("US: five days after the first word, also when that was a call")
  void inTheUnitedStatesACollectorOwesTheDetailsWithinFiveDaysOfAConversation() {
    collectsForOthers();
    var joe = lives("Joe", "US", "consumer", "2026-02-20");
    assertThat(owed()).as("nobody spoke yet").isEmpty();

    talks(joe);

    assertThat(owed()).containsExactly("Joe first_contact 2026-03-07");
    world.itIs("2026-03-09", "10:00");
    assertThat(boss().get("/cartera/" + joe.id()).body())
        .contains("Se le debía un aviso", "7 de marzo de 2026", "Venció hace 2 días");
  }

  @Test
  void whoCollectsItsOwnOwesThemNoSuchNotice() {
    talks(lives("Joe", "US", "consumer", "2026-02-20"));

    assertThat(owed()).isEmpty();
  }

  @Test
  void manyAreListedByTheirLastDayPageByPage() {
    for (int one = 0; one < 60; one++) {
      world
          .debtor("D%02d".formatted(one))
          .lives("CL", "America/Santiago", "es")
          .stands("", "consumer")
          .owes("F" + one, "100.00", LocalDate.parse("2026-02-18").plusDays(one % 10).toString());
    }
    world.fileArrives();

    var first = boss().get(LIST).body();
    assertThat(first).contains("desde=");
    var next = first.substring(first.indexOf(LIST + "?desde="));
    var second = boss().get(next.substring(0, next.indexOf('"'))).body();

    assertThat(first.split("data-main", -1)).hasSize(51);
    assertThat(second.split("data-main", -1)).hasSize(11);
  }

  private World.Debtor lives(String name, String country, String standing, String dueOn) {
    var debtor =
        world
            .debtor(name)
            .lives(
                country,
                switch (country) {
                  case "CL" -> "America/Santiago";
                  case "US" -> "America/New_York";
                  default -> "America/Mexico_City";
                },
                "es")
            .stands("", standing)
            .owes("F-" + name, "100.00", dueOn);
    world.fileArrives();
    transactions.run(world.tenant, tx -> tx.sql(OLDER).update());
    return debtor;
  }

  private void collectsForOthers() {
    transactions.run(
        world.tenant,
        tx -> TestApplication.bean(ContactRules.class).collects(tx, Collector.THIRD_PARTY_AGENCY));
  }

  private void talks(World.Debtor debtor) {
    var now = TestApplication.bean(TurnableClock.class).instant();
    transactions.run(
        world.tenant,
        tx ->
            TestApplication.bean(DebtorEvents.class)
                .happened(
                    tx,
                    Ids.next(),
                    debtor.id(),
                    new Past.Event(EventKind.CONVERSATION, now, null, null, null)));
  }

  private Browser boss() {
    return Staff.loggedIn(world.tenant, Role.MANAGER);
  }

  private List<String> owed() {
    var now = TestApplication.bean(TurnableClock.class).instant();
    var today = BusinessDate.at(now, ZoneId.of("America/Mexico_City")).value();
    return transactions.in(
        world.tenant,
        tx ->
            TestApplication.bean(OwedNotices.class).page(tx, today, null, 50).stream()
                .map(one -> one.name() + " " + one.since() + " " + one.lastOn())
                .toList());
  }
}
