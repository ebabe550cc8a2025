package dev.puntual.dunning.campaign;

import dev.puntual.messaging.OwnSlip;
import java.util.List;
import java.util.Set;

/** What is wrong with the text messages of a campaign. */
final class SlipCheck {

  private SlipCheck() {}

  static void slips(
      Campaign.Kind kind,
      Campaign.Texts texts,
      Set<String> columns,
      List<CampaignCheck.Fault> faults) {
    if (texts.slips().isEmpty()) {
      faults.add(CampaignCheck.fault("sms.es", "campaign.fault.no_slip"));
    }
    texts
        .slips()
        .forEach(
            (language, slip) -> {
              if (CampaignSlip.read(kind, language, slip, columns)
                  instanceof OwnSlip.Read.Bad(var wrong)) {
                wrong.forEach(
                    one ->
                        faults.add(
                            CampaignCheck.fault("sms." + language.code(), one.key(), one.about())));
              }
            });
  }
}
