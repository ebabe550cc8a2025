package dev.puntual.desk.debtor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.Ladder;
import dev.puntual.dunning.Repeat;
import dev.puntual.dunning.Strategies;
import dev.puntual.dunning.Strategy;
import dev.puntual.dunning.segment.Condition;
import dev.puntual.dunning.segment.Field;
import dev.puntual.dunning.segment.Operator;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.Money;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Viewer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

class FollowActionsTest {

  private final DeskWorld world = new DeskWorld();
  private final DebtorPages pages = TestApplication.bean(DebtorPages.class);
  private final FollowActions actions = TestApplication.bean(FollowActions.class);
  private final Strategies strategies = TestApplication.bean(Strategies.class);
  private final Segments segments = TestApplication.bean(Segments.class);
  private final DebtorId debtor = world.reachableDebtor("Ferretería Lince");

  @Test
  void aCompanyWithOneStrategyIsNotAskedToChoose() {
    world.owes(debtor, "A-1", "1200", "MXN", 12);
    assertThat(page(world.viewer())).doesNotContain("Elegir por nombre");
  }

  @Test
  void thePageSaysWhichStrategyTakesHowManyDocuments() {
    int large = follows("Cuentas grandes");
    world.owes(debtor, "A-1", "90000", "MXN", 12);
    world.owes(debtor, "A-2", "80000", "MXN", 2);
    world.owes(debtor, "A-3", "10", "MXN", 2);
    world.owes(world.reachableDebtor("Otra"), "B-1", "99000", "MXN", 2);
    assertThat(large).isEqualTo(2);
    assertThat(page(world.viewer()))
        .contains("<strong>Cuentas grandes</strong>", "Por su segmento · 2 documentos")
        .contains("<strong>Todos los demás</strong>", "Ninguna otra lo toma · un documento");
  }

  @Test
  void aPersonPutsADebtorOnAStrategyByNameAndTakesItBack() {
    follows("Cuentas grandes");
    world.owes(debtor, "A-1", "10", "MXN", 12);

    var answer = chooses(world.viewer(), "2", "Es cliente del director", "2026-11-30");
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SEE_OTHER);
    assertThat(page(world.viewer()))
        .contains("Por nombre, hasta el 30 nov", "Es cliente del director")
        .doesNotContain("Ninguna otra lo toma");
    assertThat(page(world.viewer(Language.EN, Role.ADMIN))).contains("By name, until");

    actions.free(world.viewer(), debtor.value());
    assertThat(page(world.viewer()))
        .contains("Ninguna otra lo toma · un documento")
        .doesNotContain("Es cliente del director");
  }

  @Test
  void theLastDayIsTheLast() {
    follows("Cuentas grandes");
    world.owes(debtor, "A-1", "10", "MXN", 12);
    chooses(world.viewer(), "2", "Por hoy", DeskWorld.TODAY.toString());
    assertThat(page(world.viewer())).contains("Por hoy");
    var tomorrow =
        DeskWorld.viewer(
            world.tenant,
            world.person,
            DeskWorld.NOW.plus(Duration.ofDays(1)),
            Language.ES,
            Role.ADMIN);
    assertThat(page(tomorrow)).contains("Ninguna otra lo toma").doesNotContain("Por hoy");
  }

  @Test
  void whatIsMissingIsSaidBesideItsFieldAndNothingTypedIsLost() {
    follows("Cuentas grandes");
    assertThat(html(chooses(world.viewer(), "9", "", "2026-11-19")))
        .contains("Elige una estrategia publicada.", "Escribe por qué", "Ese día ya pasó");
    assertThat(html(chooses(world.viewer(), "2", "x".repeat(201), "mañana")))
        .contains("caben 200 letras", "Escribe el último día como fecha")
        .contains("value=\"mañana\"");
    assertThat(html(chooses(world.viewer(Language.EN, Role.ADMIN), "2", "", "")))
        .contains("Write why; whoever comes next will ask.");
    assertThat(page(world.viewer())).doesNotContain("Por nombre");
  }

  @Test
  void aStrategyThatIsNotPublishedOrWasDroppedCannotBeChosen() {
    int large = follows("Cuentas grandes");
    world.transactions.in(world.tenant, tx -> strategies.add(tx, "Apenas", segment(tx, "Otras")));
    assertThat(chooses(world.viewer(), "3", "Sí", "").getStatusCode())
        .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    chooses(world.viewer(), String.valueOf(large), "Sí va", "");
    world.transactions.in(world.tenant, tx -> strategies.drop(tx, large));
    assertThat(page(world.viewer())).doesNotContain("Sí va");
  }

  @Test
  void whoMayOnlyWorkReadsTheStrategyButDoesNotChooseIt() {
    follows("Cuentas grandes");
    world.owes(debtor, "A-1", "90000", "MXN", 12);
    assertThat(page(world.viewer(Language.ES, Role.AGENT)))
        .contains("Cuentas grandes", "Por su segmento · un documento")
        .doesNotContain("Elegir por nombre");
  }

  private int follows(String name) {
    return world.transactions.in(
        world.tenant,
        tx -> {
          int number = strategies.add(tx, name, segment(tx, name)).orElseThrow();
          var house = strategies.followed(tx, Strategy.HOUSE).map(Ladder::steps).orElseThrow();
          strategies.keep(tx, number, house, Repeat.NEVER);
          strategies.publish(tx, number, world.person, Strategies.OnTheWay.MOVE);
          return number;
        });
  }

  private UUID segment(TenantTx tx, String name) {
    var least = new Condition.Operand.Amount(Money.of(new BigDecimal("50000"), "MXN"));
    var tree =
        new Condition.All(
            List.of(new Condition.Leaf(Field.DEBT_BALANCE, "", Operator.AT_LEAST, least)));
    return ((Segments.Outcome.Kept) segments.save(tx, null, name, tree, null)).id();
  }

  private ResponseEntity<byte[]> chooses(
      Viewer viewer, String strategy, String reason, String until) {
    return actions.follow(
        viewer, debtor.value(), Map.of("estrategia", strategy, "porque", reason, "ultimo", until));
  }

  private String page(Viewer viewer) {
    return html(pages.page(viewer, debtor.value(), "", "", "", "", null, "", ""));
  }

  private static String html(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
