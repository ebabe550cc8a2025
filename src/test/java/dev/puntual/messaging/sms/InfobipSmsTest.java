package dev.puntual.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider;
import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.Provider.DeliveryEvent.Kind;
import dev.puntual.messaging.Provider.Heard;
import dev.puntual.messaging.ProviderCall;
import dev.puntual.platform.http.Outbound;
import dev.puntual.simulator.Fate;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InfobipSmsTest extends AnsweringConformance {

  @BeforeEach
  void openAccount() {
    simulator.infobip().account("ferreteria", "ficha");
    simulator.infobip().account("ferreteria", "nueva");
  }

  @Test
  void aReportThatTheLogsDoNotConfirmIsNotBelievedYet() throws InterruptedException {
    fate(new Fate.Silent());
    var slip = slip();
    provider().send(account(), slip);
    var address = simulator.infobip().taken().getFirst().callback();

    assertThat(provider().hear(account(), report(address, slip.messageId().toString(), 3, 5), NOW))
        .isInstanceOf(Heard.Unproved.class);
  }

  @Test
  void whatTheLogsSayCountsAndNotWhatTheReportSays() throws InterruptedException {
    fate(new Fate.Fails(27));
    var slip = slip();
    provider().send(account(), slip);
    var address = simulator.infobip().taken().getFirst().callback();

    assertThat(provider().hear(account(), report(address, slip.messageId().toString(), 3, 5), NOW))
        .isInstanceOfSatisfying(
            Heard.Genuine.class,
            genuine ->
                assertThat(genuine.events())
                    .extracting(DeliveryEvent::kind)
                    .containsExactly(Kind.FAILED));
  }

  private static ProviderCall report(String address, String message, int group, int id) {
    var body =
        "{\"results\":[{\"messageId\":\"%s\",\"status\":{\"groupId\":%d,\"id\":%d}}]}"
            .formatted(message, group, id);
    return new ProviderCall(address, Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  Provider provider(Outbound by, URI base) {
    return new InfobipSms(by, base);
  }

  @Override
  Account account() {
    return of(Map.of("key", "ficha"));
  }

  @Override
  Account stranger() {
    return of(Map.of("key", "otra"));
  }

  @Override
  Account rotated() {
    return of(Map.of("key", "nueva", "old_key", "ficha"));
  }

  @Override
  void fate(Fate fate) {
    simulator.infobip().fates(_ -> fate);
  }

  @Override
  int nobodyCode() {
    return 52;
  }

  @Override
  int stoppedCode() {
    return 14;
  }

  @Override
  int otherCode() {
    return 27;
  }

  @Override
  String unproved(String address) {
    return address.replaceFirst("&f=.*", "");
  }

  @Override
  void says(String from, String text, String address) {
    simulator.infobip().number("528199990000", address);
    simulator.infobip().says(from, "528199990000", text);
  }

  private static Account of(Map<String, String> keys) {
    return new Account("infobip", "Ferreteria", keys);
  }
}
