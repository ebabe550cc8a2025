package dev.puntual.demo;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.rules.Channel;
import dev.puntual.simulator.Town;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/** The demo's accounts at its own providers, the same at every start. */
final class Connected {

  static final String CHAT = "100200300400500";
  static final String TEXTS = "+15005550006";

  private static final String WABA = "500400300200100";
  private static final String SID = "AC00000000000000000000000000000001";

  private final Accounts accounts;
  private final TenantTransactions transactions;
  private final PublicAddress address;
  private final Supplier<URI> here;
  private final InstantSource clock;

  /**
   * @param here where this program answers
   */
  Connected(
      Accounts accounts,
      TenantTransactions transactions,
      PublicAddress address,
      Supplier<URI> here,
      InstantSource clock) {
    this.accounts = accounts;
    this.transactions = transactions;
    this.address = address;
    this.here = here;
    this.clock = clock;
  }

  void open(TenantId tenant, Town town) {
    town.through(here.get());
    town.texts(SID, "demo", TEXTS, ear("twilio", tenant));
    town.chats(CHAT, WABA, "demo", "demo", URI.create(ear("whatsapp", tenant)), clock);
    transactions.run(
        tenant,
        tx -> {
          accounts.set(
              tx,
              Channel.SMS,
              new Account("twilio", TEXTS, Map.of("account", SID, "token", "demo")));
          accounts.set(
              tx,
              Channel.WHATSAPP,
              new Account(
                  "whatsapp",
                  "+525500000000",
                  Map.of(
                      "number_id",
                      CHAT,
                      "waba_id",
                      WABA,
                      "token",
                      "demo",
                      "verify",
                      "demo",
                      "secret",
                      "demo")));
        });
  }

  private String ear(String provider, TenantId tenant) {
    return address.at("/avisos/mensajes/" + provider + "/" + tenant);
  }
}
