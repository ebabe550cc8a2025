package dev.puntual.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.puntual.dunning.Cause;
import dev.puntual.dunning.Evaluation;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.tenants.Companies;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The copy to practise in: made, entered, turned a week, read, left; on a desk and on a phone. */
class PracticeTest {

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aWeekIsLivedInTheCopyAndReadThere() throws Exception {
    try (var program = Program.start("practice_road", "2026-03-02T16:00:00Z");
        var screen = Screen.open()) {
      var page = screen.page();
      program.opensACompany(page);
      owes(program);
      page.navigate(program.at("/ajustes/practica"));
      click(page, "Hacer la copia");
      click(page, "Entrar a la copia");
      assertThat(page.locator(".practice")).containsText("2 de marzo de 2026");
      click(page, "Una semana más");
      page.waitForURL("**/hoy");
      assertThat(page.locator(".practice")).containsText("9 de marzo de 2026");
      looks(program, screen, page);
      page.navigate(program.at("/hoy"));
      click(page, "Volver a la empresa");
      assertThat(page.locator(".practice")).hasCount(0);
    }
  }

  private static void looks(Program program, Screen screen, Page page) {
    page.navigate(program.at("/mensajes?ver=buzon"));
    var message = page.locator("#rows a[data-main]").first().getAttribute("href");
    page.navigate(program.at(message + "/carta"));
    var debtors = page.locator("a[href*='/p/']").first().getAttribute("href");
    for (int width : List.of(1440, 390)) {
      screen.appear(width, width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT);
      for (var path : List.of("/hoy", "/cartera", "/ajustes/practica", message)) {
        screen.visit(program.at(path));
      }
      screen.visit(debtors);
    }
  }

  /** Two debtors, each due in these days. */
  private static void owes(Program program) {
    TenantId tenant = program.bean(Companies.class).all().getFirst().tenant();
    for (var statement :
        List.of(
            "insert into receivables.debtor (tenant_id, debtor_id, code, name, name_key, country, zone, created_at)"
                + " select :tenant, receivables.debtor_id('C' || n), 'C' || n, 'Cliente ' || n,"
                + " 'cliente ' || n, 'MX', 'America/Mexico_City', '2026-03-01' from generate_series(1, 2) n on conflict do nothing",
            "insert into receivables.contact (tenant_id, contact_id, debtor_id, name, role, email,"
                + " created_at) select :tenant, md5('k' || n)::uuid, receivables.debtor_id('C' || n),"
                + " 'Ana ' || n, 'payer', 'c' || n || '@cliente.example', '2026-03-01'"
                + " from generate_series(1, 2) n on conflict do nothing",
            "insert into receivables.receivable (tenant_id, receivable_id, debtor_id, number, due_on,"
                + " currency, amount, balance, created_at) select :tenant, md5(n::text)::uuid,"
                + " receivables.debtor_id('C' || n), 'F' || n, date '2026-03-03' + n, 'MXN', 100, 100,"
                + " '2026-03-01' from generate_series(1, 2) n on conflict do nothing")) {
      var file = SqlFile.read("test", "-- tenant · what a test owes\n" + statement);
      program.bean(TenantTransactions.class).run(tenant, tx -> tx.sql(file).update());
    }
    program.bean(Evaluation.class).run(tenant, Cause.DAILY);
  }

  private static void click(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first().click();
  }
}
