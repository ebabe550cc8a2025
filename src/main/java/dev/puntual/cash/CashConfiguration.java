package dev.puntual.cash;

import dev.puntual.payments.PaymentNews;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.receivables.Ledger;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CashConfiguration {

  @Bean
  PaymentNews settling(TenantTransactions transactions, Ledger ledger, InstantSource clock) {
    return new Settling(transactions, ledger, clock);
  }
}
