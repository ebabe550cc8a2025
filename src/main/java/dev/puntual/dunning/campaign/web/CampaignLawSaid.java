package dev.puntual.dunning.campaign.web;

import dev.puntual.dunning.campaign.CampaignLaw;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.messaging.GapLine;
import dev.puntual.messaging.SampleLetter;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.RuleTexts;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same as sentences, to stand beside the field of each text. */
class CampaignLawSaid {

  private final CampaignLaw law;
  private final RuleTexts rules;
  private final InstantSource clock;

  CampaignLawSaid(CampaignLaw law, RuleTexts rules, InstantSource clock) {
    this.law = law;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * @param few whether the audience can be looked at while somebody waits
   */
  Map<String, List<GapLine>> of(TenantTx tx, Viewer viewer, CampaignForm form, boolean few) {
    var plan = form.plan(viewer, clock.instant(), Problems.none());
    BusinessDate today = few ? viewer.today() : null;
    var found =
        law.of(tx, plan, form.texts(), language -> SampleLetter.of(viewer, language), today);
    var lines = new HashMap<String, List<GapLine>>();
    found.forEach((field, gaps) -> lines.put(field, GapLine.of(gaps, rules, viewer.voice())));
    return Map.copyOf(lines);
  }
}
