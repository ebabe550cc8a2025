package dev.puntual.dunning.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.dunning.Cause;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.MessageState;
import dev.puntual.messaging.Messages;
import dev.puntual.messaging.email.Rendered;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Role;
import dev.puntual.tenants.entry.Browser;
import dev.puntual.tenants.entry.Staff;
import dev.puntual.worklist.HoldReason;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PreviewPagesTest {

  private static final Pattern TEXT =
      Pattern.compile("(?s)<pre class=\"preview-text\">(.*?)</pre>");
  private static final Pattern LINK = Pattern.compile("https?://\\S+");

  private final World world = new World("2026-11-20");
  private final Browser boss = Staff.loggedIn(world.tenant, Role.ADMIN);

  @Test
  void besideEachStepOneSeesItsMessageToWhoeverHasTheMostDebtsOnIt() {
    arrive();
    assertThat(boss.get("/estrategia").body())
        .contains("3 documentos hoy", "ningún documento hoy")
        .contains("/estrategia/vista?e=1&amp;paso=3", "/estrategia/vista/panel?e=1&amp;paso=3");

    var page = boss.get("/estrategia/vista?e=1&paso=3").body();

    assertThat(page)
        .contains("Paso 3: Primer recordatorio", "Ferretería Lince", "2 documentos en este paso")
        .contains("Un recordatorio de Aceros del Bajío", "A-1", "A-2", "$1,700.00")
        .doesNotContain("Abarrotes Puma");
    assertThat(boss.get("/estrategia/vista/panel?e=1&paso=3").body())
        .contains("data-panel", "Ferretería Lince")
        .doesNotContain("<html");
  }

  @Test
  void itSaysToTheLetterWhatWillLeave() {
    arrive();
    world.approves(world.evaluates(Cause.ASKED));
    var page = boss.get("/estrategia/vista?e=1&paso=3").body();
    TestApplication.bean(Dispatcher.class).drain(world.tenant);

    assertThat(LINK.matcher(shown(page)).replaceAll("liga"))
        .isEqualTo(LINK.matcher(sentTo("Ferretería Lince")).replaceAll("liga").strip());
  }

  @Test
  void anotherDebtorIsFoundByAPieceOfTheNameAndReadInEnglish() {
    arrive();
    var found = boss.get("/estrategia/vista?e=1&paso=3&q=puma").body();
    assertThat(found).contains("Abarrotes Puma");
    var puma = id("Abarrotes Puma");

    var page = boss.get("/estrategia/vista?e=1&paso=3&idioma=en&deudor=" + puma).body();

    assertThat(page)
        .contains("Abarrotes Puma", "A-3", "A reminder from Aceros del Bajío")
        .doesNotContain("A-1");
    assertThat(boss.get("/estrategia/vista?e=1&paso=3&q=nadie").body())
        .contains("Nadie que deba se llama «nadie».");
  }

  @Test
  void aDebtorWhoIsNotOnTheStepIsShownWithWhatIsOwed() {
    arrive();
    assertThat(boss.get("/estrategia/vista?e=1&paso=6&deudor=" + id("Abarrotes Puma")).body())
        .contains("hoy no tiene documentos en este paso", "A-3");
  }

  @Test
  void whereNobodyOwesTheExampleSaysThatItIsOne() {
    assertThat(boss.get("/estrategia/vista?e=1&paso=2").body())
        .contains("Es un ejemplo con datos inventados", "F-1042");
  }

  @Test
  void whatIsOnHoldIsNotShownAsIfItWereWrittenAbout() {
    var puma = world.debtor("Abarrotes Puma").owes("A-3", "90", "2026-11-16");
    world.fileArrives();
    world.holds(puma, null, HoldReason.DISPUTE, null);
    assertThat(boss.get("/estrategia/vista?e=1&paso=3&deudor=" + puma.id()).body())
        .contains("Todo lo que debe está en pausa")
        .doesNotContain("A-3");
  }

  @Test
  void lookingWritesNothing() {
    arrive();
    boss.get("/estrategia/vista?e=1&paso=3");
    boss.get("/estrategia/vista/carta?e=1&paso=3");
    assertThat(world.asks("select count(*) from payments.v_link l where l.tenant_id = :tenant"))
        .containsExactly("0");
    assertThat(world.asks("select count(*) from messaging.v_message m where m.tenant_id = :tenant"))
        .containsExactly("0");
  }

  @Test
  void theFrameRunsNothingAndANameIsOnlyAName() {
    world.debtor("<script>alert(1)</script> {{total}}").owes("A-9", "90", "2026-11-16");
    world.fileArrives();

    var frame = boss.get("/estrategia/vista/carta?e=1&paso=3");

    assertThat(frame.raw().headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("sandbox", "default-src 'none'");
    assertThat(frame.body()).contains("&lt;script&gt;", "{{total}}").doesNotContain("<script>");
    assertThat(boss.get("/estrategia/vista?e=1&paso=3").body()).doesNotContain("<script>alert");
  }

  @Test
  void aStepThatIsNotThereIsNotFound() {
    assertThat(boss.get("/estrategia/vista?e=1&paso=77").status()).isEqualTo(404);
    assertThat(boss.get("/estrategia/vista?e=x&paso=1&deudor=x&idioma=fr").status()).isEqualTo(200);
  }

  private void arrive() {
    world
        .debtor("Ferretería Lince")
        .owes("A-1", "1200", "2026-11-16")
        .owes("A-2", "500", "2026-11-15");
    world.debtor("Abarrotes Puma").owes("A-3", "90", "2026-11-16");
    world.fileArrives();
  }

  private String id(String name) {
    return world
        .asks(
            "select d.debtor_id from receivables.v_debtor d where d.tenant_id = :tenant and d.name = '"
                + name
                + "'")
        .getFirst();
  }

  private static String shown(String page) {
    var found = TEXT.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1).replace("&quot;", "\"").replace("&#39;", "'").strip();
  }

  private String sentTo(String name) {
    var messages = TestApplication.bean(Messages.class);
    return TestApplication.bean(TenantTransactions.class)
        .in(
            world.tenant,
            tx ->
                messages.page(tx, List.of(MessageState.ACCEPTED), null, 9).stream()
                    .filter(line -> line.recipient().equals(name))
                    .map(line -> messages.letter(tx, line.messageId()).orElseThrow())
                    .map(letter -> Rendered.of(letter).text())
                    .findFirst()
                    .orElseThrow());
  }
}
