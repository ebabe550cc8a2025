package dev.puntual.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a contact was between two of its moves.
 *
 * @param ends the instant of its next move, or at which it was given back; null while it is still
 *     that
 * @param taken when it had asked for the slot
 * @param out when it had left; null while it waited
 */
record Span(@Nullable Instant ends, Instant slot, Instant taken, @Nullable Instant out) {

  /** One that asked in vain never held its slot. */
  boolean held() {
    return out != null || !taken.equals(ends);
  }
}
