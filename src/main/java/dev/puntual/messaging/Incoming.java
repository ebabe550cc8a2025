package dev.puntual.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer, as an adapter hands it over.
 *
 * @param provider who brought it, such as {@code twilio} or {@code imap}
 * @param providerId the provider's own id for it: the same twice is one answer
 * @param from whose address or number it came from
 * @param name what they call themselves; may be empty
 * @param subject may be empty
 * @param said the person's own words, without quotes and signature
 * @param whole with all of that; null when it is the same
 * @param automatic whether a machine answered
 * @param answers which message of ours, where that came back with it; null when it did not
 * @param answersProviderId the provider's id of that message, where only that came back; may be
 *     empty. With neither, it answers what was last sent to that telephone
 * @param language two letters; empty when nobody knows
 * @param chosen the button that was tapped, by its code; it counts only where that message went to
 *     who tapped it, or was chosen on a page of ours
 * @param mailId the Message-ID of a mail, with its brackets; empty for all else
 */
public record Incoming(
    Way way,
    String provider,
    String providerId,
    String from,
    String name,
    String subject,
    String said,
    @Nullable String whole,
    boolean automatic,
    @Nullable UUID answers,
    String answersProviderId,
    String language,
    Instant at,
    List<Enclosure> files,
    String chosen,
    String mailId) {

  public Incoming {
    files = List.copyOf(files);
  }

  /** In words. */
  public Incoming(
      Way way,
      String provider,
      String providerId,
      String from,
      String name,
      String subject,
      String said,
      @Nullable String whole,
      boolean automatic,
      @Nullable UUID answers,
      String answersProviderId,
      String language,
      Instant at,
      List<Enclosure> files) {
    this(
        way,
        provider,
        providerId,
        from,
        name,
        subject,
        said,
        whole,
        automatic,
        answers,
        answersProviderId,
        language,
        at,
        files,
        "");
  }

  /** A tapped button, or words; not by mail. */
  public Incoming(
      Way way,
      String provider,
      String providerId,
      String from,
      String name,
      String subject,
      String said,
      @Nullable String whole,
      boolean automatic,
      @Nullable UUID answers,
      String answersProviderId,
      String language,
      Instant at,
      List<Enclosure> files,
      String chosen) {
    this(
        way,
        provider,
        providerId,
        from,
        name,
        subject,
        said,
        whole,
        automatic,
        answers,
        answersProviderId,
        language,
        at,
        files,
        chosen,
        "");
  }

  /** The same from another address. */
  Incoming comingFrom(String other) {
    return new Incoming(
        way,
        provider,
        providerId,
        other,
        name,
        subject,
        said,
        whole,
        automatic,
        answers,
        answersProviderId,
        language,
        at,
        files,
        chosen,
        mailId);
  }

  /** By which way people answer. */
  public enum Way {
    EMAIL,
    SMS,
    WHATSAPP,
    VOICE,
    /** Typed on the page that a letter led to. */
    PORTAL;

    /** As stored. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A short text by telephone. */
  public static Incoming text(
      Way way, String provider, String providerId, String from, String said, Instant at) {
    return new Incoming(
        way, provider, providerId, from, "", "", said, null, false, null, "", "", at, List.of());
  }
}
