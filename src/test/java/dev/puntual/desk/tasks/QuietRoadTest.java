package dev.puntual.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.desk.DeskWorld;
import dev.puntual.desk.debtor.DebtorStory;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Viewer;
import dev.puntual.receivables.Ledger;
import dev.puntual.rules.Collector;
import dev.puntual.rules.ContactRules;
import dev.puntual.worklist.HoldReason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** C09 and C13 of the contact rules, from what a person does to what does not leave. */
class QuietRoadTest {

  private static final String MESSAGES =
      "select state, reason, against from messaging.v_message where tenant_id = :tenant";

  private final World world = new World("2026-03-02");
  private final TaskActions actions = TestApplication.bean(TaskActions.class);
  private final CallActions calls = TestApplication.bean(CallActions.class);
  private final CallsTaken taken = TestApplication.bean(CallsTaken.class);
  private final TenantTransactions transactions = TestApplication.bean(TenantTransactions.class);

  @Test
  @DisplayName("C09: a call four days after a conversation; an e-mail goes by its own rules")
  void afterAConversationAnAgencyInTheUnitedStatesDoesNotCallForSevenDaysAndMayWrite() {
    agency();
    var sam = american();
    called(sam, "2026-03-02", "talked");

    world.approves(world.dayBreaks("2026-03-05"));
    world.itIs("2026-03-05", "10:00");
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    assertThat(world.asks(MESSAGES))
        .as("by e-mail")
        .singleElement()
        .asString()
        .startsWith("accepted ");

    assertThat(page(sam, "2026-03-06"))
        .contains("Ahora no se puede llamar; desde")
        .doesNotContain("tel:");
    assertThat(against(sam, "2026-03-06")).contains("US-CAP-1Q");
  }

  @Test
  @DisplayName("C09: the eighth attempt in seven days")
  void theEighthAttemptInSevenDaysIsAgainstTheLawAndSaidToBe() {
    agency();
    var sam = american();
    for (int call = 0; call < 7; call++) {
      called(sam, "2026-03-0" + (2 + call % 3), "nobody");
    }
    assertThat(against(sam, "2026-03-05")).contains("US-CAP-1").doesNotContain("US-CAP-1Q");
  }

  @Test
  @DisplayName("C13: credited between the plan and the door")
  void whatWasCreditedSinceThePlanIsNotWrittenAbout() {
    var ana = planned();
    credited(ana.debt("F1"));
    leaves("2026-03-02");
    stopped(ana, "withdrawn settled", "Ya no se debía cuando iba a salir");
  }

  @Test
  @DisplayName("C13: promised between the plan and the door")
  void whoPromisedSinceThePlanIsNotWrittenTo() {
    var ana = planned();
    world.holds(ana, null, HoldReason.PROMISE, "2026-03-20");
    leaves("2026-03-02");
    stopped(ana, "withheld rules HOUSE-QUIET-3", "no lo dejaron salir");
  }

  @Test
  @DisplayName("C13: promised on the telephone between the plan and the door")
  void whoPromisedOnTheTelephoneSinceThePlanIsNotWrittenTo() {
    var ana = planned();
    told(task(ana), "2026-03-02", "promise");
    leaves("2026-03-02");
    stopped(ana, "withheld rules HOUSE-CAP-1 HOUSE-QUIET-3", "no lo dejaron salir");
  }

  @Test
  @DisplayName("C13: disputed between the plan and the door")
  void whatIsDisputedSinceThePlanWaitsForTheQuietAndIsWithdrawnThen() {
    var ana = planned();
    world.holds(ana, ana.debt("F1"), HoldReason.DISPUTE, null);
    leaves("2026-03-02");
    assertThat(world.asks(MESSAGES))
        .as("not within five days")
        .singleElement()
        .asString()
        .startsWith("ready ");

    leaves("2026-03-07");
    stopped(ana, "withdrawn on_hold", "Se puso en pausa antes de salir");
  }

  /** A letter that may leave today, at nine. */
  private World.Debtor planned() {
    var ana = world.debtor("Ana").owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-03-02"));
    assertThat(world.asks(MESSAGES)).singleElement().asString().startsWith("ready ");
    world.itIs("2026-03-02", "09:30");
    return ana;
  }

  private void leaves(String day) {
    world.itIs(day, "12:00");
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
  }

  private void stopped(World.Debtor debtor, String how, String words) {
    assertThat(world.asks(MESSAGES)).singleElement().asString().startsWith(how);
    assertThat(
            world.asks(
                "select outcome from rules.v_contact where tenant_id = :tenant and channel = 'email'"))
        .as("its slot is free for another")
        .containsExactly("released");
    assertThat(page(debtor, "2026-03-02")).as("the reason is told").contains(words);
  }

  private void agency() {
    transactions.run(
        world.tenant,
        tx -> TestApplication.bean(ContactRules.class).collects(tx, Collector.THIRD_PARTY_AGENCY));
  }

  private World.Debtor american() {
    var sam = world.debtor("Sam").lives("US", "America/Chicago", "en");
    sam.owes("F1", "100.00", "2026-02-27");
    world.fileArrives();
    write(
        "update receivables.contact set phone = '+13125550100' where tenant_id = :tenant and debtor_id = :debtor",
        Map.of("debtor", sam.id().value()));
    return sam;
  }

  private void credited(UUID debt) {
    write(
        "insert into receivables.in_entry (tenant_id, receivable_id, entry_id, kind, amount, effective_on, origin)"
            + " values (:tenant, :debt, :entry, 'credit', :amount, :on, 'credit:test')",
        Map.of(
            "debt",
            debt,
            "entry",
            Ids.next(),
            "amount",
            new BigDecimal("-100.00"),
            "on",
            LocalDate.parse("2026-03-02")));
    transactions.run(world.tenant, tx -> TestApplication.bean(Ledger.class).absorb(tx));
  }

  /** A call that is opened, made and told, whatever the rules say to it. */
  private void called(World.Debtor debtor, String day, String heard) {
    world.itIs(day, "12:00");
    calls.call(viewer(day), debtor.id().value(), "");
    told(task(debtor), day, heard);
  }

  private UUID task(World.Debtor debtor) {
    return transactions.in(
        world.tenant, tx -> taken.about(tx, debtor.id()).orElseThrow(AssertionError::new));
  }

  private void told(UUID task, String day, String heard) {
    actions.end(viewer(day), task, Map.of("fin", "hecho", "dijo", heard, "dia", "2026-03-20"));
  }

  /** The rules that a call of that day was outside of. */
  private Stream<String> against(World.Debtor debtor, String day) {
    called(debtor, day, "nobody");
    return world
        .asks(
            "select unnest(t.against) from worklist.v_task t where t.tenant_id = :tenant"
                + " and t.ended_at = (select max(l.ended_at) from worklist.v_task l where l.tenant_id = :tenant)")
        .stream();
  }

  private String page(World.Debtor debtor, String day) {
    world.itIs(day, "12:00");
    return DebtorStory.page(viewer(day), debtor.id());
  }

  private Viewer viewer(String day) {
    var now =
        LocalDate.parse(day)
            .atTime(LocalTime.NOON)
            .atZone(ZoneId.of("America/Mexico_City"))
            .toInstant();
    return DeskWorld.viewer(world.tenant, Ids.next(), now, Language.ES, Role.ADMIN);
  }

  private void write(String sql, Map<String, ?> parameters) {
    transactions.run(
        world.tenant,
        tx ->
            tx.sql(SqlFile.read("test", "-- tenant · a row of the world\n" + sql))
                .params(parameters)
                .update());
  }
}
