package dev.puntual.messaging.web;

import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.CallFigures;
import dev.puntual.messaging.Gaps;
import dev.puntual.messaging.LetterSamples;
import dev.puntual.messaging.Messages;
import dev.puntual.messaging.Proofs;
import dev.puntual.messaging.SmsCosts;
import dev.puntual.messaging.email.MailLogins;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.messaging.email.MailTrial;
import dev.puntual.messaging.sms.SmsTrial;
import dev.puntual.messaging.voice.SpokenBook;
import dev.puntual.messaging.whatsapp.WhatsAppWindow;
import dev.puntual.messaging.wording.Templates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Right;
import dev.puntual.rules.RuleTexts;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.SettingsPage;
import java.time.InstantSource;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the settings pages of this room. */
@Configuration(proxyBeanMethods = false)
class MessagingWebConfiguration {

  @Bean
  MailTrial mailTrial(InstantSource clock, MailLogins logins) {
    return new MailTrial((SSLSocketFactory) SSLSocketFactory.getDefault(), clock, logins);
  }

  @Bean
  LetterTrial letterTrial(TenantTransactions tenants, MailServers servers, MailTrial trial) {
    return new LetterTrial(tenants, servers, trial);
  }

  @Bean
  LawSaid lawSaid(TenantTransactions tenants, Gaps gaps, RuleTexts rules) {
    return new LawSaid(tenants, gaps, rules);
  }

  @Bean
  SmsPages.Worth smsWorth(SmsCosts costs, Proofs proofs, Trying trying) {
    return new SmsPages.Worth(costs, proofs, trying);
  }

  @Bean
  SmsToOneself smsToOneself(
      TenantTransactions tenants, Accounts accounts, SmsTrial trial, Audit audit) {
    return new SmsToOneself(tenants, accounts, trial, audit);
  }

  @Bean
  Trying textTrying(Proofs proofs, LetterSamples samples) {
    return new Trying(proofs, samples);
  }

  @Bean
  Templates messageTemplates(Audit audit, InstantSource clock) {
    return new Templates(audit, clock);
  }

  @Bean
  SettingsPage mailSettings() {
    return new SettingsPage("mail", MailPages.PATH, 40, Right.ADMINISTER);
  }

  @Bean
  SettingsPage returnsSettings() {
    return new SettingsPage("returns", BoxPages.PATH, 41, Right.ADMINISTER);
  }

  @Bean
  SettingsPage imprintSettings() {
    return new SettingsPage("imprint", ImprintPages.PATH, 38, Right.DECIDE);
  }

  @Bean
  SettingsPage smsSettings() {
    return new SettingsPage("sms", SmsPages.PATH, 37, Right.DECIDE);
  }

  @Bean
  SettingsPage smsAccountSettings() {
    return new SettingsPage("smsaccount", SmsAccountPages.PATH, 43, Right.ADMINISTER);
  }

  @Bean
  SettingsPage whatsAppSettings() {
    return new SettingsPage("whatsapp", WhatsAppPages.PATH, 45, Right.DECIDE);
  }

  @Bean
  WhatsAppPages.WhatsAppReading whatsAppReading(WhatsAppWindow window, Messages messages) {
    return new WhatsAppPages.WhatsAppReading(window, messages);
  }

  @Bean
  SettingsPage voiceSettingsPage() {
    return new SettingsPage("voice", VoicePages.PATH, 43, Right.ADMINISTER);
  }

  @Bean
  VoicePages.Lately voiceLately(CallFigures figures, SmsCosts costs) {
    return new VoicePages.Lately(figures, costs);
  }

  @Bean
  VoiceTexts voiceTexts(TenantTransactions tenants, SpokenBook book) {
    return new VoiceTexts(tenants, book);
  }

  @Bean
  SettingsPage voiceTextSettings() {
    return new SettingsPage("voicetexts", VoiceTextPages.PATH, 38, Right.DECIDE);
  }

  @Bean
  SettingsPage ownTelephoneSettings() {
    return new SettingsPage("owntelephone", OwnTelephonePages.PATH, 81, Right.WORK);
  }

  @Bean
  SettingsPage textSettings() {
    return new SettingsPage("texts", TextPages.PATH, 35, Right.DECIDE);
  }
}
