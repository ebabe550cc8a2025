package dev.puntual.desk.decisions;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.desk.DeskWorld;
import dev.puntual.desk.debtor.DebtorStory;
import dev.puntual.dunning.Action;
import dev.puntual.dunning.Cause;
import dev.puntual.dunning.HouseSteps;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Viewer;
import dev.puntual.worklist.HoldReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What was decided, for whom and why, over any days. */
class DecisionPagesTest {

  private static final Pattern NEXT =
      Pattern.compile("href=\"/decisiones\\?([^\"]*desde=[^\"]*)\"");
  private static final Pattern ROW = Pattern.compile("data-main href=\"([^\"]+)\"[^>]*>([^<]+)<");

  private final World world = new World("2026-11-20");
  private final DecisionPages pages = TestApplication.bean(DecisionPages.class);
  private final DecisionFile files = TestApplication.bean(DecisionFile.class);

  @Test
  void aCompanyThatDecidedNothingIsTaughtWhatWillStandHere() {
    assertThat(page())
        .contains("En estos días no se decidió nada", "/hoy")
        .doesNotContain("<table");
  }

  @Test
  void eachDecisionSaysToWhomWhyAndByWhichStepAndOpensItsDay() {
    var lince = world.debtor("Ferretería Lince").owes("A-1", "1200", "2026-11-10");
    var puma = world.debtor("Abarrotes Puma").owes("A-2", "900.50", "2026-10-30");
    world.debtorWithoutAddress("Sin Nadie").owes("A-3", "800", "2026-11-01");
    world.fileArrives();
    world.holds(puma, null, HoldReason.PROMISE, "2026-11-27");
    var plan = world.evaluates(Cause.IMPORT);
    assertThat(page())
        .contains("3 decisiones", "En una tocaba escribir", "en 2 guardamos silencio")
        .contains("Espera un visto bueno: ")
        .contains("No se le escribió: prometió pagar y aún no llega el día")
        .contains("No se le escribió: no hay un correo que sirva")
        .contains("Estrategia general, versión 1 · paso ")
        .contains("A-1", "$900.50", "20 nov")
        .contains("/cartera/" + lince.id() + "?dia=2026-11-20#dia");
    world.approves(plan);
    assertThat(page()).contains("Por salir en su horario: ").doesNotContain("visto bueno");
  }

  @Test
  void aDecisionIsMadeAgainPointByPointWhileSomebodyLooksOn() {
    var puma = world.debtor("Abarrotes Puma").owes("A-2", "900.50", "2026-10-30");
    world.fileArrives();
    world.holds(puma, null, HoldReason.PROMISE, "2026-11-27");
    world.evaluates(Cause.IMPORT);
    var debt = puma.debt("A-2");
    assertThat(page()).contains("se decide otra vez", "/decisiones/" + debt + "/2026-11-20?plan=1");
    assertThat(DebtorStory.page(viewer(world, Language.ES), puma.id(), "2026-11-20"))
        .contains("/decisiones/" + debt + "/2026-11-20", "Decidir otra vez");

    var viewer = viewer(world, Language.ES);
    var page =
        new String(
            Objects.requireNonNull(
                TestApplication.bean(AgainPages.class)
                    .page(viewer, debt, LocalDate.parse("2026-11-20"), 1)
                    .getBody()),
            StandardCharsets.UTF_8);

    assertThat(page)
        .contains("Con lo que se guardó de ese día, la decisión sale igual.")
        .contains("prometió pagar y aún no llega el día")
        .contains("Estrategia general", "HOUSE@");
  }

  @Test
  void onASundayTheDecisionsForMondayAreShown() {
    world.debtor("Ferretería Lince").owes("A-1", "1200", "2026-11-10");
    world.fileArrives();
    world.itIs("2026-11-22", "11:00");
    world.evaluates(Cause.DAILY);
    assertThat(
            world.asks(
                "select distinct d.decided_on from dunning.decision d where d.tenant_id = :tenant"))
        .containsExactly("2026-11-23");
    assertThat(page()).contains("A-1", "23 nov");
    assertThat(page("al", "2027-11-23")).contains("A-1");
  }

