package dev.puntual.messaging.sms;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.voice.VoiceProviders;
import dev.puntual.platform.http.Outbound;
import dev.puntual.simulator.Fate;
import dev.puntual.simulator.twilio.Person;
import dev.puntual.simulator.twilio.Person.Does;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Automated calls by Twilio; nobody writes in a call, and a ring says nothing of who is there. */
class VoiceConformanceTest extends CallingConformance {

  private static final String SID = "AC00000000000000000000000000000002";

  @BeforeEach
  void openAccount() {
    simulator.twilio().account(SID, "ficha");
    simulator.twilio().voice().people(_ -> Person.pressing());
  }

  @Override
  Provider provider(Outbound by, URI base) {
    return VoiceProviders.at(by, base);
  }

  @Override
  String words(UUID message) {
    return catcher.page();
  }

  @Override
  Account account() {
    return of(Map.of("account", SID, "token", "ficha"));
  }

  @Override
  Account stranger() {
    return of(Map.of("account", SID, "token", "otra"));
  }

  @Override
  Account rotated() {
    return of(Map.of("account", SID, "token", "nueva", "old_token", "ficha"));
  }

  @Override
  void fate(Fate fate) {
    boolean rings = fate instanceof Fate.Fails(var code) && code == otherCode();
    simulator.twilio().voice().people(_ -> rings ? Person.who(Does.RINGS) : Person.pressing());
    simulator.twilio().voice().fates(_ -> rings ? new Fate.Arrives() : fate);
  }

  @Override
  int nobodyCode() {
    return 21211;
  }

  @Override
  int otherCode() {
    return 486;
  }

  @Override
  Kind ofNobodyThere() {
    return Kind.FAILED;
  }

  private static Account of(Map<String, String> keys) {
    return new Account("twilio_voice", "+528100000000", keys);
  }
}
