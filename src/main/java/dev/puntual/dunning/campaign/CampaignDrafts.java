package dev.puntual.dunning.campaign;

import dev.puntual.dunning.CampaignDesk.Draft;
import dev.puntual.dunning.CampaignDesk.Drafted;
import dev.puntual.dunning.campaign.Occurrences.Unit;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Drafts that a program prepares, in words that a person let go before. */
final class CampaignDrafts {

  /** Its words left, or will: a person looked at them and did not take them back. */
  private static final Set<Campaign.State> LET_GO =
      EnumSet.of(Campaign.State.SCHEDULED, Campaign.State.RUNNING, Campaign.State.ENDED);

  private final Campaigns campaigns;
  private final CampaignCheck check;

  CampaignDrafts(Campaigns campaigns, CampaignCheck check) {
    this.campaigns = campaigns;
    this.check = check;
  }

  Drafted make(TenantTx tx, UUID id, Draft draft, UUID person, Voice voice) {
    var like = campaigns.find(tx, draft.like()).filter(one -> LET_GO.contains(one.state()));
    if (like.isEmpty()) {
      return new Drafted.NoWords();
    }
    var was = like.get().plan();
    var plan =
        new Campaign.Plan(
            draft.name(),
            was.kind(),
            Audience.of(draft.audience(), draft.audienceId()),
            new Occurrences(Unit.ONCE, 0, draft.on(), null, draft.hour()),
            was.ways(),
            was.chat(),
            was.call());
    var texts = campaigns.texts(tx, draft.like());
    var faults = new ArrayList<>(check.draft(tx, plan, texts));
    check
        .audience(tx, plan, voice.today())
        .filter(fault -> !fault.key().equals("campaign.fault.nobody"))
        .ifPresent(faults::add);
    if (!faults.isEmpty()) {
      return new Drafted.Unfit(say(voice, faults.getFirst()));
    }
    campaigns.keep(tx, id, plan, texts, person);
    var kept = campaigns.find(tx, id).orElseThrow();
    return new Drafted.Kept(CampaignsSeen.seen(kept), before(tx, plan, texts, voice));
  }

  /** What the editor would say to whoever lets it go now. */
  List<String> before(TenantTx tx, Campaign.Plan plan, Campaign.Texts texts, Voice voice) {
    var said = new ArrayList<String>();
    check.toSchedule(tx, plan, texts, voice.zone()).forEach(fault -> said.add(say(voice, fault)));
    check
        .lacking(tx, plan.kind(), plan.audience(), texts)
        .forEach(one -> said.add(voice.say("campaign.fault.lacking", one.debtors(), one.column())));
    return List.copyOf(said);
  }

  private static String say(Voice voice, CampaignCheck.Fault fault) {
    return voice.say(fault.key(), fault.facts().toArray());
  }
}
