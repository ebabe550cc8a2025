package dev.puntual.messaging.sms;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider;
import dev.puntual.messaging.whatsapp.WhatsAppProvider;
import dev.puntual.platform.http.Outbound;
import dev.puntual.simulator.Fate;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

class WhatsAppConformanceTest extends AnsweringConformance {

  private static final String NUMBER = "106540352242922";

  @BeforeEach
  void openAccount() {
    var desk = simulator.whatsApp();
    desk.account(NUMBER, "102290129340398", "ficha", "secreto", URI.create(catcher.address("x")));
    desk.people().wrote(NUMBER, "5218112345678", Instant.EPOCH);
  }

  @Override
  Provider provider(Outbound by, URI base) {
    return WhatsAppProvider.at(by, base);
  }

  @Override
  Account account() {
    return of("ficha", Map.of("secret", "secreto"));
  }

  @Override
  Account stranger() {
    return of("otra", Map.of("secret", "otro"));
  }

  @Override
  Account rotated() {
    return of("ficha", Map.of("secret", "nuevo", "old_secret", "secreto"));
  }

  @Override
  void fate(Fate fate) {
    simulator.whatsApp().fates(_ -> fate);
  }

  @Override
  int nobodyCode() {
    return 131026;
  }

  @Override
  int stoppedCode() {
    return 131050;
  }

  @Override
  int otherCode() {
    return 131049;
  }

  @Override
  void says(String from, String text, String address) {
    simulator.whatsApp().people().writes(NUMBER, from.substring(1), text, NOW);
  }

  private static Account of(String token, Map<String, String> secrets) {
    var keys = new HashMap<>(secrets);
    keys.put("number_id", NUMBER);
    keys.put("waba_id", "102290129340398");
    keys.put("token", token);
    keys.put("verify", "palabra");
    return new Account("whatsapp", "+528100000000", keys);
  }
}
