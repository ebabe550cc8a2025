package dev.puntual.bench;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.Stage;
import dev.puntual.messaging.Tempos;
import dev.puntual.messaging.whatsapp.MetaDesk;
import dev.puntual.messaging.whatsapp.Starters;
import dev.puntual.messaging.whatsapp.WhatsAppTexts;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.rules.Channel;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/**
 * Companies whose messages leave by WhatsApp, in a text that the stand-in of Meta took by its wire
 * and approved. Not part of any measurement.
 */
final class Chatting {

  private Chatting() {}

  /** An account at the stand-in that may carry so many a second, with a text given in. */
  static void account(Lab lab, TenantId tenant, int number, int perSecond) {
    var keys =
        Map.of(
            "number_id", ProviderChild.number(number),
            "waba_id", ProviderChild.business(number),
            "token", "ficha",
            "verify", "palabra",
            "secret", "secreto");
    lab.bean(TenantTransactions.class)
        .run(
            tenant,
            tx -> {
              lab.bean(Accounts.class)
                  .set(tx, Channel.WHATSAPP, new Account("whatsapp", "+528100000000", keys));
              Tempos.set(
                  tx,
                  Channel.WHATSAPP,
                  new Tempos.Chosen(new BigDecimal(perSecond), null, null, null));
              lab.bean(WhatsAppTexts.class)
                  .write(
                      tx,
                      ProviderChild.TEXT,
                      "es",
                      Stage.GENTLE.code(),
                      Starters.of(Stage.GENTLE, "es"),
                      new UUID(4, 0));
            });
    var given = lab.bean(MetaDesk.class).submit(tenant, ProviderChild.TEXT, "es");
    if (!(given instanceof MetaDesk.Given.Taken)) {
      throw new IllegalStateException("the text was not taken: " + given);
    }
  }

  /** The texts are approved, and the companies ask and learn it. */
  static void approved(Lab lab, ProviderChild provider, Iterable<TenantId> tenants)
      throws IOException, SQLException {
    provider.approve();
    for (var tenant : tenants) {
      if (!lab.bean(MetaDesk.class).refresh(tenant)) {
        throw new IllegalStateException("nobody told how the account stands");
      }
    }
    lab.execute("update messaging.whatsapp_text set link_base = 'https://pagos.example/p/'");
  }
}
