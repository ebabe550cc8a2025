package dev.puntual.dunning.campaign.web;

import dev.puntual.dunning.campaign.CampaignCheck;
import dev.puntual.dunning.campaign.WaysAhead;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To how many a campaign as typed would go by which channel, and to how many not and why. */
@Controller
@Permission(Right.DECIDE)
class CampaignCountPages {

  private final TenantTransactions transactions;
  private final WaysAhead ahead;
  private final CampaignCheck check;
  private final CampaignEditing editing;
  private final InstantSource clock;

  CampaignCountPages(
      TenantTransactions transactions,
      WaysAhead ahead,
      CampaignCheck check,
      CampaignEditing editing,
      InstantSource clock) {
    this.transactions = transactions;
    this.ahead = ahead;
    this.check = check;
    this.editing = editing;
    this.clock = clock;
  }

  /** What is wrong with it is said first; of a long audience a draw is counted. */
  @PostMapping(CampaignPages.PATH + "/vias")
  ResponseEntity<byte[]> counted(Viewer viewer, @RequestParam Map<String, String> sent) {
    var form = CampaignEditorPages.form(sent);
    var problems = Problems.none();
    var plan = form.plan(viewer, clock.instant(), problems);
    var texts = form.texts();
    transactions.run(
        viewer.tenant(),
        tx -> CampaignEditorPages.say(viewer, problems, check.draft(tx, plan, texts)));
    var counted =
        problems.any()
            ? null
            : ahead.of(viewer.tenant(), plan, texts, viewer.today(), viewer.identity().personId());
    var page =
        transactions.in(viewer.tenant(), tx -> editing.page(tx, viewer, form, problems, counted));
    return problems.any() ? Pages.invalid(page) : Pages.html(page);
  }
}
