package dev.puntual.dunning.campaign.web;

import dev.puntual.dunning.campaign.CampaignCheck;
import dev.puntual.dunning.campaign.Results;
import dev.puntual.dunning.campaign.WaysAhead;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import java.time.InstantSource;
import java.util.List;
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

  /** What is wrong with it is said first; a long audience is not counted while somebody waits. */
  @PostMapping(CampaignPages.PATH + "/vias")
  ResponseEntity<byte[]> counted(Viewer viewer, @RequestParam Map<String, String> sent) {
    var form = CampaignEditorPages.form(sent);
    var problems = Problems.none();
    var plan = form.plan(viewer, clock.instant(), problems);
    var texts = form.texts();
    boolean countable =
        transactions.in(
            viewer.tenant(),
            tx -> {
              CampaignEditorPages.say(viewer, problems, check.draft(tx, plan, texts));
              return editing.countable(tx, viewer, form);
            });
    if (!countable) {
      problems.add("para", viewer.say("campaign.count.many"));
    }
    var counted =
        problems.any()
            ? List.<Results.Part>of()
            : ahead.of(viewer.tenant(), plan, texts, viewer.today(), viewer.identity().personId());
    var page =
        transactions.in(
            viewer.tenant(),
            tx -> editing.page(tx, viewer, form, problems, problems.any() ? null : counted));
    return problems.any() ? Pages.invalid(page) : Pages.html(page);
  }
}
