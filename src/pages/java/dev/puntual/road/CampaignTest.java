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

/** A campaign from an empty page to what became of it, with a browser. */
class CampaignTest {

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aStatementIsWrittenReadByARealDebtorAndScheduled() throws Exception {
    try (var program = Program.start("campaign", "2026-03-02T16:00:00Z");
        var screen = Screen.open()) {
      var page = screen.page();
      program.opensACompany(page);
      owes(program);
      writes(program, page);
      schedules(page);
      screen.appear(390, ColorScheme.DARK);
      screen.visit(page.url());
      screen.visit(program.at("/campanas"));
    }
  }

  /** Three debtors with an address, of whom two are in an address book. */
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
                              + " created_at) select :tenant, receivables.debtor_id('C' || n), 'C' || n,"
                              + " 'Cliente ' || n, 'cliente ' || n, '2026-03-01' from"
                              + " generate_series(1, 3) n on conflict do nothing"))
                  .update();
              tx.sql(
                      row(
                          "insert into receivables.contact (tenant_id, contact_id, debtor_id, name, role,"
                              + " email, created_at) select :tenant, md5('k' || n)::uuid,"
                              + " receivables.debtor_id('C' || n), 'Ana ' || n, 'payer', 'ana' || n ||"
                              + " '@cliente.example', '2026-03-01' from generate_series(1, 3) n"
                              + " on conflict do nothing"))
                  .update();
              tx.sql(
                      row(
                          "insert into receivables.receivable (tenant_id, receivable_id, debtor_id, number,"
                              + " due_on, currency, amount, balance, created_at) select :tenant,"
                              + " md5(n::text)::uuid, receivables.debtor_id('C' || n), 'F' || n,"
                              + " date '2026-03-02' - n, 'MXN', 100, 100, '2026-03-01' from"
                              + " generate_series(1, 3) n on conflict do nothing"))
                  .update();
              tx.sql(
                      row(
                          "insert into dunning.book (tenant_id, book_id, name, made_at) values"
                              + " (:tenant, md5('feria')::uuid, 'Feria', '2026-03-01')"
                              + " on conflict do nothing"))
                  .update();
              tx.sql(
                      row(
                          "insert into dunning.book_debtor (tenant_id, book_id, debtor_id) select :tenant,"
                              + " md5('feria')::uuid, receivables.debtor_id('C' || n) from"
                              + " generate_series(2, 3) n on conflict do nothing"))
                  .update();
            });
  }

  private static SqlFile row(String sql) {
    return SqlFile.read("test", "-- tenant · rows of a test\n" + sql);
  }

  private static void writes(Program program, Page page) {
    page.navigate(program.at("/campanas"));
    page.locator(".empty .button.strong").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/campanas/nueva?tipo=statement");
    assertThat(page.locator("#live")).containsText("Abarca a 3 clientes con $300 MXN");
    page.locator("#nombre").fill("Cada mes");
    page.locator("#para").focus();
    page.locator("#para").selectOption("book:" + bookId(page));
    assertThat(page.locator("#live")).containsText("El directorio tiene 2 clientes.");
    assertThat(page.locator("#para")).isFocused();
    page.locator(".by-email button[name=idioma][value=es]").click();
    assertThat(page.frameLocator("iframe[name=vista]").locator("body")).containsText("Cliente 2");
    assertThat(page.frameLocator("iframe[name=vista]").locator("body")).containsText("F2");
  }

  private static String bookId(Page page) {
    var value =
        page.locator("#para option", new Page.LocatorOptions().setHasText("Feria"))
            .getAttribute("value");
    return value.substring(value.indexOf(':') + 1);
  }

  private static void schedules(Page page) {
    page.locator("#repite").selectOption("month");
    page.locator("#para").selectOption("everyone");
    assertThat(page.locator("#live")).containsText("Abarca a 3 clientes");
    page.locator("#dia_mes").fill("5");
    page.locator("button[value=programar]").click();
    page.getByText("Campaña programada").waitFor();
    assertThat(page.locator(".facts")).containsText("El día 5 de cada mes, desde las 09:00");
    assertThat(page.locator(".facts")).containsText("5 mar, 09:00");
  }
}
