package dev.puntual.messaging.sms;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider;
import dev.puntual.platform.http.PublicAddress;
import java.util.List;
import java.util.Optional;

/** The providers of text messages that this installation knows, and where each calls us. */
public final class Carriers {

  private final List<Provider> providers;
  private final PublicAddress address;

  Carriers(List<Provider> providers, PublicAddress address) {
    this.providers = List.copyOf(providers);
    this.address = address;
  }

  /** In the order in which a form offers them. */
  public List<Provider> all() {
    return providers;
  }

  /** Empty when there is none of that code. */
  public Optional<Provider> named(String name) {
    return providers.stream().filter(provider -> provider.name().equals(name)).findFirst();
  }

  /** Whole address at which that provider tells this company what became of its messages. */
  public String callback(String provider, TenantId tenant) {
    return address.at("/avisos/mensajes/" + provider + "/" + tenant);
  }

  /** Whole address for people's answers, to be given to the provider; empty when it has none. */
  public String ear(Account account, TenantId tenant) {
    var callback = callback(account.provider(), tenant);
    return named(account.provider()).map(provider -> provider.ear(account, callback)).orElse("");
  }
}
