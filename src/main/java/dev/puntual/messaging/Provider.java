package dev.puntual.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company that carries messages of one channel: how it is told, and how it calls back. Holds no
 * state of any tenant; every adapter passes the same conformance tests.
 */
public interface Provider {

  /** Its code, as in {@code account.provider} and in the address that it calls. */
  String name();

  /**
   * Names of the keys that an account needs, in the order in which a form asks; the secret is the
   * last.
   */
  List<String> keys();

  /** How fast it lets an account speak by itself; a person may know better. */
  default Tempo tempo() {
    return Tempo.UNLIMITED;
  }

  /**
   * Hands one message over, once, and waits for the answer. Never throws for what the world does.
   */
  SendOutcome send(Account account, Slip slip);

  /**
   * Whole address at which the provider is to tell what people answer, for a person to paste there;
   * empty when it cannot.
   *
   * @param callback where it calls for this company
   */
  default String ear(Account account, String callback) {
    return callback;
  }

  /** What became of one message, for those that never told; not every provider can be asked. */
  default Asked ask(Account account, Asked.About about) {
    return new Asked.Never();
  }

  /** Whether a call came from this provider, and what it says. */
  Heard hear(Account account, ProviderCall call, Instant now);

  /**
   * What to answer to a provider that asks, before it ever calls, whether this address is ours.
   * Empty when it asks wrongly, and for those that never ask.
   *
   * @param query of the address that it asked, by name
   */
  default Optional<String> greeted(Account account, Map<String, String> query) {
    return Optional.empty();
  }

  /**
   * What one message is to its provider.
   *
   * @param messageId ours, given along wherever it comes back with later news
   * @param to in international form with a plus
   * @param content what it says
   * @param goodFor after so long the carrier may drop it
   * @param callback whole address at which the provider tells what became of it
   */
  record Slip(UUID messageId, String to, Content content, Duration goodFor, String callback) {

    /** Plain words. */
    public Slip(UUID messageId, String to, String text, Duration goodFor, String callback) {
      this(messageId, to, new Content.Plain(text), goodFor, callback);
    }

    /** What the person reads. */
    public String text() {
      return content.text();
    }
  }

  /** Whether a call may come in, and what it tells. */
  sealed interface Heard {

    /** Signed by it; may tell of several things, or of nothing we know. */
    record Genuine(List<DeliveryEvent> events) implements Heard {}

    /** Not signed by it. */
    record Forged(String why) implements Heard {}

    /** Not to be believed before the provider itself confirms it; it may call again later. */
    record Unproved(String why) implements Heard {}

    /** Signed, but nothing that we can read. */
    record Unreadable(String why) implements Heard {}
  }

  /**
   * One thing that happened.
   *
   * @param eventId the provider's, or made of what it says: the same twice is one event
   * @param messageId ours, where it came back with it
   * @param providerId the provider's own for the message
   * @param detail its code and words; for people of the company, never for logs
   * @param said what a person wrote to us; null unless it is an answer. Then the message is the one
   *     of ours that it answers, and the provider's id that message's, where it says so
   */
  record DeliveryEvent(
      String eventId,
      @Nullable UUID messageId,
      String providerId,
      Kind kind,
      String detail,
      @Nullable Said said) {

    /** Something that became of a message of ours. */
    public DeliveryEvent(
        String eventId, @Nullable UUID messageId, String providerId, Kind kind, String detail) {
      this(eventId, messageId, providerId, kind, detail, null);
    }

    /** What happened, in the order in which the later counts. */
    public enum Kind {
      /** Something that we keep and do nothing about. */
      OTHER,
      /** On its way beyond the provider. */
      SENT,
      /** It will not arrive. */
      FAILED,
      /** It will not arrive, because there is nobody at that address. */
      NOBODY,
      /** It will not arrive, because the person told their provider to let none of ours through. */
      STOPPED,
      /** On the person's device. */
      DELIVERED,
      /** Seen. */
      READ,
      /** The person wrote to us. */
      ANSWER
    }
  }

  /**
   * What a person wrote to us.
   *
   * @param from the number it came from, as the provider writes it
   * @param name what they call themselves there; may be empty
   * @param at when; null when the provider does not say
   * @param chosen the button that they tapped below our message, by its code; empty for words
   */
  record Said(
      String from,
      String name,
      String text,
      @Nullable Instant at,
      List<Enclosure> files,
      String chosen) {

    public Said {
      files = List.copyOf(files);
    }

    /** In words. */
    public Said(
        String from, String name, String text, @Nullable Instant at, List<Enclosure> files) {
      this(from, name, text, at, files, "");
    }
  }
}
