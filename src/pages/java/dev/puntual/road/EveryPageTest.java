package dev.puntual.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.tenants.Companies;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Each page of a company at work, in both languages, light and dark, on a desk and on a phone: each
 * two of these meet, not all three.
 */
class EveryPageTest {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Pattern PREVIEW = Pattern.compile(".*/importar/[0-9a-f-]{36}.*");
  private static final String FILE =
      """
      Cliente;Correo;Factura;Vencimiento;Importe;Moneda;País
      Operadora de Establecimientos Hoteleros y Gastronómicos del Pacífico Sur y Litoral Chiapaneco, S.A.P.I. de C.V.;pagos@pacifico.example;A-101;27/02/2026;12,500.00;MXN;
      Operadora de Establecimientos Hoteleros y Gastronómicos del Pacífico Sur y Litoral Chiapaneco, S.A.P.I. de C.V.;pagos@pacifico.example;A-102;14/01/2026;4,300.50;USD;
      Molinos del Norte;cuentas@molinos.example;A-103;07/03/2026;88,000,000.00;COP;
      Tienda sin correo;;A-104;19/02/2026;950.00;MXN;CL
      Abarrotes Lupita;lupita@abarrotes.example;A-105;01/02/2026;1,200.00;MXN;
      """;
  private static final String LIST =
      """
      Correo;Folio del convenio;Día y lugar en que le esperamos para firmar
      lupita@abarrotes.example;C-2026/0001;
      cuentas@molinos.example;C-2026/0002;3 de abril, Av. Insurgentes Sur 1602, piso 4
      nadie@cliente.example;C-2026/0003;4 de abril
      """;
  private static final List<String> PAGES =
      List.of(
          "/hoy",
          "/cartera",
          "/cartera?tramo=late&orden=nombre",
          "/cartera?q=nadie",
          "/pendientes",
          "/pendientes?que=call&ver=terminados",
          "/pendientes/avisos-de-ley",
          "/decisiones",
          "/decisiones?resultado=callar&moneda=MXN",
          "/decisiones?q=nadie",
          "/decisiones?fin=silent.no_address",
          "/mensajes",
          "/mensajes?ver=por-aclarar",
          "/mensajes?ver=no-llegaron",
          "/mensajes?ver=buzon",
          "/pagos",
          "/pagos/ligas",
          "/importar",
          "/estrategia",
          "/estrategia/vista?e=1&paso=3",
          "/estrategia?e=2",
          "/segmentos",
          "/segmentos/nuevo",
          "/directorios",
          "/campanas",
          "/ajustes/empresa",
          "/ajustes/personas",
          "/ajustes/llamadas",
          "/ajustes/correo-de-regreso",
          "/campanas/nueva?tipo=statement",
          "/campanas/nueva?tipo=notice",
          "/ajustes",
          "/ajustes/horario",
          "/ajustes/reglas",
          "/estrategia/ensayo?borrador=0&dias=90&pagan=nadie",
          "/estrategia/ensayo/clientes?borrador=0&dias=90&pagan=nadie&ver=todos",
          "/estrategia/ensayo/clientes?borrador=0&dias=90&pagan=nadie&ver=nada",
          "/ajustes/reglas/ensayo",
          "/ajustes/reglas/ensayo?semana=1&horas=96",
          "/ajustes/correo",
          "/ajustes/plantillas/before/es",
          "/ajustes/pagos",
          "/ajustes/recargos",
          "/ajustes/datos-en-mensajes",
          "/ajustes/datos-personales",
          "/ajustes/datos-personales/solicitudes",
          "/ajustes/datos-personales/solicitudes?ver=todas",
          "/ajustes/sms",
          "/ajustes/sms/cuenta",
          "/ajustes/sms/firm/es",
          "/ajustes/practica",
          "/ajustes/api",
          "/ajustes/bitacora");

