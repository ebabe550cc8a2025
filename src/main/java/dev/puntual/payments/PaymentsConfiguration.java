package dev.puntual.payments;

import dev.puntual.payments.gateway.Gateway;
import dev.puntual.payments.stripe.StripeGateway;
import dev.puntual.payments.trial.Trial;
import dev.puntual.payments.web.GatewayPages;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.http.Outbound;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.jobs.Beat;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.platform.wakes.DueWork;
import dev.puntual.platform.wakes.Wakes;
import dev.puntual.platform.web.Right;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.Companies;
import dev.puntual.tenants.SettingsPage;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class PaymentsConfiguration {

  @Bean
  PaymentLinks paymentLinks(
      Secrets secrets,
      PublicAddress address,
      Companies companies,
      TenantTransactions transactions,
      InstantSource clock) {
    return new PaymentLinks(secrets, address, companies, transactions, clock);
  }

  @Bean
  PaymentRoom paymentRoom(
      TenantTransactions transactions,
      Wakes wakes,
      Secrets secrets,
      PaymentLinks links,
      InstantSource clock,
      List<Gateway> gateways,
      List<PaymentNews> listeners) {
    return new PaymentRoom(transactions, wakes, secrets, links, clock, gateways, listeners);
  }

  /** The port is known only once the server listens, so it is asked for at each call. */
  @Bean
  Trial trial(
      TenantTransactions transactions,
      Secrets secrets,
      Outbound outbound,
      Wakes wakes,
      Environment environment,
      InstantSource clock) {
    return new Trial(
        transactions,
        secrets,
        outbound,
        (tx, due) -> wakes.set(tx, PaymentRoom.TRIAL, due),
        () -> URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port")),
        clock);
  }

  @Bean
  Gateway trialFace(Trial trial) {
    return trial.gateway();
  }

  @Bean
  TrialRefunds trialRefunds(Trial trial) {
    return trial::refund;
  }

  @Bean
  StripeGateway stripe(
      Outbound outbound, @Value("${PUNTUAL_STRIPE_URL:https://api.stripe.com}") URI base) {
    return new StripeGateway(outbound, base);
  }

  @Bean
  Beat trialBeat(Wakes wakes, Trial trial) {
    return new DueWork(wakes, PaymentRoom.TRIAL, trial::carry);
  }

  @Bean
  GatewaySettings gatewaySettings(
      PaymentRoom room,
      StripeGateway stripe,
      TenantTransactions transactions,
      Audit audit,
      InstantSource clock) {
    return new GatewaySettings(room.gateways(), stripe, transactions, audit, clock);
  }

  @Bean
  OtherWay otherWay(TenantTransactions transactions, Audit audit, InstantSource clock) {
    return new OtherWay(transactions, audit, clock);
  }

  @Bean
  Forgetting paymentsForgetting(InstantSource clock) {
    return new Forgetting(clock);
  }

  @Bean
  Beat noticeAgeing(Wakes wakes, TenantTransactions transactions, Forgetting forgetting) {
    return new DueWork(
        wakes, Forgetting.AGEING, tenant -> transactions.in(tenant, forgetting::age));
  }

  @Bean
  SettingsPage paymentsSettings() {
    return new SettingsPage("payments", GatewayPages.PATH, 50, Right.ADMINISTER);
  }

  @Bean
  Payments payments(PaymentRoom room) {
    return room.payments();
  }

  @Bean
  Notices notices(PaymentRoom room) {
    return room.notices();
  }

  @Bean
  Beat noticeBeat(PaymentRoom room) {
    return room.noticeBeat();
  }

  @Bean
  Beat questionBeat(PaymentRoom room) {
    return room.questionBeat();
  }
}
