package dev.puntual.messaging;

import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;

/**
 * A provider and the channel that it carries.
 *
 * @param told hears what its genuine calls say beside the fate of messages
 */
public record ProviderDesk(Channel channel, Provider provider, Told told) {

  /** One whose calls tell of messages only. */
  public ProviderDesk(Channel channel, Provider provider) {
    this(channel, provider, (_, _, _) -> {});
  }

  /** Whoever keeps what a provider tells of accounts, texts and people. */
  public interface Told {

    /**
     * In the transaction that keeps the call; a call that comes again changes nothing, and one that
     * is older than what is known neither.
     */
    void told(TenantTx tx, Account account, ProviderCall call);
  }
}