  @Test
  @Timeout(value = 60, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void everyPageIsReadableForEverybodyEverywhere() throws Exception {
    try (var program = Program.start("every_page", "2026-03-02T16:00:00Z");
        var screen = Screen.open()) {
      var page = screen.page();
      program.opensACompany(page);
      sendsReminders(program, screen, page);
      beginsASecondStrategy(program, page);
      bringsAList(program, page);
      Filled.whatsApp(program, page);
      Filled.campaigns(program, page);
      var pages = addresses(program, page);
      var look = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
      for (var language : List.of("es", "en")) {
        speaks(program, screen, page, language);
        screen.appear(1440, look.getFirst());
        pages.forEach(screen::visit);
        screen.appear(390, look.getLast());
        pages.forEach(screen::visit);
        look = look.reversed();
      }
      // Guests who look too often are asked to wait, so the debtor's page is looked at once.
      screen.visit(debtorsPage(program, page));
    }
  }

  private static void sendsReminders(Program program, Screen screen, Page page) {
    page.navigate(program.at("/importar"));
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload("cartera.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
    click(page, "Subir archivo");
    page.waitForURL(PREVIEW);
    page.getByRole(AriaRole.BUTTON, named("^Cargar ")).first().click();
    page.locator("main a.button.strong[href='/hoy']").waitFor();
    var send = page.getByRole(AriaRole.BUTTON, named("^Enviar 4 mensajes"));
    until(page, program.at("/hoy"), () -> send.isVisible());
    screen.goes(() -> send.click());
    // Who took a letter has it before we know that it was taken.
    until(page, program.at("/mensajes?ver=enviados"), () -> page.locator("#rows tr").count() == 4);
    mishap(program, "unknown", "no_answer");
    mishap(program, "rejected", "rejected_address");
    mishap(program, "for_person", "human_complaint");
  }

  /** For a segment, still a draft. */
  private static void beginsASecondStrategy(Program program, Page page) {
    page.navigate(program.at("/segmentos/nuevo"));
    page.locator("#nombre").fill("Cuentas grandes");
    page.locator(".segment-form > .buttons .strong").click();
    page.getByText("Segmento guardado").waitFor();
    page.navigate(program.at("/estrategia"));
    page.locator(".strategy-tools > details.adds > summary").last().click();
    page.locator("#nombre-nueva").fill("Con una persona primero");
    page.locator("#segmento-nueva").selectOption(new SelectOption().setLabel("Cuentas grandes"));
    page.locator(".strategy-new .button.strong").click();
    page.waitForURL("**/estrategia?e=2");
  }

  /** With columns, a debtor who lacks a value, and a line for nobody. */
  private static void bringsAList(Program program, Page page) {
    page.navigate(program.at("/directorios"));
    page.locator("#directorio").fill("Citas de abril");
    page.locator("#archivo")
        .setInputFiles(
            new FilePayload("citas.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
    page.locator("form[action='/directorios'] .button.strong").click();
    page.getByText("Línea 4").waitFor();
  }

  private static void until(Page page, String url, BooleanSupplier seen) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              page.navigate(url);
              return seen.getAsBoolean();
            });
  }

  /** As if a provider had not answered, or had refused. */
  private static void mishap(Program program, String state, String reason) {
    TenantId tenant = program.bean(Companies.class).all().getFirst().tenant();
    var file =
        SqlFile.read(
            "test",
            "-- tenant · a mishap of a test\n"
                + "update messaging.message m set state = :state, reason = :reason where"
                + " m.tenant_id = :tenant and m.message_id = (select x.message_id from"
                + " messaging.message x where x.tenant_id = :tenant and x.state = 'accepted' order"
                + " by x.message_id limit 1)");
    program
        .bean(TenantTransactions.class)
        .run(
            tenant,
            tx ->
                assertThat(tx.sql(file).param("state", state).param("reason", reason).update())
                    .isOne());
  }

  /** The pages of the list, a debtor, and the pages around a letter and its words. */
  private static List<String> addresses(Program program, Page page) {
    var all = new ArrayList<String>();
    PAGES.forEach(path -> all.add(program.at(path)));
    all.addAll(Filled.pages(program, page));
    all.add(program.at(first(page, program.at("/cartera"), "a[data-main]")));
    var book = first(page, program.at("/directorios"), "a[data-main]");
    all.add(program.at(book));
    all.add(program.at(book.replace("/directorios/", "/campanas/nueva?tipo=notice&para=book:")));
    all.add(program.at(first(page, program.at("/mensajes?ver=buzon"), "a[data-main]")));
    page.navigate(program.at("/mensajes?ver=por-aclarar"));
    for (var message : page.locator("a[data-main]").all()) {
      all.add(program.at(message.getAttribute("href") + "/palabras"));
    }
    return all;
  }

  private static String debtorsPage(Program program, Page page) {
    var message = program.at(first(page, program.at("/mensajes?ver=buzon"), "a[data-main]"));
    return first(page, message + "/carta", "a[href*='/p/']");
  }

  private static String first(Page page, String url, String links) {
    page.navigate(url);
    return page.locator(links).first().getAttribute("href");
  }

  private static void speaks(Program program, Screen screen, Page page, String language) {
    screen.appear(1440, ColorScheme.LIGHT);
    page.navigate(program.at("/ajustes/cuenta"));
    page.locator("select[name=idioma]").selectOption(language);
    screen.goes(() -> page.locator("form[action='/ajustes/cuenta'] button").click());
    page.locator("html[lang='" + language + "']").waitFor();
  }

  private static void click(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
  }

  private static Page.GetByRoleOptions named(String pattern) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(pattern));
  }
}
