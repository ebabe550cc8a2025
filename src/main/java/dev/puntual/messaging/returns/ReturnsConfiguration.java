package dev.puntual.messaging.returns;

import dev.puntual.messaging.Answers;
import dev.puntual.messaging.RoomsAbove;
import dev.puntual.messaging.Suppressions;
import dev.puntual.messaging.email.MailLogins;
import dev.puntual.messaging.email.ReturnMark;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.secrets.Secrets;
import java.time.InstantSource;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReturnsConfiguration {

  @Bean
  Boxes mailboxes(Secrets secrets, InstantSource clock) {
    return new Boxes(secrets, clock);
  }

  @Bean
  ReadMails readMails(InstantSource clock) {
    return new ReadMails(clock);
  }

  @Bean
  BoxDoor mailboxDoor(MailLogins logins) {
    return new BoxDoor((SSLSocketFactory) SSLSocketFactory.getDefault(), logins);
  }

  @Bean
  BoxTrial mailboxTrial(BoxDoor door) {
    return new BoxTrial(door);
  }

  @Bean
  Watch mailboxWatch(
      TenantTransactions transactions, FleetTransactions fleet, InstantSource clock) {
    return new Watch(transactions, fleet, clock);
  }

  @Bean
  ReturnDesk returnDesk(
      TenantTransactions transactions,
      Watch watch,
      Secrets secrets,
      Suppressions suppressions,
      Answers answers,
      RoomsAbove above,
      InstantSource clock) {
    var proofs = new Sent.Proofs(new ReturnMark(secrets), clock);
    var effects = new Effects(suppressions, answers, above, clock);
    return new ReturnDesk(transactions, watch, new Verdicts(proofs), effects);
  }

  @Bean(destroyMethod = "close")
  Postboy postboy(
      TenantTransactions transactions,
      Watch watch,
      Boxes boxes,
      ReturnDesk desk,
      BoxDoor door,
      InstantSource clock) {
    return new Postboy(watch, new BoxReader(transactions, watch, boxes, desk, clock, door));
  }
}
