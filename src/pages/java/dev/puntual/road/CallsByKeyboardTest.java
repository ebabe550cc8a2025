package dev.puntual.road;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.tenants.Companies;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From one call to the next without a mouse, and back. */
class CallsByKeyboardTest {

  private static final List<String> ROWS =
      List.of(
          """
          insert into receivables.debtor (tenant_id, debtor_id, code, name, name_key, created_at)
          select :tenant, receivables.debtor_id('C' || n), 'C' || n, 'Cliente ' || n, 'cliente ' || n, '2026-03-01'
          from generate_series(1, 3) n on conflict do nothing
          """,
          """
          insert into receivables.contact
            (tenant_id, contact_id, debtor_id, name, role, email, phone, created_at)
          select :tenant, md5('k' || n)::uuid, receivables.debtor_id('C' || n), 'Ana ' || n, 'payer', '',
            '+52 55 1234 000' || n, '2026-03-01'
          from generate_series(1, 3) n on conflict do nothing
          """,
          """
          insert into receivables.receivable
            (tenant_id, receivable_id, debtor_id, number, due_on, currency, amount, balance, created_at)
          select :tenant, md5('r' || n)::uuid, receivables.debtor_id('C' || n), 'F' || n, date '2026-03-02' - n * 9,
            'MXN', 100 * n, 100 * n, '2026-03-01'
          from generate_series(1, 3) n on conflict do nothing
          """,
          """
          insert into worklist.task
            (tenant_id, task_id, kind, debtor_id, currency, amount, receivables, tone, plan_id, step_no, due_on, made_at)
          select :tenant, md5('t' || n || d)::uuid, 'call', receivables.debtor_id('C' || n), 'MXN', 100,
            array[md5('r' || n)::uuid], 'firm', md5('p' || d)::uuid, 1, date '2026-02-20' + n + d, '2026-03-01'
          from generate_series(1, 3) n, generate_series(1, 2) d on conflict do nothing
          """);

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aCallLeadsToTheNextOne() throws Exception {
    try (var program = Program.start("calls_by_keyboard", "2026-03-02T16:00:00Z");
        var screen = Screen.open()) {
      var page = screen.page();
      program.opensACompany(page);
      threeAreToBeCalled(program);
      takesTheFirst(program, page);
      endsAndIsAtTheNext(page);
      takesItBack(page);
      for (int width : new int[] {1440, 390}) {
        screen.appear(width, width < 600 ? ColorScheme.DARK : ColorScheme.LIGHT);
        screen.visit(page.url());
      }
    }
  }

  private static void threeAreToBeCalled(Program program) {
    var tenant = program.bean(Companies.class).all().getFirst().tenant();
    program
        .bean(TenantTransactions.class)
        .run(
            tenant,
            tx ->
                ROWS.forEach(
                    sql ->
                        tx.sql(SqlFile.read("test", "-- tenant · rows of a test\n" + sql))
                            .update()));
  }

  private static void takesTheFirst(Program program, Page page) {
    page.navigate(program.at("/pendientes?que=call"));
    assertThat(page.locator("#rows tr")).hasCount(3);
    page.keyboard().press("j");
    page.keyboard().press("c");
    page.waitForURL("**/cartera/*?lista=todos");
    assertThat(page.locator("h1")).containsText("Cliente 1");
    assertThat(page.locator(".calling a.phone")).isVisible();
  }

  private static void endsAndIsAtTheNext(Page page) {
    page.keyboard().press("e");
    assertThat(page.locator(".calling select[name=dijo]")).isFocused();
    page.keyboard().type("Hablamos");
    page.keyboard().press("Tab");
    page.keyboard().type("Llama el lunes");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForURL("**/cartera/*?lista=todos.*");
    assertThat(page.locator("h1")).containsText("Cliente 2");
    assertThat(page.locator("[data-toast]")).containsText("Cliente 1: Hablamos");
    assertThat(page.locator(".run")).containsText("Volver a Cliente 1");
    page.keyboard().press("n");
    assertThat(page.locator("h1")).containsText("Cliente 3");
  }

  /** Undo stands on the page that followed the end. */
  private static void takesItBack(Page page) {
    page.locator(".run a", new Page.LocatorOptions().setHasText("Volver a")).click();
    assertThat(page.locator("h1")).containsText("Cliente 2");
    page.keyboard().press("e");
    page.locator(".calling select[name=dijo]").selectOption("nobody");
    page.locator(".calling button[value=hecho]").press("Enter");
    page.locator(".toast-undo").press("Enter");
    assertThat(page.locator("h1")).containsText("Cliente 2");
    assertThat(page.locator(".run")).containsText("Llamadas por hacer");
  }
}
