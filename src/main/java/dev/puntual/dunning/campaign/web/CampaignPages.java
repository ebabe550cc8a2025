package dev.puntual.dunning.campaign.web;

import dev.puntual.dunning.Freshness;
import dev.puntual.dunning.campaign.Campaign;
import dev.puntual.dunning.campaign.Campaigns;
import dev.puntual.dunning.campaign.Results;
import dev.puntual.dunning.segment.Audiences;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The list of campaigns, and what became of each. */
@Controller
@Permission(Right.DECIDE)
class CampaignPages {

  static final String PATH = "/campanas";

  private final TenantTransactions transactions;
  private final Campaigns campaigns;
  private final Audiences audiences;
  private final CampaignEditing editing;
  private final InstantSource clock;

  CampaignPages(
      TenantTransactions transactions,
      Campaigns campaigns,
      Audiences audiences,
      CampaignEditing editing,
      InstantSource clock) {
    this.transactions = transactions;
    this.campaigns = campaigns;
    this.audiences = audiences;
    this.editing = editing;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> list(Viewer viewer) {
    var lines =
        transactions.in(
            viewer.tenant(),
            tx ->
                campaigns.all(tx).stream()
                    .map(campaign -> new CampaignLine(campaign, name(tx, campaign)))
                    .toList());
    return Pages.html(new StaticTemplates().dunningCampaigns(viewer, lines));
  }

  /** A draft to go on with; what was scheduled, with its results. */
  @GetMapping(PATH + "/{id}")
  ResponseEntity<byte[]> one(Viewer viewer, @PathVariable UUID id) {
    return transactions.in(
        viewer.tenant(),
        tx -> {
          var campaign = found(tx, id);
          var texts = campaigns.texts(tx, id);
          if (campaign.state() == Campaign.State.DRAFT) {
            return Pages.html(editing.page(tx, viewer, CampaignForm.of(campaign, texts)));
          }
          var stale =
              campaign.state().ahead()
                  && campaign.plan().aboutDebts()
                  && Freshness.stale(tx, clock.instant());
          var story =
              new CampaignStory(campaign, name(tx, campaign), texts, Results.of(tx, id), stale);
          return Pages.html(new StaticTemplates().dunningCampaignstory(viewer, story));
        });
  }

  @PostMapping(PATH + "/{id}/cancelar")
  ResponseEntity<byte[]> cancel(Viewer viewer, @PathVariable UUID id) {
    return changed(
        viewer,
        id,
        "cancelled",
        (tx, campaign) -> campaigns.cancel(tx, campaign, viewer.identity().personId()));
  }

  @PostMapping(PATH + "/{id}/borrador")
  ResponseEntity<byte[]> unschedule(Viewer viewer, @PathVariable UUID id) {
    return changed(
        viewer,
        id,
        "unscheduled",
        (tx, campaign) -> campaigns.unschedule(tx, campaign, viewer.identity().personId()));
  }

  @PostMapping(PATH + "/{id}/fin")
  ResponseEntity<byte[]> drop(Viewer viewer, @PathVariable UUID id) {
    boolean dropped = transactions.in(viewer.tenant(), tx -> campaigns.drop(tx, id));
    return Pages.seeOther(
        PATH, new Toast(viewer.say(dropped ? "campaign.dropped" : "campaign.not.done"), null));
  }

  private ResponseEntity<byte[]> changed(
      Viewer viewer, UUID id, String said, BiFunction<TenantTx, Campaign, Boolean> change) {
    boolean done = transactions.in(viewer.tenant(), tx -> change.apply(tx, found(tx, id)));
    return Pages.seeOther(
        PATH + "/" + id,
        new Toast(viewer.say(done ? "campaign." + said : "campaign.not.done"), null));
  }

  private Campaign found(TenantTx tx, UUID id) {
    return campaigns
        .find(tx, id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String name(TenantTx tx, Campaign campaign) {
    return audiences.name(tx, campaign.plan().audience()).orElse("");
  }
}
