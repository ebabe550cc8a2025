package dev.puntual.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A segment, from the first condition to the filtered list, with the keys alone: what it means is
 * said while it is typed, the focus stays where it was, and a change says who comes and who goes.
 */
class SegmentTest {

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aSegmentIsBuiltChangedAndUsedWithoutAMouse() throws Exception {
    try (var program = Program.start("segment_road", "2026-03-02T16:00:00Z");
        var screen = Screen.open()) {
      var page = screen.page();
      program.opensACompany(page);
      Owing.make(program, 30);
      builds(program, screen, page);
      changes(program, screen, page);
      limitsTheList(page);
      makesAnAddressBook(program, page);
      screen.appear(390, ColorScheme.DARK);
      screen.visit(program.at("/segmentos"));
      screen.visit(program.at("/directorios"));
    }
  }

  private static void builds(Program program, Screen screen, Page page) {
    page.navigate(program.at("/segmentos/nuevo"));
    page.locator("#nombre").focus();
    page.keyboard().type("Tardíos");
    page.locator("[id='n1.v']").focus();
    page.keyboard().press("ControlOrMeta+a");
    page.keyboard().type("20");
    assertThat(page.locator("#live")).containsText("más de 20 días de atraso");
    assertThat(page.locator("#live")).containsText("Abarca a 10 clientes con $1,000 MXN");
    assertThat(page.locator("[id='n1.v']")).isFocused();
    page.keyboard().type("x");
    assertThat(page.locator("#live")).containsText("«20x» no es un número");
    page.keyboard().press("Backspace");
    screen.goes(() -> page.keyboard().press("Enter"));
    assertThat(page.locator("#live")).containsText("Abarca a 10 clientes");
    addsAndRemovesWithoutLosingThePlace(page);
    page.locator(".segment-form > .buttons .strong").focus();
    page.keyboard().press("Enter");
    page.getByText("Segmento guardado").waitFor();
    assertThat(page.locator("#rows")).containsText("10");
  }

  private static void addsAndRemovesWithoutLosingThePlace(Page page) {
    page.locator("#parts [value='add:0']").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("[id='n2.f']")).isFocused();
    page.locator("#parts [value='nest:0']").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("[id='n4.f']")).isFocused();
    page.locator("#parts [value='remove:3']").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#parts .segment-part")).hasCount(3);
    assertThat(page.locator("#parts [value='add:0']")).isFocused();
    page.locator("#parts [value='remove:2']").press("Enter");
    assertThat(page.locator("#parts .segment-part")).hasCount(2);
    assertThat(page.locator("#live")).containsText("Abarca a 10 clientes");
  }

  private static void changes(Program program, Screen screen, Page page) {
    page.navigate(program.at("/segmentos"));
    page.locator("a[data-main]").focus();
    screen.goes(() -> page.keyboard().press("Enter"));
    page.locator("[id='n1.o']").focus();
    page.keyboard().type("a lo");
    assertThat(page.locator("#live")).containsText("Entran 20 clientes");
    assertThat(page.locator("#live")).containsText("Salen 10 clientes");
    assertThat(page.locator("#live")).containsText("y 10 más");
    assertThat(page.locator("[id='n1.o']")).isFocused();
    assertThat(page.locator(".segment-change a").first().getAttribute("href"))
        .startsWith("/cartera/");
    page.locator(".segment-form > .buttons .strong").focus();
    page.keyboard().press("Enter");
    page.getByText("Segmento guardado").waitFor();
  }

  private static void limitsTheList(Page page) {
    page.locator("#rows a[href^='/cartera?segmento=']").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/cartera?segmento=*");
    assertThat(page.locator("#rows tr")).hasCount(20);
    assertThat(page.locator(".filters")).containsText("Tardíos");
  }

  private static void makesAnAddressBook(Program program, Page page) {
    page.navigate(program.at("/directorios"));
    page.locator("#directorio").fill("Feria");
    page.locator("#archivo")
        .setInputFiles(
            new FilePayload(
                "feria.csv",
                "text/csv",
                "Nombre;Clave\nUno;C1\nDos;C2\nNadie;C99\n".getBytes(StandardCharsets.UTF_8)));
    page.keyboard().press("Tab");
    page.locator("form[action='/directorios'] .strong").focus();
    page.keyboard().press("Enter");
    page.getByText("Directorio guardado").waitFor();
    assertThat(page.locator("main")).containsText("Nombra a 2 clientes");
    assertThat(page.locator("main")).containsText("Nadie · C99");
  }
}
