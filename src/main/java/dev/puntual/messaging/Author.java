package dev.puntual.messaging;

import dev.puntual.platform.db.TenantTx;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Whoever asked for the messages, asked again at the door: facts may have changed since the request
 * was made, so the words come from the facts of this instant, never from the request.
 */
public interface Author {

  /**
   * What each message says now, for a whole claimed batch (at most some tens) in one go, and in the
   * transaction that claims it. Amounts, dates and names arrive formatted in the message's own
   * language. A message that no author answers for is withdrawn as {@code unknown_request}.
   */
  Map<UUID, Writing> write(TenantTx tx, List<UUID> messageIds);

  /**
   * What is enclosed with those of them that it answers for, from the same facts and in the same
   * transaction; asked only where the company wants it.
   */
  default Map<UUID, Annex> annexes(TenantTx tx, List<UUID> messageIds) {
    return Map.of();
  }

  /**
   * What those of them answer that are a person's typed words, in the same transaction; asked only
   * of messages of that stage.
   */
  default Map<UUID, Answering> answering(TenantTx tx, List<UUID> messageIds) {
    return Map.of();
  }
}
