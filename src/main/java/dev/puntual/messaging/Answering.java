package dev.puntual.messaging;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What makes a message a person's answer to a person, and no letter that goes out by itself.
 *
 * @param mailId the Message-ID of the mail that it answers, with its brackets; empty when it
 *     answers none
 * @param about which message of ours that mail answered; null when it was none
 * @param files what comes with it
 */
public record Answering(String mailId, @Nullable UUID about, List<Enclosure> files) {

  /** The stage of a message that somebody typed. */
  public static final String STAGE = "reply";

  /** Typed words that answer no mail. */
  public static final Answering NOTHING = new Answering("", null, List.of());

  public Answering {
    files = List.copyOf(files);
  }
}
