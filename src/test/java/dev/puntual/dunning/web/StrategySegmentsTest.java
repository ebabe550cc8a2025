package dev.puntual.dunning.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.segment.Condition;
import dev.puntual.dunning.segment.Field;
import dev.puntual.dunning.segment.Operator;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Strategies and steps for segments that mean nobody: said when they are saved, never at night.
 *
 * <p>The other cases of bad input: a step after a later one, {@code StrategyPagesTest}; a step that
 * has passed, {@code StrategyNoticesTest}; a text that lacks a language, {@code StepTextsTest}; ten
 * thousand segments and texts that attack templates, {@code BadSegmentsTest}, {@code
 * StrategyListPagesTest} and {@code ColumnPagesTest}.
 */
@Timeout(90)
class StrategySegmentsTest {

  private static final String PAGE = "/estrategia";

  private final World world = new World("2026-11-20");
  private final Browser boss = Staff.loggedIn(world.tenant, Role.ADMIN);
  private final TenantTransactions tenants = TestApplication.bean(TenantTransactions.class);

  @Test
  void aSegmentOfNobodyIsKeptForAStrategyAndForAStepAndSaysSoAtOnce() {
    owes();
    var large = least("Grandes", "50000");
    var small = least("Chicos", "10");
    boss.get(PAGE);
    begins("Cuentas clave", large);
    assertThat(boss.get(PAGE + "?e=2").body())
        .contains("Creada, todavía sin publicar. Hoy nadie está en «Grandes»");
    renames("Cuentas clave", small);
    assertThat(boss.get(PAGE + "?e=2").body()).contains("Guardado.").doesNotContain("Hoy nadie");
    renames("Cuentas clave", large);
    assertThat(boss.get(PAGE + "?e=2").body()).contains("Guardado. Hoy nadie está en «Grandes»");
    keeps(large);
    assertThat(boss.get(PAGE).body()).contains("Borrador guardado. Hoy nadie está en «Grandes»");
    keeps(small);
    assertThat(boss.get(PAGE).body()).contains("Borrador guardado").doesNotContain("Hoy nadie");
  }

  @Test
  void aSegmentOnAColumnThatIsGoneIsRefusedForAStrategyAndForAStep() {
    owes();
    column("{\"Zona\": \"Norte\"}");
    var words = new Condition.Operand.Words(List.of("Norte"));
    var north = kept("Norte", new Condition.Leaf(Field.ATTRIBUTE, "Zona", Operator.IS, words));
    column("{}");
    world.itIs("2026-11-21", "10:00");
    boss.get(PAGE);
    assertThat(begins("Norteñas", north).status()).isEqualTo(422);
    assertThat(begins("Norteñas", north).body()).contains("Ese segmento ya no existe");
    assertThat(keeps(north).body()).contains("Ese segmento ya no existe");
  }

  @Test
  void aHundredStepsAreKeptAndOneMoreIsRefusedWithTheNumberThatFits() {
    boss.get(PAGE);
    var fields = new HashMap<>(Map.of("accion", "guardar"));
    for (int n = 0; n < 100; n++) {
      fields.putAll(step(n));
    }
    assertThat(boss.post(PAGE + "/borrador", fields).status()).isEqualTo(303);
    assertThat(boss.get(PAGE).body()).contains("100 días después");
    fields.putAll(step(100));
    assertThat(boss.post(PAGE + "/borrador", fields).body())
        .contains("Son demasiados pasos: caben 100");
  }

  private static Map<String, String> step(int n) {
    return Map.of(
        "dias." + n, String.valueOf(n + 1), "lado." + n, "despues", "tono." + n, "gentle");
  }

  private void owes() {
    world.debtor("Ana").owes("A1", "100.00", "2026-11-10");
    world.fileArrives();
  }

  private Browser.Answer begins(String name, UUID segment) {
    return boss.post(PAGE + "/nueva", Map.of("nombre", name, "segmento", segment.toString()));
  }

  private void renames(String name, UUID segment) {
    boss.post(
        PAGE + "/datos",
        Map.of("e", "2", "nombre", name, "segmento", segment.toString(), "orden", "10"));
  }

  private Browser.Answer keeps(UUID only) {
    var fields = new HashMap<>(step(0));
    fields.put("accion", "guardar");
    fields.put("solo.0", only.toString());
    return boss.post(PAGE + "/borrador", fields);
  }

  private UUID least(String name, String amount) {
    var least = new Condition.Operand.Amount(Money.of(new BigDecimal(amount), "MXN"));
    return kept(name, new Condition.Leaf(Field.DEBT_BALANCE, "", Operator.AT_LEAST, least));
  }

  private UUID kept(String name, Condition leaf) {
    var segments = TestApplication.bean(Segments.class);
    var tree = new Condition.All(List.of(leaf));
    return ((Segments.Outcome.Kept)
            tenants.in(world.tenant, tx -> segments.save(tx, null, name, tree, null)))
        .id();
  }

  private void column(String cells) {
    var sql =
        "-- tenant · a test's column\nupdate receivables.receivable set attributes = :cells::jsonb"
            + " where tenant_id = :tenant";
    tenants.run(
        world.tenant, tx -> tx.sql(SqlFile.read("test", sql)).param("cells", cells).update());
  }
}
