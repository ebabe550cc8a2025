package dev.puntual.dunning.campaign;

import dev.puntual.kernel.Language;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a campaign can speak where only approved words may be said. */
final class ApprovedCheck {

  private static final SqlFile LANGUAGES = SqlFile.beside(ApprovedCheck.class, "tone_languages");

  private ApprovedCheck() {}

  /** Approved texts speak of what somebody owes; and one that is not approved is not chosen. */
  static void tone(TenantTx tx, Campaign.Plan plan, List<CampaignCheck.Fault> faults) {
    if (plan.kind() == Campaign.Kind.NOTICE) {
      faults.add(CampaignCheck.fault("via", "campaign.fault.chat_notice"));
    } else if (plan.chat() == null) {
      faults.add(CampaignCheck.fault("tono", "campaign.fault.tone"));
    } else if (languages(tx, plan).isEmpty()) {
      faults.add(CampaignCheck.fault("tono", "campaign.fault.unapproved"));
    }
  }

  /** What a machine says of a matter speaks of what somebody owes, too; each tone has a text. */
  static void call(Campaign.Plan plan, List<CampaignCheck.Fault> faults) {
    if (plan.kind() == Campaign.Kind.NOTICE) {
      faults.add(CampaignCheck.fault("via", "campaign.fault.voice_notice"));
    } else if (plan.call() == null) {
      faults.add(CampaignCheck.fault("tono_llamada", "campaign.fault.call_tone"));
    }
  }

  static Set<Language> languages(TenantTx tx, Campaign.Plan plan) {
    var chat = plan.chat();
    return chat == null
        ? Set.of()
        : tx
            .sql(LANGUAGES)
            .param("tone", chat.tone().code())
            .param("textName", chat.name())
            .query((row, _) -> Language.of(row.getString(1)))
            .list()
            .stream()
            .collect(Collectors.toSet());
  }
}
