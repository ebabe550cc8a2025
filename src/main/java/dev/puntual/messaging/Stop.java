package dev.puntual.messaging;

import dev.puntual.rules.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody shall not be written to, how far it goes, and how we know. */
public record Stop(Reach reach, StopCause cause, Evidence evidence) {

  /** How far it goes. */
  public sealed interface Reach {

    /**
     * One address.
     *
     * @param channel null for all of them
     */
    record Address(@Nullable Channel channel, String address) implements Reach {}

    /**
     * One address, but only about this subject, whose it is not.
     *
     * @param channel null for all of them
     */
    record NotTheirs(UUID subject, @Nullable Channel channel, String address) implements Reach {}

    /** All of a subject's addresses on all electronic channels, also those known later. */
    record Person(UUID subject) implements Reach {}
  }

  /**
   * How we know.
   *
   * @param at when they said so
   * @param subject whom the message was about; null when nobody knows
   * @param message by which it came; null for none
   * @param wording the version of the text that was shown, or empty
   * @param language it was shown in, or empty
   * @param ip where a form was posted from, or empty
   * @param note what else there is to say: a mail server's code, a person's words; no address
   * @param enteredBy the person of the company who entered it; null for none
   */
  public record Evidence(
      Instant at,
      @Nullable UUID subject,
      @Nullable UUID message,
      String wording,
      String language,
      String ip,
      String note,
      @Nullable UUID enteredBy) {

    /** Of something that a message brought: a returned letter, a word, a complaint. */
    public static Evidence of(Instant at, @Nullable UUID subject, UUID message, String note) {
      return new Evidence(at, subject, message, "", "", "", note, null);
    }
  }
}
