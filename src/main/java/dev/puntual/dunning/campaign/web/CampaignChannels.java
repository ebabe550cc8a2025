package dev.puntual.dunning.campaign.web;

import dev.puntual.dunning.Means;
import dev.puntual.dunning.campaign.Results;
import dev.puntual.messaging.ChatTexts;
import dev.puntual.messaging.OwnSlip;
import dev.puntual.messaging.SmsCosts;
import dev.puntual.platform.web.Option;
import dev.puntual.platform.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By which channels a campaign is to go, and what that comes to.
 *
 * @param ways chosen, in their order
 * @param off those of them that the company has not connected
 * @param slips by the code of the language: how a text message leaves; what cannot be said is
 *     absent
 * @param reader whose words those are; empty for nobody
 * @param price of one part of a text message; null when nobody said it
 * @param approved texts that Meta knows, by tone and language
 * @param counted by channel and end; null when nobody asked for it
 */
public record CampaignChannels(
    List<Means> ways,
    List<Means> off,
    Map<String, OwnSlip.Size> slips,
    String reader,
    SmsCosts.@Nullable Price price,
    List<ChatTexts.Known> approved,
    @Nullable List<Results.Part> counted) {

  /** The same with what was counted. */
  CampaignChannels counting(@Nullable List<Results.Part> parts) {
    return new CampaignChannels(ways, off, slips, reader, price, approved, parts);
  }

  /** The tones that Meta was asked for. */
  public List<Option> tones(Viewer viewer) {
    var none = new Option("", viewer.say("campaign.tone.none"));
    return Stream.concat(
            Stream.of(none),
            approved.stream()
                .map(one -> one.stage().code())
                .distinct()
                .map(code -> new Option(code, viewer.say("messaging.stage." + code))))
        .toList();
  }

  /** How many messages leave by each channel, the most first. */
  public List<Results.Part> leaving() {
    return counted == null ? List.of() : Results.byWay(counted);
  }

  /** Those that do not, with why. */
  public List<Results.Part> staying() {
    return counted == null ? List.of() : counted.stream().filter(part -> !part.leaves()).toList();
  }
}
