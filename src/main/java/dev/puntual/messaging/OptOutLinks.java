package dev.puntual.messaging;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.platform.secrets.SignedName;
import java.util.Optional;
import java.util.UUID;

/**
 * Where whoever got a message says that it shall be the last one. The token names the message, and
 * so the person and the channel; it holds nothing personal and works for as long as we know the
 * message.
 */
public final class OptOutLinks {

  /** Below which the page stands; the token follows. */
  public static final String PATH = "/p/baja/";

  private final SignedName names;
  private final PublicAddress address;

  public OptOutLinks(Secrets secrets, PublicAddress address) {
    this.names = new SignedName(secrets, "messaging.opt_out");
    this.address = address;
  }

  /** The whole address; the same each time. */
  public String of(TenantId tenant, UUID message) {
    return address.at(PATH + names.write(new SignedName.Named(tenant, message)));
  }

  /** Whose message a token names; empty for everything that we did not write ourselves. */
  public Optional<SignedName.Named> read(String token) {
    return names.read(token);
  }
}
