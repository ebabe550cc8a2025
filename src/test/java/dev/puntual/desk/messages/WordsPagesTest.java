package dev.puntual.desk.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Cause;
import dev.puntual.dunning.Evaluated;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WordsPagesTest {

  private static final Map<String, String> MINE =
      Map.of(
          "asunto", "Unas líneas de {{empresa}}",
          "texto",
              "Hola {{nombre}}, hablamos el lunes.\n\n{{lista}}\n\n{{liga_de_pago}}\n\n{{contacto}}");

  private final World world = new World("2026-11-20");
  private final Browser boss = Staff.loggedIn(world.tenant, Role.MANAGER);
  private final World.Debtor lince =
      world.debtor("Ferretería Lince").owes("A-1", "1200", "2026-11-10");
  private @Nullable Evaluated plan;

  @Test
  void onTheDayOneChangesTheWordsOfOneLetterBeforeThePlanIsLetGo() {
    var words = waiting();
    assertThat(boss.get("/hoy").body())
        .contains(words, "Cambiar palabras")
        .doesNotContain("Editado");
    assertThat(boss.get(words).body())
        .contains("Mensaje a Ferretería Lince", "Seguimiento a su cuenta con {{empresa}}")
        .contains("Con lo que debe ahora.", "{{enlace_de_pago}}")
        .doesNotContain("Volver al texto de siempre");

    assertThat(boss.post(words, MINE).location()).isEqualTo("/hoy");

    assertThat(boss.get("/hoy").body()).contains("Editado");
    assertThat(boss.get(words).body())
        .contains("Unas líneas de {{empresa}}", "Las cambió", "Volver al texto de siempre");
    assertThat(boss.get("/ajustes/bitacora").status()).isEqualTo(403);
    assertThat(Staff.loggedIn(world.tenant, Role.ADMIN).get("/ajustes/bitacora").body())
        .contains("Cambió las palabras de un mensaje a Ferretería Lince");
    assertThat(boss.post(words + "/deshacer", Map.of()).location()).isEqualTo(words);
    assertThat(boss.get("/hoy").body()).doesNotContain("Editado");
  }

  @Test
  void theMessageThatWaitsShowsThatItWasEditedAndOnceGoneItCannotBeChanged() {
    waiting();
    world.approves(Objects.requireNonNull(plan));
    var message = message();
    assertThat(boss.get(message).body()).contains(message + "/palabras").doesNotContain("Editado");
    assertThat(boss.post(message + "/palabras", MINE).location()).isEqualTo(message);
    assertThat(boss.get(message).body()).contains("Editado", "Editado por");
    assertThat(boss.get("/mensajes?ver=por-salir").body()).contains("Editado");

    TestApplication.bean(Dispatcher.class).drain(world.tenant);

    assertThat(boss.get(message).body())
        .contains("Unas líneas de Aceros del Bajío", "Editado")
        .doesNotContain(message + "/palabras");
    assertThat(boss.get(message + "/palabras").body())
        .contains("sus palabras no se pueden cambiar")
        .doesNotContain("<textarea");
    assertThat(boss.post(message + "/palabras", MINE).location()).isEqualTo(message + "/palabras");
    assertThat(boss.get(message + "/palabras").body()).contains("No se cambió nada");
  }

  @Test
  void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
    var words = waiting();
    boss.get(words);
    var answer =
        boss.post(words, Map.of("asunto", "Su deuda {{malo}}", "texto", "Pague. <b>${7*7}</b>"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"asunto-error\"", "id=\"texto-error\"", "malo")
        .contains("Su deuda {{malo}}", "&lt;b&gt;${7*7}&lt;/b&gt;")
        .doesNotContain("<b>${7*7}");
    assertThat(boss.get("/hoy").body()).doesNotContain("Editado");
  }

  @Test
  void thePreviewShowsWhatIsTypedWithWhatIsOwedAndRunsNothing() {
    var words = waiting();
    boss.get(words);
    var frame = boss.post(words + "/vista", MINE);
    assertThat(frame.body()).contains("hablamos el lunes", "A-1", "$1,200.00");
    assertThat(frame.raw().headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("sandbox");
    assertThat(boss.get(words + "/vista").body()).contains("A-1");
    assertThat(boss.post(words + "/vista", Map.of("asunto", "", "texto", "")).body())
        .contains("Hay algo que corregir");
  }

  @Test
  void whoDoesNotDecideChangesNoWordsAndNobodyElsesAreThere() {
    var words = waiting();
    var agent = Staff.loggedIn(world.tenant, Role.AGENT);
    agent.get("/hoy");
    assertThat(agent.get(words).status()).isEqualTo(403);
    assertThat(agent.post(words, MINE).status()).isEqualTo(403);
    assertThat(agent.get("/hoy").body()).doesNotContain("/palabras/");
    var stranger = Staff.loggedIn(new World("2026-11-20").tenant, Role.ADMIN);
    stranger.get("/hoy");
    assertThat(stranger.get(words).status()).isEqualTo(404);
    assertThat(stranger.post(words, MINE).location()).isEqualTo("/hoy");
    assertThat(boss.get("/hoy").body()).doesNotContain("Editado");
    assertThat(boss.get("/mensajes/x/palabras").status()).isEqualTo(404);
  }

  private String waiting() {
    world.fileArrives();
    var evaluated = world.evaluates(Cause.IMPORT);
    plan = evaluated;
    return "/hoy/planes/"
        + ((Evaluated.Planned) evaluated).plan()
        + "/palabras/"
        + lince.id()
        + "/MXN";
  }

  private String message() {
    return "/mensajes/"
        + world
            .asks("select m.message_id from messaging.v_message m where m.tenant_id = :tenant")
            .getFirst();
  }
}
