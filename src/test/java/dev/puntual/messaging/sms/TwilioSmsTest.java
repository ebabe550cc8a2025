package dev.puntual.messaging.sms;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider;
import dev.puntual.platform.http.Outbound;
import dev.puntual.simulator.Fate;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

class TwilioSmsTest extends AnsweringConformance {

  private static final String SID = "AC00000000000000000000000000000001";

  @BeforeEach
  void openAccount() {
    simulator.twilio().account(SID, "ficha");
  }

  @Override
  Provider provider(Outbound by, URI base) {
    return new TwilioSms(by, base);
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
    simulator.twilio().fates(_ -> fate);
  }

  @Override
  int nobodyCode() {
    return 30005;
  }

  @Override
  int stoppedCode() {
    return 21610;
  }

  @Override
  int otherCode() {
    return 30007;
  }

  @Override
  void says(String from, String text, String address) {
    simulator.twilio().number("+15005550006", SID, address);
    simulator.twilio().says(from, "+15005550006", text);
  }

  private static Account of(Map<String, String> keys) {
    return new Account("twilio", "+15005550006", keys);
  }
}
