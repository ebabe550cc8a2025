package dev.puntual.messaging;

import dev.puntual.messaging.email.EmailPosts;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.messaging.lanes.LaneServer;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.tenants.Audit;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

  @Bean
  Mailroom mailroom(InstantSource clock) {
    return new Mailroom(clock);
  }

  @Bean
  Messages messages(InstantSource clock) {
    return new Messages(clock);
  }

  @Bean
  Unsettled unsettled(Audit audit, InstantSource clock) {
    return new Unsettled(audit, clock);
  }

  @Bean
  MailServers mailServers(Secrets secrets, InstantSource clock) {
    return new MailServers(secrets, clock);
  }

  @Bean(destroyMethod = "close")
  EmailPosts emailPosts(MailServers servers, TenantTransactions transactions, InstantSource clock) {
    var encryption = (SSLSocketFactory) SSLSocketFactory.getDefault();
    return new EmailPosts(servers, transactions, clock, encryption);
  }

  /** {@code PUNTUAL_MAIL_LINES}: connections side by side to one company's mail server, at most. */
  @Bean(destroyMethod = "close")
  Dispatcher dispatcher(
      TenantTransactions transactions,
      FleetTransactions fleet,
      Author author,
      List<AddressNews> listeners,
      Posts posts,
      InstantSource clock,
      @Value("${PUNTUAL_MAIL_LINES:4}") int lines) {
    return new Dispatcher(
        new LaneServer(transactions, fleet, author, listeners, posts, clock, lines));
  }
}
