package dev.puntual.messaging;

import dev.puntual.messaging.wording.Composed;
import dev.puntual.platform.db.TenantTx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a channel asks of its own at the last door, beyond the contact rules: whether it may be used
 * at all, for whom, and in which words. Asked in the transaction that claims, so whatever was
 * committed before counts.
 */
public interface Threshold {

  /** About all of a batch at once. */
  Crossing cross(TenantTx tx, List<Knock> knocks, Instant now);

  /**
   * A claimed message that the contact rules let leave.
   *
   * @param textName of the approved text that was chosen for it; empty: that of its stage
   * @param today the date that its reader lives by
   */
  record Knock(
      UUID messageId,
      String stage,
      String textName,
      String language,
      String address,
      LocalDate today) {}

  /** What was answered, and what to do once it is known who leaves. */
  interface Crossing {

    /** For each that knocked. */
    Map<UUID, Answer> answers();

    /** These leave now; in the same transaction. */
    void left(TenantTx tx, Collection<UUID> messages);
  }

  /** What becomes of one. */
  sealed interface Answer {

    /** It may leave, in these words. */
    record Go(Speaker speaker) implements Answer {}

    /**
     * It will not leave this way; another channel may be used.
     *
     * @param rule that stands against it, by id
     */
    record Over(String rule) implements Answer {}

    /** Not before then. */
    record Later(Instant until) implements Answer {}
  }

  /** How one message is said. */
  interface Speaker {

    /** In the channel's own words, before the small print. */
    Opening say(Writing.Letter letter);

    /**
     * With the small print, as it leaves.
     *
     * @param own whether the words are the channel's own, or a person's or the author's
     */
    Ending finish(Composed letter, boolean own);
  }

  /** What came of the words. */
  sealed interface Opening {

    /** To be completed with the small print. */
    record Words(Writing.Said said) implements Opening {}
  }

  /** What came of the whole. */
  sealed interface Ending {

    /** What the person reads. */
    record Ready(Composed letter) implements Ending {}
  }

  /**
   * It cannot be said this way.
   *
   * @param rule that stands against it, by id
   */
  record Not(String rule) implements Opening, Ending {}
}
