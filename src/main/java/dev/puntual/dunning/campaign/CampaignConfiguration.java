package dev.puntual.dunning.campaign;

import dev.puntual.dunning.CampaignDesk;
import dev.puntual.dunning.Campaigned;
import dev.puntual.dunning.segment.AudienceUses;
import dev.puntual.dunning.segment.Audiences;
import dev.puntual.dunning.segment.Books;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.messaging.Gaps;
import dev.puntual.messaging.Mailroom;
import dev.puntual.messaging.Readers;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.wakes.DueWork;
import dev.puntual.platform.wakes.Wakes;
import dev.puntual.rules.NotYetAsked;
import dev.puntual.tenants.Audit;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

  @Bean
  Campaigns campaigns(Audit audit, InstantSource clock) {
    return new Campaigns(new Clocks(clock), audit, clock);
  }

  @Bean
  CampaignDesk campaignDesk(
      Campaigns campaigns, CampaignCheck check, Segments segments, Books books) {
    return new CampaignsSeen(campaigns, new CampaignDrafts(campaigns, check), segments, books);
  }

  @Bean
  AudienceUses campaignAudiences(Campaigns campaigns) {
    return campaigns::uses;
  }

  @Bean
  Campaigned.Ahead campaignsAhead(Audiences audiences) {
    return new CampaignsAhead(audiences);
  }

  @Bean
  Reach campaignReach(Audiences audiences) {
    return new Reach(audiences);
  }

  @Bean
  Preview letterPreview(Audiences audiences, InstantSource clock) {
    return new Preview(audiences, clock);
  }

  @Bean
  CampaignLaw campaignLaw(Audiences audiences, Gaps gaps, Readers readers) {
    return new CampaignLaw(audiences, gaps, readers);
  }

  @Bean
  CampaignCheck campaignCheck(Audiences audiences, Reach reach, InstantSource clock) {
    return new CampaignCheck(audiences, reach, clock);
  }

  @Bean
  CampaignRun campaignRun(Audiences audiences, Mailroom mailroom, InstantSource clock) {
    var asking = new CampaignAsking(audiences, mailroom);
    return new CampaignRun(audiences, new Clocks(clock), asking, clock);
  }

  @Bean
  CampaignLosses campaignLosses(Wakes wakes, InstantSource clock) {
    return new CampaignLosses(wakes, clock);
  }

  @Bean
  DueWork campaignsOnward(
      Wakes wakes,
      TenantTransactions transactions,
      Audiences audiences,
      Mailroom mailroom,
      InstantSource clock) {
    var onward = new CampaignOnward(new CampaignAsking(audiences, mailroom), clock);
    return new DueWork(wakes, CampaignLosses.JOB, tenant -> transactions.in(tenant, onward::goOn));
  }

  @Bean
  WaysAhead campaignWaysAhead(
      TenantTransactions tenants, Campaigns campaigns, CampaignRun run, Audiences audiences) {
    return new WaysAhead(tenants, campaigns, run, audiences);
  }

  @Bean
  NotYetAsked campaignsToCome(CampaignRun run) {
    return new CampaignsToCome(run);
  }

  @Bean
  CampaignBeat campaignBeat(
      FleetTransactions fleet,
      TenantTransactions transactions,
      InstantSource clock,
      CampaignRun run) {
    return new CampaignBeat(fleet, transactions, clock, run, new Clocks(clock));
  }

  @Bean
  CampaignWriter campaignWriter(PaymentLinks links, InstantSource clock) {
    return new CampaignWriter(links, clock);
  }
}
