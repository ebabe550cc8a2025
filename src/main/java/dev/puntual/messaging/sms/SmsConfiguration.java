package dev.puntual.messaging.sms;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.Deliveries;
import dev.puntual.messaging.Posts;
import dev.puntual.messaging.Provider.DeliveryEvent;
import dev.puntual.messaging.ProviderDesk;
import dev.puntual.messaging.Suppressions;
import dev.puntual.messaging.sms.smpp.Smpp;
import dev.puntual.messaging.sms.smpp.SmppBook;
import dev.puntual.messaging.sms.smpp.SmppNews;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.http.Outbound;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.rules.Channel;
import dev.puntual.tenants.Audit;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

@Configuration(proxyBeanMethods = false)
class SmsConfiguration {

  @Bean
  SmsTexts smsTexts(Audit audit, InstantSource clock) {
    return new SmsTexts(audit, clock);
  }

  /** {@code PUNTUAL_TWILIO}: where Twilio is; another place for tests and for the demo. */
  @Bean
  ProviderDesk twilioSms(
      Outbound outbound,
      Suppressions suppressions,
      InstantSource clock,
      @Value("${PUNTUAL_TWILIO:https://api.twilio.com}") URI base) {
    return new ProviderDesk(
        Channel.SMS, new TwilioSms(outbound, base), new TwilioStops(suppressions, clock));
  }

  /** {@code PUNTUAL_INFOBIP}: where Infobip is; another place for tests and for the demo. */
  @Bean
  ProviderDesk infobipSms(
      Outbound outbound, @Value("${PUNTUAL_INFOBIP:https://api.infobip.com}") URI base) {
    return new ProviderDesk(Channel.SMS, new InfobipSms(outbound, base));
  }

  /** {@code PUNTUAL_SMSMASIVOS}: where SMS Masivos is; another place for tests and the demo. */
  @Bean
  ProviderDesk smsMasivosSms(
      Outbound outbound, @Value("${PUNTUAL_SMSMASIVOS:https://api.smsmasivos.com.mx}") URI base) {
    return new ProviderDesk(Channel.SMS, new SmsMasivosSms(outbound, base));
  }

  @Bean(destroyMethod = "close")
  Smpp smpp(
      ObjectProvider<Deliveries> deliveries, TenantTransactions transactions, InstantSource clock) {
    return new Smpp(
        new CarrierNews(
            (tenant, event, said) -> deliveries.getObject().told("smpp", tenant, event, said),
            new SmppLedger(transactions, clock)),
        clock);
  }

  /** Who keeps what a carrier tells, and the book of its lines. */
  record CarrierNews(Keeping keeping, SmppBook book) implements SmppNews {

    /** As {@link SmppNews#keep}. */
    interface Keeping {
      void keep(TenantId tenant, DeliveryEvent event, String said);
    }

    @Override
    public void keep(TenantId tenant, DeliveryEvent event, String said) {
      keeping.keep(tenant, event, said);
    }
  }

  @Bean
  ProviderDesk smppSms(Smpp smpp) {
    return new ProviderDesk(Channel.SMS, smpp);
  }

  @Bean
  SmppWatch smppWatch(
      Smpp smpp,
      Accounts accounts,
      FleetTransactions fleet,
      TenantTransactions transactions,
      InstantSource clock) {
    return new SmppWatch(smpp, accounts, fleet, transactions, clock);
  }

  @Bean
  Carriers smsCarriers(List<ProviderDesk> desks, PublicAddress address) {
    var carrying =
        desks.stream()
            .filter(desk -> desk.channel() == Channel.SMS)
            .map(ProviderDesk::provider)
            .toList();
    return new Carriers(carrying, address);
  }

  @Bean
  SmsTrial smsTrial(Carriers carriers) {
    return new SmsTrial(carriers);
  }

  @Bean
  @Fallback
  Posts smsPosts(
      Carriers carriers, Accounts accounts, TenantTransactions transactions, InstantSource clock) {
    return new SmsPosts(carriers, accounts, transactions, clock);
  }
}
