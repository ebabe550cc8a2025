package dev.puntual.messaging.voice;

import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.Answers;
import dev.puntual.messaging.BridgeNews;
import dev.puntual.messaging.Bridges;
import dev.puntual.messaging.CallFigures;
import dev.puntual.messaging.CallTexts;
import dev.puntual.messaging.Mailroom;
import dev.puntual.messaging.Posts;
import dev.puntual.messaging.ProviderDesk;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.http.Outbound;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.rules.Channel;
import dev.puntual.rules.ConsentRegister;
import dev.puntual.tenants.Audit;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

@Configuration(proxyBeanMethods = false)
class VoiceConfiguration {

  /** {@code PUNTUAL_TWILIO}: where Twilio is; another place for tests and for the demo. */
  @Bean
  TwilioVoice twilioCalls(
      Outbound outbound, @Value("${PUNTUAL_TWILIO:https://api.twilio.com}") URI base) {
    return new TwilioVoice(outbound, base);
  }

  @Bean
  BridgeCalls bridgeCalls(
      TwilioVoice twilio,
      Accounts accounts,
      Secrets secrets,
      PublicAddress address,
      List<BridgeNews> news,
      TenantTransactions transactions,
      InstantSource clock) {
    var names = new VoiceNames(secrets, VoiceNames.BRIDGE, address);
    return new BridgeCalls(twilio, accounts, names, news, transactions, clock);
  }

  @Bean
  BridgeBeat bridgeBeat(
      FleetTransactions fleet,
      TenantTransactions transactions,
      Accounts accounts,
      TwilioVoice twilio,
      BridgeCalls calls,
      InstantSource clock) {
    return new BridgeBeat(fleet, transactions, accounts, new BridgeQuestion(twilio), calls, clock);
  }

  @Bean
  ProviderDesk twilioVoiceDesk(TwilioVoice twilio) {
    return new ProviderDesk(Channel.VOICE, new VoiceProvider(twilio), new CallLengths());
  }

  @Bean
  CallTexts callTexts() {
    return new CallScript();
  }

  @Bean
  LinkBySms linkBySms(Mailroom mailroom, InstantSource clock) {
    return new LinkBySms(mailroom, clock);
  }

  @Bean
  MachineCalls machineCalls(
      Accounts accounts,
      Secrets secrets,
      PublicAddress address,
      Answers answers,
      LinkBySms links,
      TenantTransactions transactions,
      InstantSource clock) {
    var names = new VoiceNames(secrets, VoiceNames.MACHINE, address);
    var ear = new VoiceEar(accounts, transactions);
    return new MachineCalls(names, ear, answers, links, transactions, clock);
  }

  @Bean
  @Fallback
  Posts voicePosts(
      TwilioVoice twilio,
      Accounts accounts,
      VoicePosts.Rulings rulings,
      Secrets secrets,
      PublicAddress address,
      InstantSource clock) {
    var names = new VoiceNames(secrets, VoiceNames.MACHINE, address);
    var provider = new VoiceProvider(twilio);
    return new VoicePosts(provider, accounts, rulings, names, address, clock);
  }

  @Bean
  VoicePosts.Rulings voiceRulings(VoiceSettings settings, ConsentRegister register) {
    return new VoicePosts.Rulings(settings, register);
  }

  @Bean
  VoiceAccounts voiceAccounts(Accounts accounts) {
    return new VoiceAccounts(accounts);
  }

  @Bean
  VoiceSettings voiceSettings(Audit audit, InstantSource clock) {
    return new VoiceSettings(audit, clock);
  }

  @Bean
  CallFigures callFigures(InstantSource clock) {
    return new CallFigures(clock);
  }

  @Bean
  SpokenBook spokenBook(Audit audit, InstantSource clock) {
    return new SpokenBook(audit, clock);
  }

  @Bean
  Bridges bridges(Accounts accounts, BridgeCalls calls, InstantSource clock) {
    return new Bridges(accounts, calls, clock);
  }
}
