package dev.puntual.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.tenants.Companies;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody is excluded from one channel, and taken back in, with a browser. */
class ExclusionTest {

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aCustomerIsExcludedFromEmailUntilADayAndTheExclusionIsLifted() throws Exception {
    try (var program = Program.start("exclusion", "2026-03-02T16:00:00Z");
        var screen = Screen.open()) {
      var page = screen.page();
      program.opensACompany(page);
      owes(program);
      page.navigate(program.at("/cartera"));
      page.navigate(program.at(page.locator("a[data-main]").first().getAttribute("href")));
      page.locator("details.menu summary", new Page.LocatorOptions().setHasText("Pausar")).click();
      screen.look("exclusion-form");
      screen.wide();
      page.locator("#motivo").selectOption("asked");
      page.locator("#canal").selectOption("email");
      page.locator("#hasta").fill("2026-03-15");
      page.locator("#nota").fill("Su buzón lo leen varios; por teléfono sí contesta.");
      page.locator(".form-sheet button.strong").click();
      var line = page.locator(".note.hold");
      assertThat(line).containsText("sin contacto por correo hasta el 15 mar");
      assertThat(line).containsText("por teléfono sí contesta");
      screen.look("exclusion");
      screen.appear(390, ColorScheme.DARK);
      screen.visit(page.url());
      page.locator(".note.hold button").click();
      page.getByText("De nuevo hay contacto por correo").waitFor();
      assertThat(page.locator(".note.hold")).hasCount(0);
    }
  }

  private static void owes(Program program) {
    var tenant = program.bean(Companies.class).all().getFirst().tenant();
    program
        .bean(TenantTransactions.class)
        .run(
            tenant,
            tx -> {
              tx.sql(
                      row(
                          "insert into receivables.debtor (tenant_id, debtor_id, code, name, name_key,"
                              + " created_at) values (:tenant, receivables.debtor_id('C1'), 'C1',"
                              + " 'Cliente Uno', 'cliente uno', '2026-03-01') on conflict do nothing"))
                  .update();
              tx.sql(
                      row(
                          "insert into receivables.receivable (tenant_id, receivable_id, debtor_id, number,"
                              + " due_on, currency, amount, balance, created_at) values (:tenant,"
                              + " md5('1')::uuid, receivables.debtor_id('C1'), 'F1', date '2026-02-25',"
                              + " 'MXN', 100, 100, '2026-03-01') on conflict do nothing"))
                  .update();
            });
  }

  private static SqlFile row(String sql) {
    return SqlFile.read("test", "-- tenant · rows of a test\n" + sql);
  }
}
