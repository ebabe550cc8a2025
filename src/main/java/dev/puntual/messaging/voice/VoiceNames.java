package dev.puntual.messaging.voice;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.platform.secrets.SignedName;
import java.util.Optional;
import java.util.UUID;

/** The addresses at which Twilio asks what to say, each of one call and one step of it. */
public final class VoiceNames {

  /** Below which calls of two legs stand. */
  public static final String BRIDGE = "/avisos/llamadas/puente/";

  /** Below which calls of a machine stand. */
  public static final String MACHINE = "/avisos/llamadas/aviso/";

  private final SignedName names;
  private final String path;
  private final PublicAddress address;

  /**
   * @param path {@link #BRIDGE} or {@link #MACHINE}: a name of one is worth nothing below the other
   */
  VoiceNames(Secrets secrets, String path, PublicAddress address) {
    this.names = new SignedName(secrets, "messaging.voice " + path);
    this.path = path;
    this.address = address;
  }

  /** The whole address. */
  String of(TenantId tenant, UUID call, String step) {
    return address.at(path + names.write(new SignedName.Named(tenant, call)) + "/" + step);
  }

  /** Empty for everything that we did not write ourselves. */
  Optional<SignedName.Named> read(String token) {
    return names.read(token);
  }
}
