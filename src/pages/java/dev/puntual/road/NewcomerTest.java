package dev.puntual.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.puntual.platform.jobs.TurnableClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** First run, upload, plan, mailbox, payment, silence: by somebody who has never seen it. */
class NewcomerTest {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final String FILE =
      """
      Cliente;Correo;Factura;Fecha emisión;Vencimiento;Importe
      Ferretería La Central;pagos@lacentral.example;A-101;28/01/2026;27/02/2026;12,500.00
      Ferretería La Central;pagos@lacentral.example;A-102;15/01/2026;14/02/2026;4,300.50
      Molinos del Norte;cuentas@molinos.example;A-103;05/02/2026;07/03/2026;88,000.00
      Tienda sin correo;;A-104;20/01/2026;19/02/2026;950.00
      Abarrotes Lupita;lupita@abarrotes.example;A-105;20/01/2026;no sé;1,200.00
      """;

  @Test
  void aFileBecomesAReminderThenAPaymentThenSilence() throws Exception {
    try (var program = Program.start("road", "2026-03-02T16:00:00Z");
        var screen = Screen.open()) {
      var page = screen.page();
      page.setDefaultTimeout((double) PATIENCE.toMillis());
      opensACompany(program, screen, page);
      uploadsAFile(program, screen, page);
      letsThePlanGo(program, screen, page);
      var link = readsTheLetter(program, screen, page);
      pays(program, screen, page, link);
      hearsNothingMore(program, screen, page);
    }
  }

  private static void opensACompany(Program program, Screen screen, Page page) {
    page.navigate(program.at("/"));
    screen.look("01-first-run");
    screen.wide();
    page.getByLabel("Nombre de la empresa").fill("Aceros del Bajío");
    page.getByLabel("Tu nombre").fill("Lucía Robles");
    page.getByLabel("Correo electrónico").fill("lucia@aceros.example");
    page.locator("#clave").fill("corta");
    screen.goes(() -> click(page, "Crear la empresa y entrar"));
    assertThat(page.locator("#clave-error")).containsText("usa al menos 12 caracteres");
    assertThat(page.getByLabel("Nombre de la empresa")).hasValue("Aceros del Bajío");
    page.locator("#clave").fill("mango violeta camina lento");
    screen.goes(() -> click(page, "Crear la empresa y entrar"));
    assertThat(page.getByText("Empieza por tu cartera")).isVisible();
    screen.look("02-welcome");
    screen.wide();
  }

  private static void uploadsAFile(Program program, Screen screen, Page page) {
    page.navigate(program.at("/importar"));
    screen.look("03-import");
    screen.wide();
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload("cartera.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
    click(page, "Subir archivo");
    page.waitForURL(Pattern.compile(".*/importar/[0-9a-f-]{36}.*"));
    screen.look("04-preview");
    screen.wide();
    var load =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Cargar ")));
    load.first().waitFor();
    screen.goes(() -> load.first().click());
    until(page, page.getByText(Pattern.compile("Descargar el renglón")));
    screen.look("05-loaded");
    screen.wide();
  }

  private static void letsThePlanGo(Program program, Screen screen, Page page) {
    page.navigate(program.at("/hoy"));
    var send =
        page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^Enviar 2 mensajes")));
    until(page, send);
    screen.look("06-plan-waits");
    screen.wide();
    screen.goes(() -> send.first().click());
    assertThat(send).hasCount(0);
    screen.look("07-plan-approved");
    screen.wide();
  }

  /** Returns the path of the payment link in Ferretería La Central's letter. */
  private static String readsTheLetter(Program program, Screen screen, Page page) {
    page.navigate(program.at("/mensajes"));
    var letter =
        page.getByRole(
            AriaRole.LINK,
            new Page.GetByRoleOptions().setName(Pattern.compile("Ferretería La Central")));
    until(page, letter);
    screen.look("08-messages");
    screen.wide();
    letter.first().click();
    page.waitForURL(Pattern.compile(".*/mensajes/[0-9a-f-]{36}"));
    var link = page.frameLocator("iframe.letter").locator("a[href*='/p/']").first();
    until(page, page.locator("iframe.letter"));
    link.waitFor();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots/09-letter-1440.png"))
            .setFullPage(true));
    return link.getAttribute("href").replaceFirst("^https?://[^/]+", "");
  }

  private static void pays(Program program, Screen screen, Page page, String link) {
    page.navigate(program.at(link));
    screen.look("10-portal");
    screen.wide();
    var pay =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Pagar \\$")));
    screen.goes(() -> pay.click());
    var onwards =
        page.getByText("Continuar al pago").or(page.getByText("Elija qué quiere que pase"));
    onwards.first().waitFor();
    if (page.getByText("Continuar al pago").isVisible()) {
      page.getByText("Continuar al pago").click();
    }
    page.getByText("Elija qué quiere que pase").waitFor();
    screen.look("11-checkout");
    screen.wide();
    var confirm =
        page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pagar").setExact(true));
    screen.goes(() -> confirm.click());
    until(page, page.getByText("Gracias, recibimos su pago"));
    screen.look("12-thanks");
    screen.wide();
  }

  /** The next step of both paid debts would be due eight days later. */
  private static void hearsNothingMore(Program program, Screen screen, Page page) {
    page.navigate(program.at("/pagos"));
    until(page, page.getByText("Ferretería La Central"));
    screen.look("13-payments");
    screen.wide();
    program.bean(TurnableClock.class).turnTo(Instant.parse("2026-03-10T16:00:00Z"));
    page.navigate(program.at("/hoy"));
    until(page, page.getByText("Ya pagaron"));
    screen.look("14-silence");
    screen.wide();
    page.navigate(program.at("/cartera"));
    screen.look("15-portfolio");
  }

  private static void click(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).first().click();
  }

  /** What happens in the background shows at a later look at the page. */
  private static void until(Page page, Locator seen) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              if (seen.first().isVisible()) {
                return true;
              }
              page.reload();
              return seen.first().isVisible();
            });
  }
}
