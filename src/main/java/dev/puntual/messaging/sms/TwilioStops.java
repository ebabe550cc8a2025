package dev.puntual.messaging.sms;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.ProviderCall;
import dev.puntual.messaging.ProviderDesk;
import dev.puntual.messaging.Stop;
import dev.puntual.messaging.StopCause;
import dev.puntual.messaging.Suppressions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import java.time.InstantSource;
import java.util.List;

/**
 * Whom Twilio took out itself, because they wrote a word that the company chose there for it
 * (twilio.com/docs/messaging/tutorials/advanced-opt-out, {@code OptOutType}): it carries nothing to
 * them any more, whatever we make of that word. That they are back, they say to us.
 */
final class TwilioStops implements ProviderDesk.Told {

  private final Suppressions suppressions;
  private final InstantSource clock;

  TwilioStops(Suppressions suppressions, InstantSource clock) {
    this.suppressions = suppressions;
    this.clock = clock;
  }

  @Override
  public void told(TenantTx tx, Account account, ProviderCall call) {
    var fields = Forms.decode(call.text());
    var from = fields.getOrDefault("From", "");
    if (fields.getOrDefault("OptOutType", "").equals("STOP") && !from.isBlank()) {
      var evidence =
          new Stop.Evidence(clock.instant(), null, null, "", "", "", "OptOutType STOP", null);
      var reach = new Stop.Reach.Address(Channel.SMS, from);
      suppressions.suppress(tx, List.of(new Stop(reach, StopCause.AT_PROVIDER, evidence)));
    }
  }
}
