package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.Provider;
import dev.puntual.platform.http.Outbound;
import java.net.URI;
import java.time.InstantSource;

/** The adapter, for tests of other packages. */
public final class WhatsAppProvider {

  private WhatsAppProvider() {}

  public static Provider at(Outbound by, URI base) {
    return new CloudApi(by, base);
  }

  /** Until when people may be answered, by a clock of the test's own. */
  public static WhatsAppWindow window(Accounts accounts, InstantSource clock) {
    return new WhatsAppWindow(accounts, clock);
  }
}
