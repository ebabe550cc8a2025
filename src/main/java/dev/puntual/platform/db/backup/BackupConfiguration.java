package dev.puntual.platform.db.backup;

import dev.puntual.platform.db.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BackupConfiguration {

  @Bean
  CompanyCopy companyCopy(Database database) {
    return new CompanyCopy(database.pool());
  }
}
