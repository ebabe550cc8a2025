package dev.puntual.messaging;

import dev.puntual.platform.db.TenantTx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What may be said now to one person by WhatsApp, for whoever is about to answer them. */
public interface ChatRules {

  /**
   * How it stands with one person.
   *
   * @param closed why nothing leaves: {@code unconnected}, or as of {@code WhatsAppStanding}; empty
   *     while it does
   * @param freelyUntil when their day ends; empty when only approved texts reach them
   * @param left of their day; nothing when it is over
   * @param offers the approved texts in their language, one a tone, in the order of tones
   */
  record Standing(String closed, Optional<Instant> freelyUntil, Duration left, List<Offer> offers) {

    public Standing {
      offers = List.copyOf(offers);
    }

    /** Whether typed words may leave. */
    public boolean free() {
      return closed.isEmpty() && freelyUntil.isPresent();
    }
  }

  /**
   * A text that Meta approved.
   *
   * @param stage its tone
   * @param body with its places between double braces
   */
  record Offer(String stage, String body) {}

  /**
   * @param address a telephone in any of its forms, or what stands for somebody without one
   * @param language two letters
   */
  Standing with(TenantTx tx, String address, String language);

  /** Whether typed words give away a number of an account, a card, a taxpayer or a person. */
  boolean givesAway(String text);
}
