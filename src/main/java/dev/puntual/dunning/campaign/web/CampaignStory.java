package dev.puntual.dunning.campaign.web;

import dev.puntual.dunning.campaign.Campaign;
import dev.puntual.dunning.campaign.Campaigns;
import dev.puntual.dunning.campaign.Occurrences;
import dev.puntual.dunning.campaign.Results;
import dev.puntual.platform.web.Tone;
import dev.puntual.platform.web.Voice;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;

/**
 * One campaign and what became of it.
 *
 * @param audience the name of its segment or book; empty for everybody, and when that is gone
 * @param runs the newest first
 * @param stale whether it waits because the news of payments is too old
 */
public record CampaignStory(
    Campaign campaign,
    String audience,
    Campaign.Texts texts,
    List<Results.Run> runs,
    boolean stale) {

  /** Whether a person can still stop something. */
  public boolean stoppable() {
    return Campaigns.stoppable(campaign, runs);
  }

  public String to(Voice voice) {
    return to(voice, campaign, audience);
  }

  static String to(Voice voice, Campaign campaign, String audience) {
    var kind = campaign.plan().audience().kind();
    return campaign.plan().audience().id() != null && audience.isEmpty()
        ? voice.say("campaign.to.gone")
        : voice.say("campaign.to." + kind, audience);
  }

  /** «SMS, luego correo». */
  public String ways(Voice voice) {
    return ways(voice, campaign);
  }

  static String ways(Voice voice, Campaign campaign) {
    return campaign.plan().ways().stream()
        .map(way -> voice.say("dunning.means." + way.code()))
        .reduce((one, next) -> voice.say("campaign.way.then", one, next))
        .orElse("");
  }

  /** Which approved text is said by WhatsApp; empty where it does not go there. */
  public Optional<String> chat(Voice voice) {
    return Optional.ofNullable(campaign.plan().chat())
        .map(chat -> CampaignChannels.said(voice, chat));
  }

  /** In which tone a machine calls; empty where none does. */
  public Optional<String> call(Voice voice) {
    return Optional.ofNullable(campaign.plan().call())
        .map(tone -> voice.say("messaging.stage." + tone.code()));
  }

  public String when(Voice voice) {
    return when(voice, campaign.plan().when());
  }

  /** «Cada mes, el día 1, desde las 09:00, hasta el 31 dic». */
  static String when(Voice voice, Occurrences when) {
    var hour = when.hour().toString();
    var until = when.until();
    var key = "campaign.when." + when.unit().code() + (until == null ? "" : ".until");
    return voice.say(key, anchor(voice, when), hour, until == null ? "" : until, when.from());
  }

  private static String anchor(Voice voice, Occurrences when) {
    return when.unit() == Occurrences.Unit.WEEK
        ? DayOfWeek.of(when.anchor()).getDisplayName(TextStyle.FULL, voice.language().locale())
        : String.valueOf(when.anchor());
  }

  public Tone tone() {
    return tone(campaign.state());
  }

  static Tone tone(Campaign.State state) {
    return switch (state) {
      case SCHEDULED -> Tone.SOON;
      case RUNNING -> Tone.CURRENT;
      case DRAFT, ENDED, CANCELLED -> Tone.HELD;
    };
  }
}
