package dev.puntual.messaging;

import dev.puntual.messaging.email.DkimKeys;
import dev.puntual.messaging.email.EmailPosts;
import dev.puntual.messaging.email.MailGrants;
import dev.puntual.messaging.email.MailLogins;
import dev.puntual.messaging.email.MailServers;
import dev.puntual.messaging.email.MailTokens;
import dev.puntual.messaging.lanes.LaneServer;
import dev.puntual.messaging.sms.SmsTexts;
import dev.puntual.messaging.wording.Templates;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.http.Outbound;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.platform.wakes.DueWork;
import dev.puntual.platform.wakes.Wakes;
import dev.puntual.rules.Channel;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.DebtorEvents;
import dev.puntual.rules.Gate;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.Companies;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

  @Bean
  Suppressions suppressions(Secrets secrets, Audit audit, InstantSource clock) {
    return new Suppressions(secrets, audit, clock);
  }

  @Bean
  DoorKeepers doorKeepers(Gate gate, Suppressions suppressions, OptOutLinks optOuts) {
    return new DoorKeepers(gate, suppressions, optOuts);
  }

  @Bean
  TextSizes textSizes(ContactRules rules, OptOutLinks links, Posts posts, InstantSource clock) {
    return new TextSizes(rules, links, posts, clock);
  }

  @Bean
  SlipSizes slipSizes(Proofs proofs, OptOutLinks links, Posts posts) {
    return new SlipSizes(proofs, links, posts);
  }

  @Bean
  ListedStops listedStops(Secrets secrets) {
    return new ListedStops(secrets);
  }

  @Bean
  OptOutLinks optOutLinks(
      Secrets secrets,
      PublicAddress address,
      Companies companies,
      TenantTransactions transactions) {
    return new OptOutLinks(secrets, address, companies, transactions);
  }

  @Bean
  Mailroom mailroom(Gate gate, Suppressions suppressions, Wakes wakes, InstantSource clock) {
    return new Mailroom(gate, suppressions, wakes, clock);
  }

  @Bean
  Imprints imprints(Audit audit, InstantSource clock) {
    return new Imprints(audit, clock);
  }

  @Bean
  Gaps messageGaps(ContactRules rules, Readers readers, InstantSource clock) {
    return new Gaps(rules, readers, clock);
  }

  @Bean
  SmsFaults smsFaults(SmsTexts texts, Accounts accounts) {
    return new SmsFaults(texts, accounts);
  }

  @Bean
  NamedTexts namedTexts(Templates templates, Audit audit, InstantSource clock) {
    return new NamedTexts(templates, audit, clock);
  }

  @Bean
  Messages messages(InstantSource clock) {
    return new Messages(clock);
  }

  @Bean
  Proofs letterProofs(ContactRules rules, InstantSource clock) {
    return new Proofs(rules, clock);
  }

  @Bean
  Edits edits(Messages messages, Templates templates, Audit audit, InstantSource clock) {
    return new Edits(messages, templates, audit, clock);
  }

  @Bean
  Unsettled unsettled(Gate gate, DebtorEvents events, Audit audit, InstantSource clock) {
    return new Unsettled(gate, events, audit, clock);
  }

  @Bean
  DkimKeys dkimKeys(Secrets secrets, InstantSource clock) {
    return new DkimKeys(secrets, clock);
  }

  @Bean
  MailGrants mailGrants(Secrets secrets, InstantSource clock) {
    return new MailGrants(secrets, clock);
  }

  @Bean
  MailTokens mailTokens(
      Outbound outbound, MailGrants grants, TenantTransactions transactions, InstantSource clock) {
    return new MailTokens(outbound, grants, transactions, clock);
  }

  @Bean
  MailLogins mailLogins(MailGrants grants, MailTokens tokens, TenantTransactions transactions) {
    return new MailLogins(grants, tokens, transactions);
  }

  @Bean
  RawKept rawKept(Audit audit, InstantSource clock) {
    return new RawKept(audit, clock);
  }

  @Bean
  Forgetting messagingForgetting() {
    return new Forgetting();
  }

  @Bean
  Withdrawals withdrawals(Suppressions suppressions, InstantSource clock) {
    return new Withdrawals(suppressions, clock);
  }

  @Bean
  Bodies messageBodies(
      TenantTransactions transactions,
      Wakes wakes,
      List<BodiesNews> listeners,
      Audit audit,
      InstantSource clock) {
    return new Bodies(transactions, wakes, listeners, audit, clock);
  }

  @Bean
  DueWork messageBodiesBeat(Wakes wakes, Bodies bodies) {
    return new DueWork(wakes, Bodies.JOB, bodies::fade);
  }

  @Bean
  FadingBeat messagingFading(
      FleetTransactions fleet, TenantTransactions transactions, RawKept kept, InstantSource clock) {
    return new FadingBeat(fleet, transactions, kept, clock);
  }

  @Bean
  LetterHabits letterHabits(Audit audit, InstantSource clock) {
    return new LetterHabits(audit, clock);
  }

  @Bean
  Sightings sightings(
      Secrets secrets,
      PublicAddress address,
      TenantTransactions transactions,
      Messages messages,
      InstantSource clock) {
    return new Sightings(secrets, address, transactions, messages, clock);
  }

  @Bean
  MailServers mailServers(Secrets secrets, InstantSource clock) {
    return new MailServers(secrets, clock);
  }

  @Bean(destroyMethod = "close")
  @Fallback
  EmailPosts emailPosts(
      MailServers servers,
      DkimKeys keys,
      MailLogins logins,
      Sightings sightings,
      TenantTransactions transactions,
      InstantSource clock) {
    var encryption = (SSLSocketFactory) SSLSocketFactory.getDefault();
    return new EmailPosts(servers, keys, logins, sightings, transactions, clock, encryption);
  }

  @Bean
  Accounts messagingAccounts(Secrets secrets, Wakes wakes, InstantSource clock) {
    return new Accounts(secrets, wakes, clock);
  }

  @Bean
  Posts channelPosts(
      EmailPosts letters,
      @Qualifier("smsPosts") Posts slips,
      @Qualifier("whatsAppPosts") Posts chats,
      @Qualifier("voicePosts") Posts calls) {
    return new ChannelPosts(
        Map.of(
            Channel.EMAIL, letters,
            Channel.SMS, slips,
            Channel.WHATSAPP, chats,
            Channel.VOICE, calls));
  }

  @Bean
  Answers answers(List<AnswerNews> listeners) {
    return new Answers(listeners);
  }

  @Bean
  Deliveries deliveries(
      List<ProviderDesk> providers,
      Accounts accounts,
      TenantTransactions transactions,
      RoomsAbove above,
      Suppressions suppressions,
      Answers answers,
      InstantSource clock) {
    return new Deliveries(providers, accounts, transactions, above, suppressions, answers, clock);
  }

  @Bean
  RoomsAbove roomsAboveMessaging(
      List<Author> authors, List<AddressNews> listeners, List<UnclearNews> watchers) {
    return new RoomsAbove(authors, listeners, watchers);
  }

  /**
   * {@code PUNTUAL_WAITING_ALARM}: minutes after which a waiting message is an alarm; {@code
   * PUNTUAL_STANDING_ALARM}: hours after which messages that stand still in trouble are one.
   */
  @Bean
  OldestWaiting oldestWaiting(
      FleetTransactions fleet,
      InstantSource clock,
      @Value("${PUNTUAL_WAITING_ALARM:60}") int minutes,
      @Value("${PUNTUAL_STANDING_ALARM:12}") int hours) {
    return new OldestWaiting(fleet, clock, Duration.ofMinutes(minutes), Duration.ofHours(hours));
  }

  /** {@code PUNTUAL_MAIL_LINES}: connections side by side to one company's mail server, at most. */
  @Bean(destroyMethod = "close")
  Dispatcher dispatcher(
      TenantTransactions transactions,
      FleetTransactions fleet,
      DoorKeepers keepers,
      RoomsAbove above,
      Posts posts,
      InstantSource clock,
      @Value("${PUNTUAL_MAIL_LINES:4}") int lines) {
    return new Dispatcher(
        new LaneServer(transactions, fleet, keepers, above, posts, clock, lines), clock);
  }
}
