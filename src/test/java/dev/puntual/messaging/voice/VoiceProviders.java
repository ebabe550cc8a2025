package dev.puntual.messaging.voice;

import dev.puntual.messaging.Provider;
import dev.puntual.platform.http.Outbound;
import java.net.URI;

/** The adapter of automated calls, for tests of other packages. */
public final class VoiceProviders {

  private VoiceProviders() {}

  public static Provider at(Outbound by, URI base) {
    return new VoiceProvider(new TwilioVoice(by, base));
  }
}
