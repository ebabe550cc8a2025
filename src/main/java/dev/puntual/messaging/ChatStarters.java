package dev.puntual.messaging;

import dev.puntual.kernel.TenantId;
import java.util.List;
import java.util.UUID;

/**
 * Gives the house's texts in at a channel that speaks in approved words only, for whoever sets a
 * company up without a person at its pages.
 */
public interface ChatStarters {

  /**
   * A text that waits for the channel's word.
   *
   * @param language as the channel spells it
   */
  record Given(String name, String language) {}

  /**
   * One text for each tone, in that language. Those that were given in before are shown to the
   * channel once more, which may have forgotten them. Blocks while the channel answers.
   *
   * @param language two letters
   */
  List<Given> giveIn(TenantId tenant, String language, UUID person);
}
