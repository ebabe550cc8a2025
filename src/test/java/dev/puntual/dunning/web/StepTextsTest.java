package dev.puntual.dunning.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Cause;
import dev.puntual.dunning.Ladder;
import dev.puntual.dunning.Leaving;
import dev.puntual.dunning.Manner;
import dev.puntual.dunning.Strategies;
import dev.puntual.dunning.Strategy;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.MessageState;
import dev.puntual.messaging.Messages;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A step speaks in the text it names, and in its tone's where that has no words. */
@Timeout(90)
class StepTextsTest {

  private static final String TEXTS = "/ajustes/plantillas";
  private static final String BODY =
      "Estimada familia {{nombre}}:\n\n{{lista}}\n\n{{liga_de_pago}}\n\n{{empresa}} {{contacto}}";

  private final World world = new World("2026-11-20");
  private final Browser boss = Staff.loggedIn(world.tenant, Role.ADMIN);
  private final TenantTransactions tenants = TestApplication.bean(TenantTransactions.class);

  @Test
  void aNamedTextBeginsAsACopyOfItsTone() {
    var path = named("Colegiatura");
    assertThat(boss.get(path).body())
        .contains("Colegiatura", "Un recordatorio de {{empresa}}", "Quitar este texto");
    assertThat(boss.get(TEXTS).body()).contains("Colegiatura", path);
    var again = boss.post(TEXTS, Map.of("nombre", "COLEGIATURA", "tono", "firm"));
    assertThat(again.raw().statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("Ya hay un texto con ese nombre");
  }

  @Test
  void theLetterOfAStepSaysTheTextThatTheStepNames() {
    var path = named("Colegiatura");
    write(path);
    follow(code(path));
    world.debtor("Familia Ríos").owes("A-1", "1200", "2026-11-16").owes("A-3", "900", "2026-11-16");
    world
        .debtor("Smith Family")
        .lives("MX", "America/Mexico_City", "en")
        .owes("A-2", "700", "2026-11-16");
    world.fileArrives();
    world.approves(world.evaluates(Cause.ASKED));

    assertThat(boss.get("/estrategia/vista?e=1&paso=3").body()).contains("Su escuela le escribe");
    TestApplication.bean(Dispatcher.class).drain(world.tenant);

    assertThat(subjects())
        .containsExactlyInAnyOrder(
            "Su escuela le escribe: Aceros del Bajío", "A reminder from Aceros del Bajío");
  }

  @Test
  void aTextThatWasDroppedLeavesTheWordsToItsTone() {
    var path = named("Colegiatura");
    write(path);
    follow(code(path));
    boss.get(path);
    assertThat(boss.post(TEXTS + "/" + code(path) + "/baja", Map.of()).location()).isEqualTo(TEXTS);
    assertThat(boss.get(path).status()).isEqualTo(404);
    world.debtor("Familia Ríos").owes("A-1", "1200", "2026-11-16");
    world.fileArrives();
    world.approves(world.evaluates(Cause.ASKED));
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    assertThat(subjects()).containsExactly("Un recordatorio de Aceros del Bajío");
  }

  @Test
  void aStepChoosesAmongTheTextsAndKeepsTheChoice() {
    var path = named("Colegiatura");
    assertThat(boss.get("/estrategia").body())
        .contains("name=\"texto.0\"", "<option value=\"" + code(path) + "\"");
    var kept =
        boss.post(
            "/estrategia/borrador",
            Map.of(
                "e",
                "1",
                "accion",
                "guardar",
                "dias.0",
                "3",
                "lado.0",
                "despues",
                "que.0",
                "message",
                "tono.0",
                "gentle",
                "texto.0",
                code(path)));
    assertThat(kept.location()).isEqualTo("/estrategia");
    assertThat(draft().steps().getFirst().manner().text()).isEqualTo(code(path));
    assertThat(boss.get("/estrategia").body())
        .contains("<option value=\"" + code(path) + "\" selected");
  }

  @Test
  void whoReadsALanguageOfNoTextIsCountedWhereTheStrategyIsKept() {
    world
        .debtor("Padaria Lima")
        .lives("MX", "America/Mexico_City", "fr")
        .owes("A-1", "90", "2026-11-16");
    world.debtor("Smith").lives("MX", "America/Mexico_City", "en").owes("A-2", "9", "2026-11-16");
    world.fileArrives();
    var path = named("Colegiatura");
    var english = path.replace("/es", "/en");
    boss.get(english);
    boss.post(english + "/casa", Map.of());
    keep(code(path));
    assertThat(boss.get("/estrategia").body())
        .contains("1 cliente lee en francés. No hay textos en ese idioma")
        .contains("«Colegiatura» no tiene palabras en inglés. Al cliente que lee");
  }

  @Test
  void aStepWhoseTextSomebodyCannotReadIsNotPublishedAndSaysWhich() {
    world.debtor("Smith").lives("MX", "America/Mexico_City", "en").owes("A-2", "9", "2026-11-16");
    world.fileArrives();
    var path = named("Colegiatura");
    var english = path.replace("/es", "/en");
    boss.get(english);
    boss.post(english + "/casa", Map.of());
    keep(code(path));
    var sentence =
        "Paso 3: «Colegiatura» no tiene palabras en inglés, y 1 cliente lee en ese idioma";
    assertThat(boss.get("/estrategia").body())
        .contains(sentence, "se publica cuando esto quede resuelto")
        .doesNotContain("action=\"/estrategia/publicacion\"");
    var refused = boss.post("/estrategia/publicacion", Map.of("e", "1"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains(sentence);
    assertThat(draft().steps()).isNotEmpty();

    boss.post(TEXTS + "/" + code(path) + "/baja", Map.of());
    assertThat(boss.post("/estrategia/publicacion", Map.of("e", "1")).body())
        .contains("Paso 3: el texto que nombra ya no existe");

    keep("");
    assertThat(boss.post("/estrategia/publicacion", Map.of("e", "1")).status()).isEqualTo(303);
  }

  private String named(String name) {
    boss.get(TEXTS);
    var path = boss.post(TEXTS, Map.of("nombre", name, "tono", "gentle")).location();
    assertThat(path).startsWith(TEXTS + "/t").endsWith("/es");
    return path;
  }

  private void write(String path) {
    boss.get(path);
    boss.post(path, Map.of("asunto", "Su escuela le escribe: {{empresa}}", "texto", BODY));
    var english = path.replace("/es", "/en");
    boss.get(english);
    boss.post(english + "/casa", Map.of());
  }

  private static String code(String path) {
    return path.substring(TEXTS.length() + 1, path.lastIndexOf('/'));
  }

  private void keep(String code) {
    var strategies = TestApplication.bean(Strategies.class);
    tenants.run(
        world.tenant,
        tx -> {
          var house = strategies.followed(tx, Strategy.HOUSE).orElseThrow();
          var manner = new Manner(Manner.USUAL.to(), Manner.USUAL.by(), Leaving.SOON, code);
          var steps =
              house.steps().stream()
                  .map(
                      step ->
                          new Ladder.Step(
                              step.number(),
                              step.timing(),
                              step.stage(),
                              null,
                              step.action(),
                              manner))
                  .toList();
          strategies.keep(tx, Strategy.HOUSE, steps, house.repeat());
        });
  }

  private void follow(String code) {
    keep(code);
    boss.get("/estrategia");
    boss.post("/estrategia/publicacion", Map.of("e", "1"));
  }

  private Ladder draft() {
    return tenants.in(
        world.tenant,
        tx -> TestApplication.bean(Strategies.class).draft(tx, Strategy.HOUSE).orElseThrow());
  }

  private List<String> subjects() {
    return tenants.in(
        world.tenant,
        tx ->
            TestApplication.bean(Messages.class)
                .page(tx, EnumSet.of(MessageState.ACCEPTED), null, 10)
                .stream()
                .map(line -> line.subject())
                .toList());
  }
}
