package dev.puntual.dunning.campaign.web;

import dev.puntual.dunning.Means;
import dev.puntual.dunning.campaign.Campaign;
import dev.puntual.dunning.campaign.Preview;
import dev.puntual.dunning.campaign.WaysAhead;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.CallFigures;
import dev.puntual.messaging.CallTexts;
import dev.puntual.messaging.ChatTexts;
import dev.puntual.messaging.OwnSlip;
import dev.puntual.messaging.Proofs;
import dev.puntual.messaging.SlipSizes;
import dev.puntual.messaging.SmsCosts;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Viewer;
import dev.puntual.platform.web.Voice;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a campaign is read and heard by whatever is no letter, by one debtor of its audience. */
class CampaignSlips {

  private final Preview preview;
  private final SlipSizes sizes;
  private final SmsCosts costs;
  private final ChatTexts chats;
  private final CallTexts calls;
  private final CallFigures figures;
  private final InstantSource clock;

  CampaignSlips(
      Preview preview,
      SlipSizes sizes,
      SmsCosts costs,
      ChatTexts chats,
      CallTexts calls,
      CallFigures figures,
      InstantSource clock) {
    this.chats = chats;
    this.calls = calls;
    this.figures = figures;
    this.preview = preview;
    this.sizes = sizes;
    this.costs = costs;
    this.clock = clock;
  }

  /**
   * @param readers some of the audience
   */
  CampaignChannels of(TenantTx tx, Viewer viewer, CampaignForm form, List<Preview.Reader> readers) {
    var ways = CampaignWays.chosen(form);
    var open = WaysAhead.open(tx);
    var reader =
        readers.stream()
            .filter(one -> one.id().toString().equals(form.of("cliente")))
            .findFirst()
            .or(() -> readers.stream().findFirst());
    return new CampaignChannels(
        ways,
        ways.stream().filter(way -> !open.contains(way)).toList(),
        ways.contains(Means.SMS) ? slips(tx, viewer, form, reader) : Map.of(),
        reader.map(Preview.Reader::name).orElse(""),
        costs.price(tx).orElse(null),
        ways.contains(Means.VOICE) ? cost(tx) : null,
        chats.all(tx),
        null);
  }

  private CampaignChannels.@Nullable CallCost cost(TenantTx tx) {
    return costs
        .minute(tx)
        .map(minute -> new CampaignChannels.CallCost(minute, figures.of(tx)))
        .orElse(null);
  }

  private Map<String, OwnSlip.Size> slips(
      TenantTx tx, Viewer viewer, CampaignForm form, Optional<Preview.Reader> reader) {
    var plan = form.plan(viewer, clock.instant(), Problems.none());
    var texts = form.texts();
    var slips = new HashMap<String, OwnSlip.Size>();
    for (var language : texts.by(Means.SMS)) {
      reader
          .flatMap(one -> said(tx, viewer, plan, texts, language, one))
          .ifPresent(size -> slips.put(language.code(), size));
    }
    return slips;
  }

  /** As the approved text of its tone reads to that debtor; empty when none may be sent. */
  Optional<String> chat(
      TenantTx tx, Viewer viewer, Campaign.Plan plan, Language language, UUID reader) {
    var chat = plan.chat();
    return chat == null
        ? Optional.empty()
        : preview
            .facts(tx, plan, Means.WHATSAPP, language, Optional.of(reader), viewer.today())
            .flatMap(letter -> chats.preview(tx, chat.tone(), chat.name(), language, letter));
  }

  /** As a machine would speak to that debtor in its tone; empty when it cannot. */
  Optional<CallTexts.Script> call(
      TenantTx tx, Viewer viewer, Campaign.Plan plan, Language language, UUID reader) {
    var tone = plan.call();
    var here = viewer.identity();
    var voice = Voice.of(language, here.country(), here.zone(), clock.instant());
    return tone == null
        ? Optional.empty()
        : preview
            .facts(tx, plan, Means.VOICE, language, Optional.of(reader), viewer.today())
            .flatMap(letter -> calls.preview(tx, tone, language, letter, voice));
  }

  /** Empty when it cannot be said to that debtor. */
  Optional<OwnSlip.Size> said(
      TenantTx tx,
      Viewer viewer,
      Campaign.Plan plan,
      Campaign.Texts texts,
      Language language,
      Preview.Reader reader) {
    return preview
        .letter(tx, plan, texts, Means.SMS, language, Optional.of(reader.id()), viewer.today())
        .map(said -> sizes.of(tx, new Proofs.To(reader.id(), reader.country()), said));
  }
}
