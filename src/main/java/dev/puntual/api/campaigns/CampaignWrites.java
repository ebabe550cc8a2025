package dev.puntual.api.campaigns;

import dev.puntual.api.calls.Calls;
import dev.puntual.api.calls.Fields;
import dev.puntual.api.calls.Told;
import dev.puntual.api.keys.Holder;
import dev.puntual.dunning.CampaignDesk;
import dev.puntual.dunning.CampaignDesk.Drafted;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Fault;
import dev.puntual.platform.web.PublicPage;
import dev.puntual.tenants.Audit;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Campaigns that programs prepare; a person lets them go. */
@Controller
@PublicPage
final class CampaignWrites {

  private static final int LONGEST_NAME = 80;

  private final Calls calls;
  private final CampaignDesk campaigns;
  private final CampaignQuestions questions;
  private final Audit audit;

  CampaignWrites(Calls calls, CampaignDesk campaigns, CampaignQuestions questions, Audit audit) {
    this.calls = calls;
    this.campaigns = campaigns;
    this.questions = questions;
    this.audit = audit;
  }

  /** Words, kind and channels come from a campaign that a person let go before. */
  @PostMapping("/api/v1/campaigns")
  ResponseEntity<byte[]> draft(HttpServletRequest request) {
    return calls.write(request, Holder.CAMPAIGN, "campaign", this::drafted);
  }

  private Told drafted(TenantTx tx, Calls.Writer call) {
    var fields = call.fields();
    var draft = draft(call, fields);
    var wrong = fields.fault();
    if (wrong.isPresent()) {
      return wrong.get();
    }
    if (!call.fresh()) {
      return questions.with(
          tx,
          call.id().toString(),
          seen -> questions.told(seen, campaigns.before(tx, seen.id(), call.voice()), List.of()));
    }
    return switch (campaigns.draft(tx, call.id(), draft, call.holder().maker(), call.voice())) {
      case Drafted.Kept(var seen, var before) -> {
        audit.record(tx, null, "api.campaign_drafted", seen.name(), call.holder().name());
        yield questions.told(seen, before, List.of());
      }
      case Drafted.NoWords() -> Told.not(Fault.of(422, "no_words").about("field", "like"));
      case Drafted.Unfit(var words) ->
          Told.not(Fault.of(422, "campaign_unfit").about("words", words));
    };
  }

  private static CampaignDesk.Draft draft(Calls.Writer call, Fields fields) {
    var like = fields.id("like").or(() -> fields.wrong("like"));
    var name = fields.text("name", LONGEST_NAME).or(() -> fields.wrong("name"));
    var kind =
        fields
            .word("audience", Set.of("everyone", "segment", "book"))
            .or(() -> fields.wrong("audience"));
    var whom = fields.id("audience_id");
    if (kind.isPresent() && kind.get().equals("everyone") == whom.isPresent()) {
      fields.wrong("audience_id");
    }
    return new CampaignDesk.Draft(
        like.orElse(call.id()),
        name.orElse(""),
        kind.orElse("everyone"),
        whom.orElse(null),
        fields.day("on").orElse(call.today().value()),
        hour(fields));
  }

  private static LocalTime hour(Fields fields) {
    var typed = fields.text("hour", 5).orElse("09:00");
    return typed.matches("([01]\\d|2[0-3]):[0-5]\\d")
        ? LocalTime.parse(typed)
        : fields.<LocalTime>wrong("hour").orElse(LocalTime.NOON);
  }
}
