package dev.puntual.road;

import com.microsoft.playwright.Page;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.rules.Channel;
import dev.puntual.tenants.Companies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a company has after some months, so that its pages are looked at when they are full. */
final class Filled {

  private static final List<String> WHATSAPP =
      List.of(
          """
          insert into messaging.whatsapp_standing (tenant_id, quality, tier, told_at)
          values (:tenant, 'yellow', 1000, '2026-03-02T09:00:00Z')
          on conflict (tenant_id) do update set quality = excluded.quality, tier = excluded.tier
          """,
          """
          insert into messaging.whatsapp_reach (tenant_id, number_id, since, people)
          values (:tenant, '106540352242922', '2026-03-02T00:00:00Z', 612)
          on conflict (tenant_id, number_id) do update set people = excluded.people
          """,
          """
          update messaging.whatsapp_text t
          set state = s.state, reason = s.reason, quality = s.quality
          from (
            select x.name, row_number() over (order by x.name) as place
            from messaging.whatsapp_text x where x.tenant_id = :tenant and x.language = 'es') n
          join (values
            (1, 'approved', '', 'yellow'), (2, 'pending', '', ''), (3, 'rejected', 'INVALID_FORMAT', ''),
            (4, 'paused', '', 'red'), (5, 'disabled', '', 'red')) s (place, state, reason, quality)
            on s.place = n.place
          where t.tenant_id = :tenant and t.name = n.name and t.language = 'es'
          """);

  private Filled() {}

  /** A number at Meta of middling quality, and texts in every state that Meta knows. */
  static void whatsApp(Program program, Page page) {
    TenantId tenant = program.bean(Companies.class).all().getFirst().tenant();
    page.navigate(program.at("/ajustes/whatsapp"));
    page.locator("form[action='/ajustes/whatsapp/textos'] button").first().click();
    page.locator(".chat-texts").waitFor();
    program
        .bean(TenantTransactions.class)
        .run(
            tenant,
            tx -> {
              var keys =
                  Map.of(
                      "number_id", "106540352242922",
                      "waba_id", "102290129340398",
                      "token", "ficha-de-prueba",
                      "secret", "secreto-de-prueba",
                      "verify", "palabra-de-prueba");
              program
                  .bean(Accounts.class)
                  .set(tx, Channel.WHATSAPP, new Account("whatsapp", "+52 81 0000 0000", keys));
              for (var sql : WHATSAPP) {
                tx.sql(SqlFile.read("test", "-- tenant · rows of a test\n" + sql)).update();
              }
            });
  }

  /** One that waits for its day, one that comes back each month, and one that was begun. */
  static void campaigns(Program program, Page page) {
    campaign(program, page, "Estados de cuenta del cierre de ejercicio", "once", "programar");
    campaign(program, page, "Cada mes", "month", "programar");
    campaign(program, page, "Por pensar", "once", "guardar");
  }

  private static void campaign(Program program, Page page, String name, String again, String then) {
    page.navigate(program.at("/campanas/nueva?tipo=statement"));
    page.locator("#nombre").fill(name);
    page.locator("#repite").selectOption(again);
    if (again.equals("month")) {
      page.locator("#dia_mes").fill("5");
    } else {
      page.locator("#desde").fill("2026-03-20");
    }
    page.locator("button[name=que][value=" + then + "]").click();
    page.waitForURL("**/campanas/*-*");
  }

  /** The pages that these fill, and one of each list. */
  static List<String> pages(Program program, Page page) {
    var all = new ArrayList<>(List.of("/ajustes/whatsapp", "/ajustes/whatsapp/cuenta"));
    page.navigate(program.at("/ajustes/whatsapp"));
    for (var text : page.locator(".chat-texts tbody a").all()) {
      all.add(text.getAttribute("href"));
    }
    page.navigate(program.at("/campanas"));
    for (var campaign : page.locator("#rows a[data-main]").all()) {
      all.add(campaign.getAttribute("href"));
    }
    return all.stream().map(program::at).toList();
  }
}
