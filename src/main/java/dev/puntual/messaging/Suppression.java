package dev.puntual.messaging;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stop as the register shows it.
 *
 * @param scope {@code address}, {@code pair} or {@code person}
 * @param channel a channel's word, or {@code any}
 * @param address the one it is about, of those asked for; null for a person, and when it is of none
 *     of them
 * @param message that brought it; null for none
 * @param lifted null while it stands
 */
public record Suppression(
    UUID id,
    String scope,
    String channel,
    @Nullable String address,
    StopCause cause,
    Instant at,
    @Nullable UUID message,
    String wording,
    String note,
    @Nullable UUID enteredBy,
    @Nullable Lifted lifted) {

  /**
   * @param by the person of the company; null when they said so themselves
   */
  public record Lifted(Instant at, @Nullable UUID by, String reason) {}

  public boolean stands() {
    return lifted == null;
  }

  static StopCause cause(String code) {
    return Stream.of(StopCause.values())
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code.toLowerCase(Locale.ROOT)));
  }
}
