package dev.puntual.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider;
import dev.puntual.messaging.Provider.Slip;
import dev.puntual.messaging.ProviderCall;
import dev.puntual.messaging.RejectReason;
import dev.puntual.messaging.SendOutcome;
import dev.puntual.platform.http.Outbound;
import dev.puntual.simulator.Fate;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmsMasivosSmsTest extends ProviderConformance {

  @BeforeEach
  void openAccount() {
    simulator.smsMasivos().account("ficha");
  }

  @Test
  void theTenDigitsOfMexicoGoWithoutPlusAndAccentsAreReplacedThere() {
    send(account());

    var message = simulator.smsMasivos().taken().getFirst();
    assertThat(message.number()).isEqualTo("8112345678");
    assertThat(message.country()).isEqualTo("52");
    assertThat(message.sender()).isEqualTo("Ferreteria");
    assertThat(message.message()).isEqualTo("Ferreteria: ¿ya pago? Gracias");
  }

  @Test
  void whatIsNoNumberOfMexicoIsNobody() {
    var longer = new Slip(UUID.randomUUID(), "+5281123456789", "Hola", Duration.ofHours(1), "");

    assertThat(provider().send(account(), longer))
        .isInstanceOfSatisfying(
            SendOutcome.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(RejectReason.ADDRESS));
    assertThat(simulator.smsMasivos().taken()).isEmpty();
  }

  @Test
  void itNeverCallsSoEveryCallInItsNameIsAForgery() {
    var call = new ProviderCall(catcher.address("x"), Map.of(), new byte[] {'{', '}'});

    assertThat(provider().hear(account(), call, NOW)).isInstanceOf(Provider.Heard.Forged.class);
  }

  @Test
  void aNumberOfAnotherCountryIsNotAskedOfIt() {
    var abroad = new Slip(UUID.randomUUID(), "+541112345678", "Hola", Duration.ofHours(1), "");

    assertThat(provider().send(account(), abroad))
        .isInstanceOfSatisfying(
            SendOutcome.Rejected.class,
            rejected -> assertThat(rejected.reason()).isEqualTo(RejectReason.RECIPIENT));
    assertThat(simulator.smsMasivos().taken()).isEmpty();
  }

  @Override
  Provider provider(Outbound by, URI base) {
    return new SmsMasivosSms(by, base);
  }

  @Override
  Account account() {
    return new Account("smsmasivos", "Ferreteria", Map.of("key", "ficha"));
  }

  @Override
  Account stranger() {
    return new Account("smsmasivos", "Ferreteria", Map.of("key", "otra"));
  }

  @Override
  void fate(Fate fate) {
    simulator.smsMasivos().fates(_ -> fate);
  }

  @Override
  int nobodyCode() {
    return 3;
  }

  /** Its refusals do not tell a wrong number from an empty account. */
  @Override
  RejectReason ofNobody() {
    return RejectReason.POLICY;
  }
}
