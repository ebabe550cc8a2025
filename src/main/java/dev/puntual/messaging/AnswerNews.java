package dev.puntual.messaging;

import dev.puntual.platform.db.TenantTx;
import java.util.List;
import java.util.UUID;

/**
 * Rooms above that want to hear that somebody answered implement this. Called inside the
 * transaction that keeps the answers, once for a batch; what was said, they find in {@code
 * v_answer}.
 */
public interface AnswerNews {

  /** These answers are new; whoever hears of them decides what they mean. Never called twice. */
  void answered(TenantTx tx, List<UUID> answerIds);
}
