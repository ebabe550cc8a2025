package dev.puntual.api.campaigns;

import dev.puntual.api.calls.Calls;
import dev.puntual.api.calls.Told;
import dev.puntual.api.keys.Holder;
import dev.puntual.dunning.CampaignDesk;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Fault;
import dev.puntual.platform.web.PublicPage;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A campaign is stopped by a program too, and let go by none. */
@Controller
@PublicPage
final class CampaignStops {

  private final Calls calls;
  private final CampaignDesk campaigns;
  private final CampaignQuestions questions;

  CampaignStops(Calls calls, CampaignDesk campaigns, CampaignQuestions questions) {
    this.calls = calls;
    this.campaigns = campaigns;
    this.questions = questions;
  }

  /** Whoever writes to many at once is a person, who looked at it; said with where to do so. */
  @PostMapping("/api/v1/campaigns/{campaign}/schedule")
  ResponseEntity<byte[]> schedule(@PathVariable String campaign, HttpServletRequest request) {
    return calls.write(
        request,
        Holder.CAMPAIGN,
        "campaign_schedule/" + campaign,
        (tx, call) ->
            questions.with(
                tx,
                campaign,
                seen ->
                    Told.not(
                        seen.state().equals("draft")
                            ? Fault.of(409, "campaign_needs_person")
                                .about("page", questions.page(seen))
                            : Fault.of(409, "campaign_no_draft").about("state", seen.state()))));
  }

  /** It only ever means fewer messages. */
  @PostMapping("/api/v1/campaigns/{campaign}/cancel")
  ResponseEntity<byte[]> cancel(@PathVariable String campaign, HttpServletRequest request) {
    return calls.write(
        request,
        Holder.CAMPAIGN,
        "campaign_cancel/" + campaign,
        (tx, call) -> questions.with(tx, campaign, seen -> cancelled(tx, call, seen)));
  }

  private Told cancelled(TenantTx tx, Calls.Writer call, CampaignDesk.Seen seen) {
    var wrong = call.fields().fault();
    if (wrong.isPresent()) {
      return wrong.get();
    }
    if (call.fresh() && !campaigns.cancel(tx, seen.id(), call.holder().name())) {
      return Told.not(Fault.of(409, "campaign_not_stopped").about("state", seen.state()));
    }
    return questions.whole(tx, campaigns.find(tx, seen.id()).orElse(seen), call.voice());
  }
}
