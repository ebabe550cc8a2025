package dev.puntual.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.puntual.TestApplication;
import dev.puntual.messaging.ProviderDesk;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Issue 4: one conformance suite that every adapter must pass. */
class EveryAdapterConformsTest {

  /** Letters go by a post of their own, and are asked the same. */
  private static final List<Class<? extends ProviderConformance>> SUITES =
      List.of(
          SmtpConformanceTest.class,
          TwilioSmsTest.class,
          InfobipSmsTest.class,
          SmsMasivosSmsTest.class,
          SmppSmsTest.class,
          WhatsAppConformanceTest.class,
          VoiceConformanceTest.class);

  @Test
  void noProviderOfTheProgramIsWithoutItsSuite() {
    var providers =
        TestApplication.beans(ProviderDesk.class).stream()
            .map(desk -> desk.provider().name())
            .collect(Collectors.toSet());

    assertThat(providers)
        .containsExactlyInAnyOrder(
            "twilio", "infobip", "smsmasivos", "smpp", "whatsapp", "twilio_voice");
    assertThat(SUITES).hasSize(providers.size() + 1);
  }

  @Test
  void noSuiteIsForgottenHere() {
    var found =
        new ClassFileImporter()
            .importPackages("dev.puntual.messaging").stream()
                .filter(one -> one.isAssignableTo(ProviderConformance.class))
                .filter(one -> !one.getModifiers().toString().contains("ABSTRACT"))
                .map(JavaClass::getSimpleName)
                .toList();

    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(SUITES.stream().map(Class::getSimpleName).toList());
  }
}
