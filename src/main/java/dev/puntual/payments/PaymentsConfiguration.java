package dev.puntual.payments;

import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.secrets.Secrets;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaymentsConfiguration {

  @Bean
  PaymentLinks paymentLinks(Secrets secrets, PublicAddress address, InstantSource clock) {
    return new PaymentLinks(secrets, address, clock);
  }
}