  @Test
  void aCallOrAnActOfTheOfficeIsToldAsWhatItIsBeforeAndAfterApproval() {
    TestApplication.bean(TenantTransactions.class)
        .run(
            world.tenant,
            tx ->
                HouseSteps.follow(
                    tx,
                    HouseSteps.step(1, Stage.GENTLE, Action.CALL),
                    HouseSteps.step(20, Stage.FIRM, Action.CREDIT_HOLD)));
    world.debtor("Abarrotes Puma").owes("A-2", "900", "2026-11-10");
    world.debtor("Ferretería Lince").owes("A-1", "1200", "2026-10-10");
    world.fileArrives();
    var plan = world.evaluates(Cause.IMPORT);
    assertThat(page())
        .contains("Para el equipo, cuando se apruebe el plan: Llamada")
        .contains("Para el equipo, cuando se apruebe el plan: Suspensión del crédito")
        .doesNotContain("Espera un visto bueno: Recordatorio firme");
    world.approves(plan);
    assertThat(page())
        .contains("Para el equipo, en Pendientes: Llamada")
        .contains("Para el equipo, en Pendientes: Suspensión del crédito");
  }

  @Test
  void aFilterKeepsItsDecisionsAndTheSumsStayOfAll() {
    var puma = world.debtor("Abarrotes Puma").owes("A-2", "900", "2026-10-30");
    world.debtor("Ferretería Lince").owes("A-1", "1200", "2026-11-10");
    world.debtor("Ánfora Ñandú").owes("B-7", "50", "USD", "2026-11-10", "\\N");
    world.fileArrives();
    world.holds(puma, null, HoldReason.LEGAL, null);
    world.evaluates(Cause.IMPORT);

    assertThat(debtors("resultado", "callar")).containsExactly("Abarrotes Puma");
    assertThat(debtors("motivo", "hold_legal")).containsExactly("Abarrotes Puma");
    assertThat(debtors("motivo", "settled")).isEmpty();
    assertThat(debtors("resultado", "escribir"))
        .containsExactlyInAnyOrder("Ferretería Lince", "Ánfora Ñandú");
    assertThat(debtors("moneda", "USD")).containsExactly("Ánfora Ñandú");
    assertThat(debtors("q", "anfora")).containsExactly("Ánfora Ñandú");
    assertThat(debtors("q", "A-1")).containsExactly("Ferretería Lince");
    assertThat(debtors("q", "nadie así")).isEmpty();
    assertThat(debtors("estrategia", "1")).hasSize(3);
    assertThat(debtors("estrategia", "9")).isEmpty();
    var silent = page("resultado", "callar");
    assertThat(silent)
        .contains("3 decisiones", "En 2 tocaba escribir", "el caso está con abogados")
        .contains("una decisión · $900", "2 decisiones · ");
  }

  @Test
  void aStepIsFoundWhateverTheAge() {
    world.debtor("Ferretería Lince").owes("A-1", "1200", "2026-11-19");
    world.debtor("Abarrotes Puma").owes("A-2", "900", "2026-09-30");
    world.fileArrives();
    world.evaluates(Cause.IMPORT);
    var last =
        world
            .asks("select max(step_no) from dunning.v_decision where tenant_id = :tenant")
            .getFirst();
    assertThat(debtors("paso", last)).containsExactly("Abarrotes Puma");
    assertThat(page("paso", last, "estrategia", "1")).contains("Paso " + last + ": Último aviso");
  }

  @Test
  void onlyTheDaysThatWereAskedForAreRead() {
    world.debtor("Ferretería Lince").owes("A-1", "1200", "2026-11-10");
    world.fileArrives();
    world.approves(world.evaluates(Cause.IMPORT));
    world.itIs("2026-12-15", "09:00");
    assertThat(debtors()).isEmpty();
    assertThat(page())
        .contains("Del 9 dic al 15 dic: ninguna decisión", "del=2026-11-16&amp;al=2026-12-15");
    assertThat(debtors("del", "2026-11-20", "al", "2026-11-20"))
        .containsExactly("Ferretería Lince");
    assertThat(debtors("del", "2026-11-21", "al", "2026-12-15")).isEmpty();
    assertThat(debtors("del", "2020-01-01")).containsExactly("Ferretería Lince");
    assertThat(debtors("del", "ayer", "al", "2031-02-30")).isEmpty();
  }

