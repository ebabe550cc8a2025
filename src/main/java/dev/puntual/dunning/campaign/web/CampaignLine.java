package dev.puntual.dunning.campaign.web;

import dev.puntual.dunning.campaign.Campaign;
import dev.puntual.platform.web.Tone;
import dev.puntual.platform.web.Voice;

/**
 * A campaign in the list.
 *
 * @param audience the name of its segment or book; empty for everybody, and when that is gone
 */
public record CampaignLine(Campaign campaign, String audience) {

  public String to(Voice voice) {
    return CampaignStory.to(voice, campaign, audience);
  }

  public String ways(Voice voice) {
    return CampaignStory.ways(voice, campaign);
  }

  public String when(Voice voice) {
    return CampaignStory.when(voice, campaign.plan().when());
  }

  public Tone tone() {
    return CampaignStory.tone(campaign.state());
  }
}
