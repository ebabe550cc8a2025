package dev.puntual.dunning.web;

import dev.puntual.dunning.Means;
import dev.puntual.dunning.Tariff;
import dev.puntual.messaging.Tempos;
import dev.puntual.platform.db.TenantTx;
import java.util.EnumMap;
import java.util.Map;

/** How many messages a day a company's providers let through, by channel, as people said. */
final class DailyLimits {

  private DailyLimits() {}

  /** Only of channels of which anybody said so; of e-mails beside their price. */
  static Map<Means, Integer> of(TenantTx tx, Tariff tariff) {
    var limits = new EnumMap<Means, Integer>(Means.class);
    Means.messages()
        .forEach(
            means ->
                Tempos.chosen(tx, means.channel())
                    .map(Tempos.Chosen::daily)
                    .filter(daily -> daily > 0)
                    .ifPresent(daily -> limits.put(means, daily)));
    var emails = tariff.emailsADay();
    if (emails != null) {
      limits.merge(Means.EMAIL, emails, Math::min);
    }
    return limits;
  }
}