  @Test
  void pagesFollowEachOtherWithoutARowTwiceOrMissing() {
    for (int i = 0; i < 120; i++) {
      world.debtor("Cliente " + i).owes("F-" + i, String.valueOf(100 + i % 7), "2026-10-30");
    }
    world.fileArrives();
    world.approves(world.evaluates(Cause.IMPORT));
    world.itIs("2026-12-15", "09:00");
    world.debtor("Nuevo").owes("N-1", "5", "2026-12-01");
    world.fileArrives();
    world.evaluates(Cause.IMPORT);

    Map<String, String> asked = new HashMap<>(Map.of("del", "2026-11-01"));
    var seen = new ArrayList<String>();
    int read = 0;
    for (var more = true; more; read++) {
      var html = text(asked);
      seen.addAll(ROW.matcher(html).results().map(row -> row.group(1)).toList());
      var next = NEXT.matcher(html);
      more = next.find();
      if (more) {
        asked.put("desde", next.group(1).replaceFirst(".*desde=([^&]*).*", "$1"));
      }
    }
    var decided =
        world.asks(
            "select '/cartera/' || x.debtor_id || '?dia=' || x.decided_on || '#dia'"
                + " from dunning.v_decision x where x.tenant_id = :tenant");
    assertThat(seen).containsExactlyInAnyOrderElementsOf(decided).hasSizeGreaterThan(121);
    assertThat(read).isEqualTo((decided.size() + 49) / 50);
    assertThat(seen).isSortedAccordingTo(comparing(DecisionPagesTest::day).reversed());
    asked.put("desde", "inventado");
    assertThat(debtorsOf(text(asked))).hasSize(50);
  }

  private static String day(String href) {
    return href.substring(href.indexOf('=') + 1);
  }

  @Test
  void theFileHoldsWhatTheFilterMeans() throws IOException {
    var puma = world.debtor("=Abarrotes Puma").owes("A-2", "900", "2026-10-30");
    world.debtor("Ferretería Lince").owes("A-1", "1200", "2026-11-10");
    world.fileArrives();
    world.holds(puma, null, HoldReason.DISPUTE, null);
    world.evaluates(Cause.IMPORT);
    var rows = file(Map.of());
    assertThat(rows).hasSize(3);
    assertThat(rows.getFirst()).contains("Día,Cliente,Documento", "Qué se decidió,Por qué");
    assertThat(file(Map.of("resultado", "callar")))
        .hasSize(2)
        .element(1)
        .asString()
        .startsWith("2026-11-20,'=Abarrotes Puma,A-2,1,21,MXN,900")
        .contains("No se le escribió: hay una aclaración abierta");
  }

  @Test
  void aDocumentOfALoadThatWasUndoneLeavesItsDecisionWithoutAName() {
    world.debtorWithoutAddress("Sin Nadie").owes("A-3", "800", "2026-11-01");
    world.fileArrives();
    world.evaluates(Cause.IMPORT);
    TestApplication.bean(TenantTransactions.class)
        .run(
            world.tenant,
            tx ->
                tx.sql(
                        SqlFile.read(
                            "test",
                            "-- tenant · a load undone\nupdate receivables.receivable r set void_reason ="
                                + " 'load' where r.tenant_id = :tenant"))
                    .update());
    assertThat(page())
        .contains("Un documento de una carga que se deshizo", "$800", "una decisión")
        .doesNotContain("Sin Nadie");
  }

  @Test
  void anotherCompanySeesNothingOfIt() {
    world.debtor("Ferretería Lince").owes("A-1", "1200", "2026-11-10");
    world.fileArrives();
    world.evaluates(Cause.IMPORT);
    var stranger = new World("2026-11-20");
    var html =
        new String(
            Objects.requireNonNull(pages.list(viewer(stranger, Language.EN), Map.of()).getBody()),
            StandardCharsets.UTF_8);
    assertThat(html).contains("Nothing was decided in these days").doesNotContain("Lince");
  }

  private List<String> debtors(String... asked) {
    return debtorsOf(page(asked));
  }

  private static List<String> debtorsOf(String html) {
    return ROW.matcher(html).results().map(row -> row.group(2)).toList();
  }

  private String page(String... asked) {
    var parameters = new HashMap<String, String>();
    for (int i = 0; i < asked.length; i += 2) {
      parameters.put(asked[i], asked[i + 1]);
    }
    return text(parameters);
  }

  private String text(Map<String, String> asked) {
    return new String(
        Objects.requireNonNull(pages.list(viewer(world, Language.ES), asked).getBody()),
        StandardCharsets.UTF_8);
  }

  private List<String> file(Map<String, String> asked) throws IOException {
    var body = Objects.requireNonNull(files.file(viewer(world, Language.ES), asked).getBody());
    return new String(body.getContentAsByteArray(), StandardCharsets.UTF_8).lines().toList();
  }

  private static Viewer viewer(World world, Language language) {
    var now = TestApplication.bean(TurnableClock.class).instant();
    return DeskWorld.viewer(world.tenant, Ids.next(), now, language, Role.VIEWER);
  }
}
