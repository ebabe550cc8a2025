package dev.puntual.messaging.sms;

import dev.puntual.tenants.Audit;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SmsConfiguration {

  @Bean
  SmsTexts smsTexts(Audit audit, InstantSource clock) {
    return new SmsTexts(audit, clock);
  }
}
