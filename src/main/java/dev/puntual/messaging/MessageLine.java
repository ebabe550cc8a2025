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
 * @param channel by what it goes, as the contact rules call it in small letters
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
    @Nullable Instant settledAt,
    String channel,
    Told told) {

  /**
   * What the provider told after it had taken the message.
   *
   * @param code {@code sent}, {@code delivered}, {@code read} or {@code failed}; empty while it
   *     said nothing
   * @param detail its own words
   */
  public record Told(String code, String detail, @Nullable Instant at) {}

  /**
   * The time that lists show and are in order of: when it may leave, when it ended, else was asked
   * for.
   */
  public Instant stoodAt() {
    return dueAt != null ? dueAt : settledAt != null ? settledAt : requestedAt;
  }

  /** Whether it is a letter, and not what a telephone shows. */
  public boolean letter() {
    return channel.equals("email");
  }

  /** The reason, else what the provider told; message key as that of a reason. */
  public String because() {
    boolean told = !this.told.code().isEmpty() && (reason.isEmpty() || reason.equals("told_later"));
    return told ? "told_" + this.told.code() : reason;
  }

  /** Whether the provider took it, and it reached nobody. */
  public boolean lost() {
    return state == MessageState.ACCEPTED && told.code().equals("failed");
  }

  /**
   * Whether a person may change its words now: it is a letter, has not left, and speaks in the text
   * of a stage.
   */
  public boolean edits() {
    return letter() && state.edits() && Stage.of(stage).isPresent();
  }
}
