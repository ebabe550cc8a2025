package dev.puntual.dunning.campaign.web;

import dev.puntual.dunning.campaign.Campaign;
import dev.puntual.dunning.campaign.CampaignCheck;
import dev.puntual.dunning.campaign.Campaigns;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a campaign is written, kept as a draft and scheduled. */
@Controller
@Permission(Right.DECIDE)
class CampaignEditorPages {

  private static final String PATH = CampaignPages.PATH;

  private final TenantTransactions transactions;
  private final Campaigns campaigns;
  private final CampaignCheck check;
  private final CampaignEditing editing;
  private final InstantSource clock;

  CampaignEditorPages(
      TenantTransactions transactions,
      Campaigns campaigns,
      CampaignCheck check,
      CampaignEditing editing,
      InstantSource clock) {
    this.transactions = transactions;
    this.campaigns = campaigns;
    this.check = check;
    this.editing = editing;
    this.clock = clock;
  }

  @GetMapping(PATH + "/nueva")
  ResponseEntity<byte[]> fresh(
      Viewer viewer,
      @RequestParam(name = "tipo", defaultValue = "statement") String kind,
      @RequestParam(name = "para", defaultValue = "everyone") String audience) {
    var chosen = Campaign.Kind.of(kind).orElse(Campaign.Kind.STATEMENT);
    return transactions.in(
        viewer.tenant(),
        tx ->
            Pages.html(editing.page(tx, viewer, CampaignForm.fresh(chosen, viewer).to(audience))));
  }

  /** The form as it stands, with the count of whoever is chosen now. */
  @PostMapping(PATH + "/cuenta")
  ResponseEntity<byte[]> count(Viewer viewer, @RequestParam Map<String, String> sent) {
    return transactions.in(viewer.tenant(), tx -> Pages.html(editing.page(tx, viewer, form(sent))));
  }

  @PostMapping(PATH)
  ResponseEntity<byte[]> save(Viewer viewer, @RequestParam Map<String, String> sent) {
    var form = form(sent);
    boolean schedules = sent.getOrDefault("que", "").equals("programar");
    return transactions.in(viewer.tenant(), tx -> saved(tx, viewer, form, schedules));
  }

  private ResponseEntity<byte[]> saved(
      TenantTx tx, Viewer viewer, CampaignForm form, boolean schedules) {
    if (form.id() != null && !draft(tx, form.id())) {
      return Pages.seeOther(PATH + "/" + form.id(), Toast.refused(viewer.say("campaign.not.done")));
    }
    var problems = Problems.none();
    var plan = form.plan(viewer, clock.instant(), problems);
    var texts = form.texts();
    say(viewer, problems, check.draft(tx, plan, texts));
    if (schedules && !problems.any()) {
      say(viewer, problems, check.toSchedule(tx, plan, texts, viewer.identity().zone()));
    }
    if (schedules && !problems.any() && !form.without()) {
      check
          .lacking(tx, plan.kind(), plan.audience(), texts)
          .forEach(
              one ->
                  problems.add(
                      "faltan", viewer.say("campaign.fault.lacking", one.debtors(), one.column())));
    }
    if (problems.any()) {
      return Pages.invalid(editing.page(tx, viewer, form, problems, null));
    }
    var person = viewer.identity().personId();
    var id = campaigns.keep(tx, form.id(), plan, texts, person);
    if (schedules) {
      var kept = campaigns.find(tx, id).orElseThrow();
      campaigns.schedule(tx, kept, viewer.identity().zone(), person);
    }
    return Pages.seeOther(
        PATH + "/" + id, new Toast(told(tx, viewer, plan, form, schedules), null));
  }

  /** A draft for nobody is kept, for tomorrow may bring somebody; but whoever made it is told. */
  private String told(
      TenantTx tx, Viewer viewer, Campaign.Plan plan, CampaignForm form, boolean scheduled) {
    return check
        .audience(tx, plan, viewer.today())
        .map(fault -> viewer.say("campaign.saved.but", viewer.say(fault.key())))
        .orElseGet(
            () ->
                viewer.say(
                    editing.gaps(tx, viewer, form)
                        ? "messaging.gaps.saved"
                        : scheduled ? "campaign.scheduled" : "campaign.saved"));
  }

  private boolean draft(TenantTx tx, UUID id) {
    return campaigns
        .find(tx, id)
        .filter(found -> found.state() == Campaign.State.DRAFT)
        .isPresent();
  }

  static void say(Viewer viewer, Problems problems, List<CampaignCheck.Fault> faults) {
    faults.forEach(
        fault -> problems.add(fault.field(), viewer.say(fault.key(), fault.facts().toArray())));
  }

  static CampaignForm form(Map<String, String> sent) {
    return new CampaignForm(id(sent.getOrDefault("id", "")), sent);
  }

  private static @Nullable UUID id(String text) {
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
