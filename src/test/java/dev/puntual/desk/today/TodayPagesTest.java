package dev.puntual.desk.today;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.desk.DeskWorld;
import dev.puntual.dunning.Cause;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Dispatcher;
import dev.puntual.messaging.email.MailServer;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Role;
import dev.puntual.platform.web.Viewer;
import dev.puntual.worklist.HoldReason;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

class TodayPagesTest {

  private static final Pattern PLAN = Pattern.compile("/hoy/planes/([0-9a-f-]{36})/envio");

  private final World world = new World("2026-11-20");
  private final TodayPages pages = TestApplication.bean(TodayPages.class);

  @Test
  void aCompanyThatBeginsIsShownTheFirstStep() {
    assertThat(page()).contains("Empieza por tu cartera").doesNotContain("<table");
  }

  @Test
  void theFirstPlanWaitsForSomebodyWhoHasSeenIt() {
    arrive();
    var waiting = page();
    assertThat(waiting)
        .contains("Saldrían 2 mensajes", "a 2 clientes", "Enviar 2 mensajes")
        .contains("Ferretería Lince", "Abarrotes Puma")
        .contains("Un cliente no tiene correo.", "Sin Nadie");
    pages.send(viewer(Role.MANAGER), plan(waiting));
    assertThat(page())
        .contains("Salen 2 mensajes", "0 de 1 enviados")
        .doesNotContain("Nada sale hasta que lo apruebes");
  }

  @Test
  void aLongPlanFoldsBehindTheSumOfEachStage() {
    world.debtor("Lince").owes("B-1", "100", "2026-11-17");
    world.debtor("Puma").owes("B-2", "200", "2026-11-17");
    assertThat(planned()).contains("Primer recordatorio: 2").contains("plan-fold\" open");
    world.debtor("Oso").owes("B-3", "300", "2026-11-10");
    world.debtor("Lobo").owes("B-4", "400", "2026-10-31");
    world.debtor("Zorro").owes("B-5", "500", "2026-10-21");
    assertThat(planned())
        .contains("Primer recordatorio: 2", "Segundo recordatorio: 1", "Recordatorio firme: 1")
        .contains("<details class=\"fold plan-fold\">")
        .doesNotContain("plan-fold\" open");
  }

  private String planned() {
    world.fileArrives();
    world.evaluates(Cause.IMPORT);
    return page();
  }

  @Test
  void whereNobodyHasAnAddressThePageAsksForThem() {
    world.debtorWithoutAddress("Sin Nadie").owes("A-3", "800", "2026-09-01");
    world.fileArrives();
    world.evaluates(Cause.IMPORT);
    assertThat(page())
        .contains("Hoy no hay a quién escribirle: faltan los correos.")
        .contains("Sube una lista de contactos", "Subir contactos")
        .doesNotContain("Hoy no toca escribirle a nadie");
  }

  @Test
  void aPlanLetGoOnASundaySaysOnWhichDayItLeaves() {
    world.itIs("2026-11-22", "10:00");
    arrive();
    var answer = pages.send(viewer(Role.MANAGER), plan(page()));
    assertThat(told(answer)).isEqualTo("2 mensajes saldrán el lunes 23 nov");
    assertThat(page())
        .contains("Salen 2 mensajes el lunes 23 nov a 2 clientes")
        .contains("no hay servidor de correo: los correos se quedan en el buzón local");
  }

  @Test
  void onceAllHasLeftThePageSaysSo() {
    arrive();
    var answer = pages.send(viewer(Role.MANAGER), plan(page()));
    assertThat(told(answer)).isEqualTo("2 mensajes en camino");
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    assertThat(page()).contains("Salieron 2 mensajes a 2 clientes").doesNotContain("Ya salieron");
  }

