package dev.puntual.platform.db;

import org.springframework.boot.ApplicationArguments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Beans end in the reverse order of their making: work first, then the pool, the cluster last. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean(destroyMethod = "close")
  Cluster cluster(Environment environment, ApplicationArguments arguments) {
    var settings = ClusterSettings.from(environment::getProperty);
    boolean errand = !arguments.getNonOptionArgs().isEmpty();
    return errand ? Cluster.join(settings) : Cluster.open(settings);
  }

  @Bean(destroyMethod = "close")
  Database database(Cluster cluster) {
    return Database.at(cluster.address());
  }

  @Bean
  TenantTransactions tenantTransactions(Database database) {
    return database.transactions();
  }

  @Bean
  FleetTransactions fleetTransactions(Database database) {
    return database.fleet();
  }
}
