package dev.puntual.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

class NewcomerTest {

  @Test
  void somebodyWhoHasNeverSeenItOpensACompanyAndIsIn() throws Exception {
    try (var program = Program.start("road", "2026-03-02T16:00:00Z");
        var screen = Screen.open()) {
      var page = screen.page();
      page.navigate(program.at("/"));
      screen.look("first-run");
      screen.wide();

      page.getByLabel("Nombre de la empresa").fill("Aceros del Bajío");
      page.getByLabel("Tu nombre").fill("Lucía Robles");
      page.getByLabel("Correo electrónico").fill("lucia@aceros.example");
      page.locator("input[type=password]").first().fill("corta");
      begin(page);
      assertThat(page.locator("#clave-error")).containsText("usa al menos 12 caracteres");
      assertThat(page.getByLabel("Nombre de la empresa")).hasValue("Aceros del Bajío");

      page.locator("input[type=password]").first().fill("mango violeta camina lento");
      begin(page);
      page.waitForURL(program.at("/**"));
      assertThat(page.getByText("Empieza por tu cartera")).isVisible();
      screen.look("welcome");
    }
  }

  private static void begin(Page page) {
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Crear la empresa y entrar"))
        .click();
  }
}