  @Test
  void whatWasPaidBeforeItLeftIsNoLongerCounted() {
    var lince = arrive();
    pages.send(viewer(Role.MANAGER), plan(page()));
    world.pays(lince.debt("A-1"), "1200");
    TestApplication.bean(Dispatcher.class).drain(world.tenant);
    assertThat(page())
        .contains("Salió un mensaje a un cliente por $500")
        .contains("0 de 1 enviados", "uno no salió");
  }

  @Test
  void withAMailServerNothingIsSaidOfTheMailboxInTheHouse() {
    arrive();
    assertThat(page()).contains("buzón local", "/ajustes/correo");
    var server =
        new MailServer(
            "mail.example", 25, MailServer.Security.NONE, "", "", "cobranza@aceros.example", "A");
    TestApplication.bean(TenantTransactions.class)
        .run(world.tenant, tx -> TestApplication.bean(MailServers.class).set(tx, server));
    assertThat(page()).contains("Saldrían 2 mensajes").doesNotContain("buzón local");
  }

  @Test
  void whoIsLeftOutIsNotCountedAndCanBeTakenBackIn() {
    var lince = arrive();
    var plan = plan(page());
    pages.hold(viewer(Role.MANAGER), plan, List.of(lince.id().value()), "");
    assertThat(page()).contains("Enviar 1 mensaje", "Apartado");
    pages.hold(viewer(Role.MANAGER), plan, List.of(lince.id().value()), "si");
    assertThat(page()).contains("Enviar 2 mensajes").doesNotContain("Apartado");
  }

  @Test
  void oldDebtsMayBeginAtAGentlerStep() {
    arrive();
    assertThat(page()).contains("Último aviso <span");
    pages.enterAt(viewer(Role.MANAGER), 3);
    assertThat(page()).contains("Primer recordatorio <span").doesNotContain("Último aviso <span");
  }

  @Test
  void aSilenceStaysOnThePageForAsLongAsItLasts() {
    var lince = world.debtor("Ferretería Lince").owes("A-1", "1200", "2026-11-10");
    world.debtorWithoutAddress("Sin Nadie").owes("A-2", "500", "2026-11-10");
    world.fileArrives();
    world.holds(lince, null, HoldReason.DISPUTE, null);
    world.approves(world.dayBreaks("2026-11-20"));
    assertThat(page()).contains("Tienen una aclaración abierta", "No hay un correo que sirva");

    world.dayBreaks("2026-11-21");

    assertThat(page())
        .contains("Tienen una aclaración abierta", "Un cliente · un documento · $1,200")
        .contains("/cartera?moneda=MXN&amp;silencio=hold_dispute")
        .contains("No hay un correo que sirva", "/cartera?moneda=MXN&amp;silencio=no_address");
  }

  @Test
  void whoeverPaidOrWasWrittenToIsNotAmongTheSilent() {
    var lince = world.debtor("Ferretería Lince").owes("A-1", "1200", "2026-11-10");
    world.debtor("Abarrotes Puma").owes("A-2", "77", "2026-11-10");
    world.fileArrives();
    world.holds(lince, null, HoldReason.PAUSE, null);
    world.approves(world.dayBreaks("2026-11-20"));
    world.pays(lince.debt("A-1"), "1200");

    assertThat(page()).doesNotContain("Hoy no se les escribe");
  }

  @Test
  void onTheDayAfterAPaymentThePageSaysWhySilenceFollows() {
    var lince = world.debtor("Ferretería Lince").owes("A-1", "1200", "2026-11-10");
    world.fileArrives();
    world.approves(world.dayBreaks("2026-11-20"));
    world.pays(lince.debt("A-1"), "1200");

    world.dayBreaks("2026-11-21");

    assertThat(page()).contains("Ya pagaron", "Un cliente · un documento · $1,200");
  }

  @Test
  void whoCollectsSeesThePlanButOnlyWhoDecidesMaySendIt() {
    arrive();
    assertThat(html(viewer(Role.AGENT))).contains("Ferretería Lince").doesNotContain("/envio");
  }

