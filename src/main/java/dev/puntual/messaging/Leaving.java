package dev.puntual.messaging;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where whoever reads a message of one channel says that it shall be the last. Letters say it; a
 * text message pays for each sign and says it only where nobody can answer with a word, and
 * briefly.
 *
 * @param heard whether answers come back
 */
public record Leaving(OptOutLinks links, TenantId tenant, Channel channel, boolean heard) {

  /** The whole address; empty where the message says none. */
  public Optional<String> of(UUID message) {
    return switch (channel) {
      case EMAIL -> Optional.of(links.of(tenant, message));
      case SMS -> heard ? Optional.empty() : Optional.of(links.brief(tenant, message));
      case WHATSAPP, VOICE, VISIT, LETTER -> Optional.empty();
    };
  }

  /** These leave: what they say leads somewhere when this commits. */
  public void note(TenantTx tx, List<UUID> messages) {
    if (channel == Channel.SMS && !heard) {
      links.note(tx, messages);
    }
  }
}
