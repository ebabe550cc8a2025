package dev.puntual.messaging.sms;

import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Account;
import dev.puntual.messaging.Provider.Slip;
import dev.puntual.messaging.SendOutcome;
import java.time.Duration;

/**
 * One text message to a number that a person typed, so that an account is known to work. It is
 * nobody's message: it is kept nowhere and counts as a contact of no debtor.
 */
public final class SmsTrial {

  /** The person looks at the telephone now. */
  private static final Duration GOOD_FOR = Duration.ofMinutes(10);

  private final Carriers carriers;

  SmsTrial(Carriers carriers) {
    this.carriers = carriers;
  }

  /**
   * Blocks until the provider has answered, at most some tens of seconds.
   *
   * @param to in international form with a plus
   * @throws IllegalArgumentException for a sandbox, which talks to nobody, or an unknown provider
   */
  public SendOutcome send(TenantId tenant, Account account, String to, String text) {
    if (tenant.sandbox()) {
      throw new IllegalArgumentException("a sandbox sends nothing");
    }
    var provider =
        carriers
            .named(account.provider())
            .orElseThrow(() -> new IllegalArgumentException(account.provider()));
    var id = Ids.next();
    var callback = carriers.callback(account.provider(), tenant) + "?m=" + id;
    return provider.send(account, new Slip(id, to, text, GOOD_FOR, callback));
  }
}
