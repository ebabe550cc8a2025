package dev.puntual.api.campaigns;

import dev.puntual.api.calls.Calls;
import dev.puntual.api.calls.Debtors;
import dev.puntual.api.calls.Paging;
import dev.puntual.api.calls.Told;
import dev.puntual.dunning.CampaignDesk;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.web.Fault;
import dev.puntual.platform.web.PublicPage;
import dev.puntual.platform.web.Voice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Campaigns with what became of them, and whom one can be for; any key. */
@Controller
@PublicPage
final class CampaignQuestions {

  private final Calls calls;
  private final CampaignDesk campaigns;
  private final PublicAddress address;

  CampaignQuestions(Calls calls, CampaignDesk campaigns, PublicAddress address) {
    this.calls = calls;
    this.campaigns = campaigns;
    this.address = address;
  }

  @GetMapping("/api/v1/campaigns")
  ResponseEntity<byte[]> all(
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String limit,
      HttpServletRequest request) {
    return calls.read(request, (tx, _) -> Paging.read(after, limit, one -> page(tx, one)));
  }

  private Told page(TenantTx tx, Paging paging) {
    var found =
        campaigns.page(tx, paging.after(), paging.limit() + 1).stream()
            .map(CampaignTold::of)
            .toList();
    return paging.page("campaigns", found, CampaignTold::id);
  }

  @GetMapping("/api/v1/campaigns/{campaign}")
  ResponseEntity<byte[]> one(@PathVariable String campaign, HttpServletRequest request) {
    return calls.read(
        request, (tx, reader) -> with(tx, campaign, seen -> whole(tx, seen, reader.voice())));
  }

  Told whole(TenantTx tx, CampaignDesk.Seen seen, Voice voice) {
    var runs = campaigns.runs(tx, seen.id(), voice).stream().map(CampaignTold::of).toList();
    return told(seen, campaigns.before(tx, seen.id(), voice), runs);
  }

  Told told(CampaignDesk.Seen seen, List<String> before, List<CampaignTold.Run> runs) {
    var whole = new CampaignTold.Whole(CampaignTold.of(seen), before, page(seen), runs);
    return Told.of(whole);
  }

  String page(CampaignDesk.Seen seen) {
    return address.at("/campanas/" + seen.id());
  }

  Told with(TenantTx tx, String campaign, Function<CampaignDesk.Seen, Told> told) {
    return find(tx, campaign)
        .map(told)
        .orElseGet(() -> Told.not(Fault.of(404, "campaign_unknown")));
  }

  private Optional<CampaignDesk.Seen> find(TenantTx tx, String campaign) {
    return Debtors.id(campaign).flatMap(id -> campaigns.find(tx, id));
  }

  @GetMapping("/api/v1/audiences")
  ResponseEntity<byte[]> audiences(HttpServletRequest request) {
    return calls.read(request, (tx, _) -> Told.of(Map.of("audiences", campaigns.audiences(tx))));
  }
}
