package dev.puntual.surcharges;

import dev.puntual.receivables.Charges;
import dev.puntual.receivables.Ledger;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SurchargesConfiguration {

  @Bean
  TermsBook termsBook(InstantSource clock) {
    return new TermsBook(clock);
  }

  @Bean
  Exceptions surchargeExceptions(InstantSource clock) {
    return new Exceptions(clock);
  }

  @Bean
  Examples surchargeExamples() {
    return new Examples();
  }

  @Bean
  Claims surchargeClaims(InstantSource clock, TermsBook terms, Charges charges, Ledger ledger) {
    return new Claims(clock, terms, charges, ledger);
  }
}
