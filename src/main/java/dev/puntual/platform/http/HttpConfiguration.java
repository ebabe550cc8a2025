package dev.puntual.platform.http;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

  @Bean
  Outbound outbound() {
    return new Outbound(Outbound.Limits.usual());
  }

  @Bean
  PublicAddress publicAddress(
      @Value("${PUNTUAL_URL:http://localhost:${PUNTUAL_PORT:8080}}") String url) {
    return PublicAddress.of(url);
  }
}
