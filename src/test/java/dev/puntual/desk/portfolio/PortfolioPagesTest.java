package dev.puntual.desk.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Language;
import dev.puntual.platform.web.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PortfolioPagesTest {

  private static final Pattern NAME = Pattern.compile("<a data-main[^>]*>([^<]+)</a>");
  private static final Pattern NEXT =
      Pattern.compile("id=\"rows-more\">\\s*<a class=\"button\" href=\"([^\"]+)\"");

  private final DeskWorld world = new DeskWorld();
  private final PortfolioPages pages = TestApplication.bean(PortfolioPages.class);

  @Test
  void aCompanyWithoutDebtsIsShownHowToBegin() {
    assertThat(page(Map.of())).contains("Subir mi cartera").doesNotContain("<table");
  }

  @Test
  void whoOwesMostComesFirstAndTheBarAddsUp() {
    world.owes(world.reachableDebtor("Ferretería Lince"), "A-1", "1200.50", "MXN", 12);
    world.owes(world.reachableDebtor("Abarrotes Ñandú"), "A-2", "8000", "MXN", 45);
    var html = page(Map.of());
    assertThat(names(html)).containsExactly("Abarrotes Ñandú", "Ferretería Lince");
    assertThat(html).contains("$9,200.50").contains("+12").contains("+45");
  }

  @Test
  void eachOrderPagesThroughEverybodyOnceAndOnlyOnce() {
    var everybody = new ArrayList<String>();
    for (int i = 0; i < 120; i++) {
      var name = "Cliente %03d".formatted(i);
      everybody.add(name);
      world.owes(world.debtor(name), "A-" + i, String.valueOf(100 + i % 7), "MXN", i % 5);
    }
    for (var sort : List.of("saldo", "antiguedad", "nombre")) {
      assertThat(names(allPages(Map.of("orden", sort))))
          .describedAs(sort)
          .containsExactlyInAnyOrderElementsOf(everybody);
    }
    assertThat(names(page(Map.of("orden", "nombre")))).isSorted().hasSize(50);
  }

  @Test
  void aPartOfTheBarOpensTheDebtorsWhoHaveSomethingInIt() {
    world.owes(world.reachableDebtor("Al día"), "A-1", "100", "MXN", -20);
    world.owes(world.reachableDebtor("Atrasado"), "A-2", "100", "MXN", 3);
    assertThat(names(page(Map.of("tramo", "late")))).containsExactly("Atrasado");
    assertThat(names(page(Map.of("tramo", "current")))).containsExactly("Al día");
  }

  @Test
  void aReasonForSilenceOpensTheDebtorsWhoAreSilentForIt() {
    world.owes(world.reachableDebtor("Escribible"), "A-1", "100", "MXN", 3);
    silent(world.owes(world.reachableDebtor("Con abogados"), "A-2", "100", "MXN", 3), 3);
    silent(world.owes(world.reachableDebtor("Otra vez libre"), "A-3", "100", "MXN", 3), 2);
    for (var sort : List.of("saldo", "antiguedad", "nombre")) {
      var html = page(Map.of("silencio", "hold_legal", "orden", sort));
      assertThat(names(html)).describedAs(sort).containsExactly("Con abogados");
    }
    assertThat(names(page(Map.of("silencio", "hold_pause")))).isEmpty();
  }

  /** The last word about a debt was that lawyers have it, when it had reached this step. */
  private void silent(UUID debt, int step) {
    world.write(
        """
        insert into dunning.standing (tenant_id, receivable_id, episode, ladder_no, step_no, said_step, said)
        values (:tenant, :debt, 1, 1, 2, :step, 'hold_legal')
        """,
        Map.of("debt", debt, "step", step));
  }

  @Test
  void whatIsPausedIsGreyAndWhatIsPromisedIsAmber() {
    var paused = world.reachableDebtor("En pausa");
    world.owes(paused, "A-1", "100", "MXN", 90);
    world.hold(paused, "pause", DeskWorld.TODAY.plusDays(3));
    var promised = world.reachableDebtor("Prometió");
    world.owes(promised, "A-2", "100", "MXN", 90);
    world.hold(promised, "promise", DeskWorld.TODAY.plusDays(3));
    assertThat(names(page(Map.of("tramo", "held")))).containsExactly("En pausa");
    assertThat(names(page(Map.of("tramo", "soon")))).containsExactly("Prometió");
    assertThat(names(page(Map.of("tramo", "old")))).isEmpty();
  }

  @Test
  void currenciesAreNeverAddedUpAndTheCompanysOwnComesFirst() {
    var debtor = world.reachableDebtor("Dos monedas");
    world.owes(debtor, "A-1", "100", "MXN", 1);
    world.owes(debtor, "A-2", "900", "USD", 1);
    assertThat(page(Map.of())).contains("aria-current=\"page\">MXN").doesNotContain("$1,000");
    assertThat(page(Map.of("moneda", "USD"))).contains("$900");
  }

  @Test
  void aSearchFindsByPieceOfNameWithoutAccentsByCodeAndByInvoice() {
    var debtor = world.reachableDebtor("Peñón del Águila");
    world.owes(debtor, "FAC-77", "100", "MXN", 1);
    world.owes(world.reachableDebtor("Otro"), "FAC-78", "100", "MXN", 1);
    assertThat(names(page(Map.of("q", "penon")))).containsExactly("Peñón del Águila");
    assertThat(names(page(Map.of("q", "AGUILA")))).containsExactly("Peñón del Águila");
    assertThat(names(page(Map.of("q", "FAC-77")))).containsExactly("Peñón del Águila");
    assertThat(page(Map.of("q", "<nadie>"))).contains("Nadie se llama «&lt;nadie&gt;»");
  }

  @Test
  void aSearchFindsWhoOwesNothingAndPagesByWholeDebtors() {
    for (int i = 0; i < 60; i++) {
      var debtor = world.debtor("Grupo %02d".formatted(i));
      if (i % 2 == 0) {
        world.owes(debtor, "A-" + i, "10", "MXN", 1);
        world.owes(debtor, "B-" + i, "10", "USD", 1);
      }
    }
    assertThat(names(allPages(Map.of("q", "grupo")))).hasSize(90);
  }

  @Test
  void whoCannotBeReachedIsOneFilterAway() {
    world.owes(world.debtor("Sin nadie"), "A-1", "100", "MXN", 1);
    world.owes(world.reachableDebtor("Con correo"), "A-2", "100", "MXN", 1);
    assertThat(names(page(Map.of("contacto", "no")))).containsExactly("Sin nadie");
  }

  @Test
  void whoMayOnlyLookHasNothingToTick() {
    world.owes(world.debtor("Alguien"), "A-1", "100", "MXN", 1);
    var html = html(world.viewer(Language.EN, Role.VIEWER), Map.of());
    assertThat(html).contains("Alguien").doesNotContain("data-pick").doesNotContain("<form id");
  }

  @Test
  void theFileHoldsEveryRowAndNothingThatRunsAsAFormula() throws IOException {
    world.owes(world.debtor("=1+1"), "A-1", "1234.50", "MXN", 40);
    var file =
        Objects.requireNonNull(
            TestApplication.bean(PortfolioFile.class).file(world.viewer(), Map.of()).getBody());
    var text = new String(file.getContentAsByteArray(), StandardCharsets.UTF_8);
    assertThat(text)
        .startsWith("\ufeffClave,Cliente,Moneda,Saldo")
        .contains(",'=1+1,MXN,1234.50,1,");
  }

  @Test
  void anAddressThatMakesNoSenseIsTheFirstPage() {
    world.owes(world.debtor("Alguien"), "A-1", "100", "MXN", 1);
    var odd = Map.of("desde", "no-es-nada", "tramo", "x", "orden", "y", "moneda", "pesos");
    assertThat(names(page(odd))).containsExactly("Alguien");
    var foreign =
        Map.of(
            "desde",
            new dev.puntual.desk.Cursor("abc", new DebtorId(world.person).value()).write());
    assertThat(names(page(foreign))).containsExactly("Alguien");
  }

  private String page(Map<String, String> asked) {
    return html(world.viewer(), asked);
  }

  private String html(dev.puntual.platform.web.Viewer viewer, Map<String, String> asked) {
    return new String(
        Objects.requireNonNull(pages.list(viewer, asked).getBody()), StandardCharsets.UTF_8);
  }

  private String allPages(Map<String, String> asked) {
    var all = new StringBuilder();
    var html = page(asked);
    all.append(html);
    for (var next = NEXT.matcher(html); next.find(); next = NEXT.matcher(html)) {
      var more = new HashMap<>(asked);
      more.put("desde", next.group(1).replaceAll(".*desde=", ""));
      html = page(more);
      all.append(html);
    }
    return all.toString();
  }

  private static List<String> names(String html) {
    return NAME.matcher(html).results().map(found -> found.group(1)).toList();
  }
}
