package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.Provider;
import dev.puntual.platform.http.Outbound;
import java.net.URI;

/** The adapter, for tests of other packages. */
public final class WhatsAppProvider {

  private WhatsAppProvider() {}

  public static Provider at(Outbound by, URI base) {
    return new CloudApi(by, base);
  }
}
