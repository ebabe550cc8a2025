package dev.puntual.dunning.campaign.web;

import dev.puntual.dunning.campaign.CampaignCheck;
import dev.puntual.dunning.campaign.CampaignLaw;
import dev.puntual.dunning.campaign.Preview;
import dev.puntual.dunning.segment.Audiences;
import dev.puntual.dunning.segment.Books;
import dev.puntual.dunning.segment.Segments;
import dev.puntual.messaging.CallFigures;
import dev.puntual.messaging.CallTexts;
import dev.puntual.messaging.ChatTexts;
import dev.puntual.messaging.SlipSizes;
import dev.puntual.messaging.SmsCosts;
import dev.puntual.platform.web.Icon;
import dev.puntual.platform.web.Place;
import dev.puntual.rules.RuleTexts;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignWebConfiguration {

  @Bean
  Place campaignsPlace() {
    return new Place("campaigns", CampaignPages.PATH, 65, Icon.CAMPAIGN);
  }

  @Bean
  CampaignEditing campaignEditing(
      Segments segments,
      Books books,
      Audiences audiences,
      Preview preview,
      CampaignCheck check,
      CampaignSlips slips,
      CampaignLawSaid law) {
    return new CampaignEditing(segments, books, audiences, preview, check, slips, law);
  }

  @Bean
  CampaignLawSaid campaignLawSaid(CampaignLaw law, RuleTexts rules, InstantSource clock) {
    return new CampaignLawSaid(law, rules, clock);
  }

  @Bean
  CampaignSlips campaignSlips(
      Preview preview,
      SlipSizes sizes,
      SmsCosts costs,
      ChatTexts chats,
      CallTexts calls,
      CallFigures figures,
      InstantSource clock) {
    return new CampaignSlips(preview, sizes, costs, chats, calls, figures, clock);
  }
}
