package dev.puntual.dunning.campaign.web;

import dev.puntual.dunning.Means;
import dev.puntual.dunning.campaign.Campaign;
import dev.puntual.dunning.campaign.Results;
import dev.puntual.dunning.campaign.WaysAhead;
import dev.puntual.messaging.CallFigures;
import dev.puntual.messaging.ChatTexts;
import dev.puntual.messaging.OwnSlip;
import dev.puntual.messaging.SmsCosts;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.web.Option;
import dev.puntual.platform.web.Viewer;
import dev.puntual.platform.web.Voice;
import java.util.Comparator;
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
 * @param call what automated calls cost; null when nobody said it, or none is made
 * @param approved texts that Meta knows, by tone and language
 * @param counted by channel and end; null when nobody asked for it
 */
public record CampaignChannels(
    List<Means> ways,
    List<Means> off,
    Map<String, OwnSlip.Size> slips,
    String reader,
    SmsCosts.@Nullable Price price,
    @Nullable CallCost call,
    List<ChatTexts.Known> approved,
    WaysAhead.@Nullable Counted counted) {

  /**
   * What automated calls cost.
   *
   * @param minute that begins; a ring that nobody takes costs nothing
   * @param lately how long those of late lasted: as long as those to come are taken to last
   */
  public record CallCost(SmsCosts.Price minute, CallFigures.Lately lately) {

    static final long CALLS = 1_000;

    /** That {@value #CALLS} calls take if they last as those of late. */
    public long minutes() {
      return lately.minutesOf(CALLS);
    }

    /**
     * Minutes and their price of so many calls, in a sentence that says what is taken for granted.
     */
    public String said(Viewer viewer, long calls) {
      long minutes = lately.minutesOf(calls);
      return viewer.say(
          lately.calls() == 0 ? "campaign.count.calls.new" : "campaign.count.calls",
          minutes,
          minute.all(minutes),
          CallFigures.DAYS);
    }
  }

  /** The same with what was counted. */
  CampaignChannels counting(WaysAhead.@Nullable Counted parts) {
    return new CampaignChannels(ways, off, slips, reader, price, call, approved, parts);
  }

  /** All tones, each with the newest text of it, and the texts that Meta carries by their names. */
  public List<Option> tones(Viewer viewer) {
    var none = new Option("", viewer.say("campaign.tone.none"));
    var newest = Stream.of(Stage.values()).map(stage -> new Campaign.Chat(stage, ""));
    var named =
        approved.stream()
            .filter(ChatTexts.Known::sends)
            .map(one -> new Campaign.Chat(one.stage(), one.name()));
    return Stream.concat(
            Stream.of(none),
            Stream.concat(newest, named)
                .distinct()
                .sorted(
                    Comparator.comparing(Campaign.Chat::tone).thenComparing(Campaign.Chat::name))
                .map(one -> new Option(one.code(), said(viewer.voice(), one))))
        .toList();
  }

  /** All tones; the company has one text for calls in each. */
  public List<Option> callTones(Viewer viewer) {
    return Stream.concat(
            Stream.of(new Option("", viewer.say("campaign.tone.none"))),
            Stream.of(Stage.values())
                .map(tone -> new Option(tone.code(), viewer.say("messaging.stage." + tone.code()))))
        .toList();
  }

  /** «Firme: su texto más nuevo», or «Firme · factura_1». */
  static String said(Voice voice, Campaign.Chat chat) {
    var tone = voice.say("messaging.stage." + chat.tone().code());
    return chat.name().isEmpty()
        ? voice.say("campaign.tone.newest", tone)
        : voice.say("campaign.tone.named", tone, chat.name());
  }

  /** How many messages leave by each channel, the most first. */
  public List<Results.Part> leaving() {
    return counted == null ? List.of() : Results.byWay(counted.parts());
  }

  /** Those that do not, with why. */
  public List<Results.Part> staying() {
    return counted == null
        ? List.of()
        : counted.parts().stream().filter(part -> !part.leaves()).toList();
  }
}