  @Test
  void aDayOnWhichNobodyIsWrittenToSaysWhenTheNextOneIs() {
    world.debtor("Ferretería Lince").owes("A-1", "100", "2026-12-20");
    world.fileArrives();
    world.evaluates(Cause.IMPORT);
    assertThat(page()).contains("El siguiente paso cae el domingo 13 dic");
  }

  @Test
  void moneyOfAFileCountsAsMuchAsMoneyOfALink() {
    var lince = world.debtor("Ferretería Lince").owes("A-1", "1200", "2026-10-01");
    world.debtor("Abarrotes Puma").owes("A-2", "500", "2026-10-25");
    world.fileArrives();
    assertThat(page()).contains("Desde ayer no ha entrado ningún pago.");
    world.itIs("2026-11-20", "13:00");
    world.pays(lince.debt("A-1"), "200");
    assertThat(page()).contains("$200", "De un cliente", "Todo con enlace de pago");
    lince.owes("A-1", "1200", "MXN", "2026-10-01", "950");
    world.fileArrives();
    assertThat(page()).contains("$250", "con enlace de pago").doesNotContain("todo con enlace");
    world.itIs("2026-11-22", "09:00");
    assertThat(page()).contains("Desde ayer no ha entrado ningún pago.");
  }

  @Test
  void oneBarAtATimeWithATabForEachCurrency() {
    world.debtor("Ferretería Lince").owes("A-1", "1200", "2026-10-01");
    world.debtor("Abarrotes Puma").owes("A-2", "77", "USD", "2026-10-25", "\\N");
    world.fileArrives();
    assertThat(page()).contains("/hoy?moneda=USD", "/cartera?moneda=MXN&amp;tramo=old");
    var other =
        new String(
            Objects.requireNonNull(pages.page(viewer(Role.ADMIN), "USD").getBody()),
            StandardCharsets.UTF_8);
    assertThat(other)
        .contains("/cartera?moneda=USD&amp;tramo=late")
        .doesNotContain("/cartera?moneda=MXN&amp;tramo");
  }

  @Test
  void whatIsDecidedAboutThePlanIsWrittenDown() {
    var lince = arrive();
    var plan = plan(page());
    pages.hold(viewer(Role.MANAGER), plan, List.of(lince.id().value()), "");
    pages.enterAt(viewer(Role.MANAGER), 3);
    pages.send(viewer(Role.MANAGER), plan(page()));
    assertThat(
            world.asks(
                "select action from tenants.v_audit where tenant_id = :tenant order by at, audit_id"))
        .containsExactly("desk.plan_held", "desk.plan_redone", "desk.plan_sent");
  }

  private World.Debtor arrive() {
    var lince = world.debtor("Ferretería Lince").owes("A-1", "1200", "2026-10-01");
    world.debtor("Abarrotes Puma").owes("A-2", "500", "2026-11-25");
    world.debtorWithoutAddress("Sin Nadie").owes("A-3", "800", "2026-11-01");
    world.fileArrives();
    world.evaluates(Cause.IMPORT);
    return lince;
  }

  /** What the toast says that follows the answer. */
  private static String told(ResponseEntity<byte[]> answer) {
    var cookie = Objects.requireNonNull(answer.getHeaders().getFirst(HttpHeaders.SET_COOKIE));
    var text = cookie.replaceFirst("said=", "").replaceFirst("\\..*", "");
    return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
  }

  private static UUID plan(String html) {
    var found = PLAN.matcher(html);
    assertThat(found.find()).isTrue();
    return UUID.fromString(found.group(1));
  }

  private String page() {
    return html(viewer(Role.ADMIN));
  }

  private String html(Viewer viewer) {
    return new String(
        Objects.requireNonNull(pages.page(viewer, "").getBody()), StandardCharsets.UTF_8);
  }

  private Viewer viewer(Role role) {
    var now = TestApplication.bean(TurnableClock.class).instant();
    return DeskWorld.viewer(world.tenant, Ids.next(), now, Language.ES, role);
  }
}
