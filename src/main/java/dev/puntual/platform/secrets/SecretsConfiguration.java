package dev.puntual.platform.secrets;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {

  /** {@code PUNTUAL_SECRET} brings a master key from outside; else it lives in the home folder. */
  @Bean
  Secrets secrets(Environment variables, @Value("${PUNTUAL_HOME:./data}") Path home) {
    return Secrets.open(GivenKeys.from(name -> variables.getProperty(name, "")), home);
  }
}
