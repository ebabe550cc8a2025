package dev.puntual.platform.secrets;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

  /** {@code PUNTUAL_SECRET} brings a master key from outside; else it lives in the home folder. */
  @Bean
  Secrets secrets(
      @Value("${PUNTUAL_SECRET:}") String given, @Value("${PUNTUAL_HOME:./data}") Path home) {
    return Secrets.open(given, home);
  }
}
