package dev.puntual.platform.terminal;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TerminalConfiguration {

  @Bean
  Errands errands(ApplicationArguments arguments, List<Errand> known) {
    return new Errands(arguments.getNonOptionArgs(), known);
  }
}
