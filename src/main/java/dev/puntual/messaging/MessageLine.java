package dev.puntual.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One message in a list.
 *
 * @param subjectId whatever the asking room talks about; a debtor, for dunning
 * @param reason stable code, message key after {@code messaging.reason.}; empty where the state
 *     says it all
 * @param against the contact rules that made it wait or stay, by id
 * @param subject empty until it was composed
 * @param dueAt when it may leave; only while it is ready
 * @param settledAt when it ended; null before
 */
public record MessageLine(
    UUID messageId,
    UUID subjectId,
    String stage,
    String language,
    String recipient,
    String address,
    Instant requestedAt,
    MessageState state,
    String reason,
    List<String> against,
    String subject,
    @Nullable Instant dueAt,
    @Nullable Instant settledAt) {

  /**
   * Whether a person may change its words now: it has not left, and speaks in the text of a stage.
   */
  public boolean edits() {
    return state.edits() && Stage.of(stage).isPresent();
  }
}
