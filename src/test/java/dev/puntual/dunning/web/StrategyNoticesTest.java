package dev.puntual.dunning.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Action;
import dev.puntual.dunning.HouseSteps;
import dev.puntual.dunning.Repeat;
import dev.puntual.dunning.Strategies;
import dev.puntual.dunning.Strategy;
import dev.puntual.dunning.segment.Condition;
import dev.puntual.dunning.segment.Field;
import dev.puntual.dunning.segment.Operator;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.kernel.Ids;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the page of a strategy, and the morning, say of steps that nobody will hear. */
@Timeout(90)
class StrategyNoticesTest {

  private final World world = new World("2026-11-20");
  private final Browser boss = Staff.loggedIn(world.tenant, Role.ADMIN);
  private final TenantTransactions tenants = TestApplication.bean(TenantTransactions.class);
  private final Strategies strategies = TestApplication.bean(Strategies.class);

  @Test
  void aStepThatHasPassedForEveryOpenInvoiceSaysSoAndIsKept() {
    world.debtor("Ana").owes("A1", "100.00", "2026-10-01").owes("A2", "50.00", "2026-10-02");
    world.fileArrives();
    boss.get("/estrategia");
    keep(3, 90);
    assertThat(boss.get("/estrategia").body()).doesNotContain("Ya pasó para");
    keep(3, 9);
    assertThat(boss.get("/estrategia").body())
        .containsOnlyOnce("Ya pasó para las 2 facturas abiertas: solo lo oirán las que lleguen");
  }

  @Test
  void aSegmentWhoseColumnNoFileBringsAnyMoreIsTalkedAboutInTheMorningNotOnlyAtNight() {
    world.debtor("Ana").owes("A1", "100.00", "2026-11-10");
    world.fileArrives();
    column("{\"Zona\": \"Norte\"}");
    boss.get("/estrategia");
    tenants.run(world.tenant, this::followsNorth);
    assertThat(boss.get("/estrategia").body()).doesNotContain("algo que ya no existe");

    column("{}");
    world.itIs("2026-11-21", "09:00");
    var sentence =
        "La estrategia «Norteños» no elige a quien debería: su segmento «Norte» usa algo";
    assertThat(boss.get("/estrategia").body()).contains(sentence);
    assertThat(boss.get("/hoy").body()).contains(sentence);
  }

  private void followsNorth(TenantTx tx) {
    var north =
        new Condition.Leaf(
            Field.ATTRIBUTE, "Zona", Operator.IS, new Condition.Operand.Words(List.of("Norte")));
    UUID segment =
        ((Segments.Outcome.Kept)
                TestApplication.bean(Segments.class)
                    .save(tx, null, "Norte", new Condition.All(List.of(north)), null))
            .id();
    int number = strategies.add(tx, "Norteños", segment).orElseThrow();
    strategies.keep(
        tx, number, List.of(HouseSteps.step(3, Stage.GENTLE, Action.MESSAGE)), Repeat.NEVER);
    assertThat(strategies.publish(tx, number, Ids.next(), Strategies.OnTheWay.MOVE)).isTrue();
  }

  private void column(String cells) {
    tenants.run(
        world.tenant,
        tx ->
            tx.sql(
                    SqlFile.read(
                        "test",
                        "-- tenant · a test's column\nupdate receivables.receivable set attributes = :cells::jsonb where tenant_id = :tenant"))
                .param("cells", cells)
                .update());
  }

  private void keep(int first, int second) {
    tenants.run(
        world.tenant,
        tx ->
            strategies.keep(
                tx,
                Strategy.HOUSE,
                List.of(
                    HouseSteps.step(first, Stage.GENTLE, Action.MESSAGE),
                    HouseSteps.step(second, Stage.FIRM, Action.MESSAGE)),
                Repeat.NEVER));
  }
}
