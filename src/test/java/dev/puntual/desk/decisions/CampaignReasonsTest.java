package dev.puntual.desk.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import dev.puntual.worklist.HoldReason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Issue 3, Pages, «decisions explorer»: it finds customers by what a campaign had for them and why
 * not, beside what strategies decided.
 */
@Timeout(120)
class CampaignReasonsTest {

  private static final Pattern NEXT =
      Pattern.compile("href=\"(/decisiones\\?[^\"]*desde=[^\"]*)\"");
  private static final Pattern ROW = Pattern.compile("data-main href=\"([^\"]+)\"[^>]*>([^<]+)<");
  private static final String DAYS = "/decisiones?del=2026-03-01&al=2026-03-03";

  private final World world = new World("2026-03-02");
  private final Browser manager = Staff.loggedIn(world.tenant, Role.MANAGER);

  @Test
  void theFilterFindsWhomACampaignDidNotReachByTheReasonAndSaysItInBothLanguages() {
    world.debtor("Ana").owes("F1", "100.00", "2026-06-27");
    world.debtorWithoutAddress("Bea").owes("F2", "100.00", "2026-06-27");
    var caro = world.debtor("Caro").owes("F3", "100.00", "2026-06-27");
    world.fileArrives();
    world.holds(caro, null, HoldReason.PAUSE, "2026-03-10");
    scheduled("Estado de marzo");
    dayBreaks();

    var page = manager.get(DAYS).body();
    assertThat(page)
        .contains("<option value=\"silent.no_address\">No tiene un correo que sirva. (1)</option>")
        .contains("<option value=\"silent.on_hold\">Está en pausa. (1)</option>");
    assertThat(names(DAYS + "&fin=silent.no_address")).containsExactly("Bea");
    assertThat(names(DAYS + "&fin=silent.on_hold")).containsExactly("Caro");
    assertThat(names(DAYS + "&fin=ready")).containsExactly("Ana");
    assertThat(names(DAYS + "&fin=silent.no_address&q=caro")).isEmpty();
    assertThat(names("/decisiones?del=2026-03-01&al=2026-03-02&fin=silent.on_hold")).isEmpty();
    assertThat(manager.get(DAYS + "&fin=silent.no_address").body())
        .contains("La campaña «Estado de marzo» no le escribió", "No tiene un correo que sirva.")
        .contains("aria-current=\"true\"");
    assertThat(manager.get(DAYS + "&fin=..%2F%3Cb%3E").body()).contains("Estado de marzo");

    assertThat(english("del", "2026-03-01", "al", "2026-03-03", "fin", "silent.on_hold"))
        .contains("The campaign “Estado de marzo” did not write to them", "Is on hold.");
  }

  @Test
  void theReasonsOfOneCampaignOpenItsCustomersAlone() {
    world.debtorWithoutAddress("Bea").owes("F2", "100.00", "2026-06-27");
    world.fileArrives();
    var first = scheduled("Primera");
    var second = scheduled("Segunda");
    dayBreaks();

    var page = manager.get(DAYS).body();
    assertThat(page)
        .contains(
            "del=2026-03-03&amp;al=2026-03-03&amp;fin=silent.no_address&amp;campana=" + first);
    var one = manager.get(DAYS + "&fin=silent.no_address&campana=" + second).body();
    assertThat(one).contains("La campaña «Segunda» no le escribió").doesNotContain("«Primera» no");
  }

