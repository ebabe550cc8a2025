package dev.puntual.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The steps of a strategy moved on their line, by mouse and by keys: the rows follow, what the
 * change would mean is said before it is kept, and nothing is kept until somebody keeps it.
 */
class StrategyLineTest {

  private static final String FILE =
      """
      Cliente;Correo;Factura;Vencimiento;Importe;Moneda
      Molinos del Norte;cuentas@molinos.example;A-103;27/02/2026;88,000.00;MXN
      Abarrotes Lupita;lupita@abarrotes.example;A-105;12/03/2026;1,200.00;MXN
      """;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void stepsAreMovedOnTheLineByMouseAndByKeys() throws Exception {
    try (var program = Program.start("strategy_line", "2026-03-02T16:00:00Z");
        var screen = Screen.open()) {
      var page = screen.page();
      program.opensACompany(page);
      loads(program, page);
      page.navigate(program.at("/estrategia"));
      screen.settled();
      assertThat(days(page)).containsExactly("7", "0", "3", "10", "20", "30");
      drags(page);
      movesByKeys(page);
      crossesTheDueDate(page);
      takesBack(page);
      changesPlaces(page);
      keeps(screen, page);
    }
  }

  private static void loads(Program program, Page page) {
    page.navigate(program.at("/importar"));
    page.setInputFiles(
        "input[type=file]",
        new FilePayload("cartera.csv", "text/csv", FILE.getBytes(StandardCharsets.UTF_8)));
    page.locator("main form button.strong").first().click();
    page.locator("main button.strong:text-matches('^Cargar ')").click();
    page.locator("main a.button.strong[href='/hoy']").waitFor();
  }

  /** The fourth step, at ten days, to the middle between it and the next one. */
  private static void drags(Page page) {
    var from = point(page, 4).boundingBox();
    var next = point(page, 5).boundingBox();
    page.mouse().move(from.x + 10, from.y + 10);
    page.mouse().down();
    page.mouse().move((from.x + next.x) / 2 + 16, from.y + 12, new Mouse.MoveOptions().setSteps(6));
    page.mouse().up();
    assertThat(Integer.parseInt(days(page).get(3))).isBetween(13, 16);
    assertThat(page.locator("#mientras")).containsText("tocaría escribir");
    assertThat(point(page, 4)).isFocused();
  }

  private static void movesByKeys(Page page) {
    page.fill("#dias\\.3", "10");
    point(page, 4).press("ArrowRight");
    assertThat(point(page, 4)).hasAttribute("aria-valuetext", "11 días después de vencer");
    point(page, 4).press("Shift+ArrowRight");
    point(page, 4).press("ArrowLeft");
    assertThat(days(page)).containsExactly("7", "0", "3", "17", "20", "30");
    // A-103 fell due on 27 February.
    assertThat(page.locator("#mientras")).containsText("16 mar");
  }

  /** The second step, on the due date, to the day before it. */
  private static void crossesTheDueDate(Page page) {
    point(page, 2).press("ArrowLeft");
    assertThat(days(page)).containsExactly("7", "1", "3", "17", "20", "30");
    assertThat(page.locator("[name='lado.1']")).hasValue("antes");
    point(page, 2).press("ArrowRight");
    assertThat(page.locator("[name='lado.1']")).hasValue("despues");
  }

  /** The third step past the fourth, by hand and by keys; each move is taken back on its own. */
  private static void takesBack(Page page) {
    var from = point(page, 3).boundingBox();
    var past = point(page, 4).boundingBox();
    page.mouse().move(from.x + 10, from.y + 10);
    page.mouse().down();
    page.mouse().move(past.x + 30, from.y + 12, new Mouse.MoveOptions().setSteps(6));
    page.mouse().up();
    assertThat(point(page, 4)).isFocused();
    assertThat(days(page).get(2)).isEqualTo("17");
    point(page, 4).press("ArrowRight");
    point(page, 4).press("Control+z");
    assertThat(days(page).get(2)).isEqualTo("17");
    point(page, 4).press("Control+z");
    assertThat(days(page)).containsExactly("7", "0", "3", "17", "20", "30");
    assertThat(page.locator("[name='tono.2']")).hasValue("gentle");
    assertThat(point(page, 3)).isFocused();
  }

  /** What happens changes places, the days stay: so it says something else, and is refused. */
  private static void changesPlaces(Page page) {
    page.locator("[name='tono.3']").press("Alt+ArrowDown");
    assertThat(page.locator("[name='tono.4']")).isFocused();
    assertThat(days(page)).containsExactly("7", "0", "3", "17", "20", "30");
    assertThat(page.locator("[name='tono.3']")).hasValue("firm");
    assertThat(page.locator("#mientras")).containsText("Paso 5: Este paso suena más suave");
    page.locator("[name='tono.4']").press("Alt+ArrowUp");
    assertThat(page.locator("#mientras")).not().containsText("suena más suave");
  }

  private static void keeps(Screen screen, Page page) {
    page.reload();
    screen.settled();
    assertThat(days(page)).containsExactly("7", "0", "3", "10", "20", "30");
    point(page, 4).press("Shift+ArrowRight");
    page.locator("form[data-rows] button.strong").click();
    assertThat(page.locator(".changes")).containsText("10 días después · Segundo recordatorio");
    assertThat(page.locator(".changes")).containsText("17 días después · Segundo recordatorio");
    assertThat(page.locator(".changes")).containsText("5 pasos siguen igual");
    screen.look("estrategia-borrador");
  }

  private static Locator point(Page page, int step) {
    return page.locator(".track-step:text-is('" + step + "')");
  }

  private static List<String> days(Page page) {
    return page.locator("[name^='dias.']").all().stream().map(Locator::inputValue).toList();
  }
}
