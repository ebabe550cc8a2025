package dev.puntual.payments;

import dev.puntual.payments.gateway.Gateway;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.platform.secrets.Secrets;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaymentsConfiguration {

  @Bean
  PaymentLinks paymentLinks(Secrets secrets, PublicAddress address, InstantSource clock) {
    return new PaymentLinks(secrets, address, clock);
  }

  @Bean
  Wakes paymentWakes(
      TenantTransactions transactions, FleetTransactions fleet, InstantSource clock) {
    return new Wakes(transactions, fleet, clock);
  }

  @Bean
  PaymentRoom paymentRoom(
      TenantTransactions transactions,
      Wakes wakes,
      Secrets secrets,
      PaymentLinks links,
      InstantSource clock,
      List<Gateway> gateways,
      List<PaymentNews> listeners) {
    return new PaymentRoom(transactions, wakes, secrets, links, clock, gateways, listeners);
  }

  @Bean
  Payments payments(PaymentRoom room) {
    return room.payments();
  }

  @Bean
  Notices notices(PaymentRoom room) {
    return room.notices();
  }

  @Bean
  Beat noticeBeat(PaymentRoom room) {
    return room.noticeBeat();
  }

  @Bean
  Beat questionBeat(PaymentRoom room) {
    return room.questionBeat();
  }
}
