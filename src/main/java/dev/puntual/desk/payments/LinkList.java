package dev.puntual.desk.payments;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.platform.web.Tone;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Links that are out, newest first.
 *
 * @param usable only those that still open
 * @param next address of the next page; null on the last
 */
public record LinkList(boolean usable, List<Row> rows, @Nullable String next) {

  /** Where a link stands. */
  public enum State {
    OUT(Tone.HELD),
    OPENED(Tone.SOON),
    /** Nothing is owed in its currency any more. */
    SETTLED(Tone.CURRENT),
    EXPIRED(Tone.HELD),
    REVOKED(Tone.HELD);

    private final Tone tone;

    State(Tone tone) {
      this.tone = tone;
    }

    public Tone tone() {
      return tone;
    }

    /** Message key after {@code desk.links.state.}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public boolean usable() {
      return this == OUT || this == OPENED || this == SETTLED;
    }
  }

  /**
   * One link.
   *
   * @param owed what its page asks for at this moment
   * @param paid what came through it
   * @param byHand whether somebody copied it at the desk; else a letter carries it
   */
  public record Row(
      UUID id,
      DebtorId debtor,
      String name,
      Money owed,
      Money paid,
      boolean byHand,
      State state,
      Instant createdAt,
      Instant expiresAt) {}
}