  @Test
  void pagesFollowEachOtherWithoutACustomerTwiceOrMissingAndTheFileHoldsThemAll() {
    for (int i = 0; i < 60; i++) {
      world.debtorWithoutAddress("Cliente " + i).owes("F-" + i, "100.00", "2026-06-27");
    }
    world.fileArrives();
    scheduled("Primera");
    scheduled("Segunda");
    dayBreaks();

    var seen = new ArrayList<String>();
    var path = DAYS + "&fin=silent.no_address";
    int pages = 0;
    for (var more = true; more; pages++) {
      var html = manager.get(path).body();
      ROW.matcher(html).results().map(row -> row.group(2)).forEach(seen::add);
      var next = NEXT.matcher(html);
      more = next.find();
      path = more ? next.group(1).replace("&amp;", "&") : path;
    }

    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(120);
    assertThat(seen.stream().distinct()).hasSize(60);
    assertThat(names(DAYS + "&fin=silent.no_address&desde=inventado")).hasSize(50);
    var file =
        manager.get(
            "/decisiones/lista.csv?"
                + DAYS.substring(DAYS.indexOf('?') + 1)
                + "&fin=silent.no_address");
    assertThat(file.body().lines()).hasSize(121);
    assertThat(file.body().lines().toList())
        .element(0)
        .asString()
        .contains("Día,Campaña,Cliente,Moneda,Vía,Qué se decidió,Por qué");
    assertThat(file.body().lines().toList())
        .element(1)
        .asString()
        .startsWith("2026-03-03,")
        .contains("no le escribió", "No tiene un correo que sirva.");
  }

  @Test
  void anyOfManyCampaignsIsFoundByItsNameOrPageByPageWithItsEnds() {
    world.debtorWithoutAddress("Bea").owes("F2", "100.00", "2026-06-27");
    world.fileArrives();
    var oldest = scheduled("Invitación única");
    for (int i = 1; i <= 24; i++) {
      scheduled("Aviso %02d".formatted(i));
    }
    dayBreaks();

    var page = manager.get(DAYS).body();
    assertThat(page).contains("más de 20 campañas").doesNotContain(oldest);
    var onward = Pattern.compile("href=\"(/decisiones\\?[^\"]*luego=[^\"]*)\"").matcher(page);
    assertThat(onward.find()).isTrue();
    var second = manager.get(onward.group(1).replace("&amp;", "&")).body();
    assertThat(second).contains("/campanas/" + oldest, "Aviso 04").doesNotContain("Aviso 05");

    var found = manager.get(DAYS + "&nombre=INVITACION").body();
    assertThat(found).contains("Invitación única", "silent.no_address").doesNotContain("Aviso 01");
    assertThat(names(DAYS + "&nombre=invitacion&fin=silent.no_address")).hasSize(1);
    assertThat(manager.get(DAYS + "&nombre=nadie").body())
        .contains("Ninguna campaña de estos días se llama así");
    assertThat(manager.get(DAYS + "&campana=" + oldest + "&fin=silent.no_address").body())
        .contains("Clientes de campañas: Invitación única");
  }

  private String english(String... asked) {
    var parameters = new HashMap<String, String>();
    for (int i = 0; i < asked.length; i += 2) {
      parameters.put(asked[i], asked[i + 1]);
    }
    var now = TestApplication.bean(TurnableClock.class).instant();
    var viewer = DeskWorld.viewer(world.tenant, Ids.next(), now, Language.EN, Role.VIEWER);
    var answer = TestApplication.bean(DecisionPages.class).list(viewer, parameters);
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }

  private List<String> names(String path) {
    return ROW.matcher(manager.get(path).body()).results().map(row -> row.group(2)).toList();
  }

  private String scheduled(String name) {
    manager.get("/hoy");
    var typed =
        new HashMap<>(
            Map.of(
                "nombre", name,
                "tipo", "statement",
                "para", "everyone",
                "repite", "once",
                "desde", "2026-03-03",
                "hora", "09:00",
                "via", "email",
                "asunto.es", "Su estado de cuenta con {{empresa}}",
                "texto.es",
                    "Buen día, {{nombre}}:\n\n{{lista}}\n\n{{liga_de_pago}}\n\n{{contacto}}"));
    typed.put("que", "programar");
    var answer = manager.post("/campanas", typed);
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    return answer.location().substring("/campanas/".length());
  }

  private void dayBreaks() {
    world.itIs("2026-03-03", "09:30");
    TestApplication.beans(Beat.class).stream()
        .filter(one -> one.getClass().getSimpleName().equals("CampaignBeat"))
        .forEach(Beat::beat);
  }
}
