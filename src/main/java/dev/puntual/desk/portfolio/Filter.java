package dev.puntual.desk.portfolio;

import dev.puntual.desk.Cursor;
import dev.puntual.platform.web.Tone;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which debtors, in which order, as the address says it. Every state of the list is an address that
 * can be kept or sent.
 *
 * @param currency ISO 4217; null for the company's own
 * @param tone only debtors with something of this age; null for all
 * @param unreachable only debtors without a usable address
 * @param silence only debtors not written to today for this reason, or whose credit is stopped;
 *     null for all
 * @param segment only debtors whom this segment means; null for all
 * @param words what was typed into the search box; blank when nothing was
 */
public record Filter(
    @Nullable String currency,
    @Nullable Tone tone,
    Sort sort,
    boolean unreachable,
    @Nullable String silence,
    @Nullable UUID segment,
    String words,
    @Nullable Cursor after) {

  /** Of whom nothing more is sold on credit. */
  private static final String CREDIT = "credit_hold";

  private static final Set<String> SILENCES =
      Set.of(
          "hold_pause",
          "hold_promise",
          "hold_agreement",
          "hold_dispute",
          "hold_to_verify",
          "hold_legal",
          "hold_asked",
          "no_address",
          "no_recipient",
          "no_channel",
          "lacking",
          "excluded_channel",
          "day_off",
          "already_today",
          "unheard",
          "held_by_person",
          CREDIT);

  /** The orders that make sense of a debt. */
  public enum Sort {
    BALANCE("saldo"),
    OLDEST("antiguedad"),
    NAME("nombre");

    private final String word;

    Sort(String word) {
      this.word = word;
    }

    /** As the address says it. */
    public String word() {
      return word;
    }

    static Sort of(String word) {
      for (var sort : values()) {
        if (sort.word.equals(word)) {
          return sort;
        }
      }
      return BALANCE;
    }
  }

  /** Reads the parameters of an address; what makes no sense counts as not said. */
  static Filter of(Map<String, String> asked) {
    var currency = asked.getOrDefault("moneda", "");
    var silence = asked.getOrDefault("silencio", "");
    return new Filter(
        currency.matches("[A-Z]{3}") ? currency : null,
        Tone.of(asked.getOrDefault("tramo", "")).orElse(null),
        Sort.of(asked.getOrDefault("orden", "")),
        asked.getOrDefault("contacto", "").equals("no"),
        SILENCES.contains(silence) ? silence : null,
        id(asked.getOrDefault("segmento", "")),
        asked.getOrDefault("q", "").strip(),
        Cursor.read(asked.getOrDefault("desde", "")).orElse(null));
  }

  Filter fromTheTop() {
    return new Filter(currency, tone, sort, unreachable, silence, segment, words, null);
  }

  public boolean searches() {
    return !words.isBlank();
  }

  public String withCurrency(String other) {
    return new Filter(other, tone, sort, unreachable, silence, segment, words, null).href();
  }

  /** The same in another currency, whose code is to be added. */
  public String inCurrency() {
    var rest = new Filter(null, tone, sort, unreachable, silence, segment, words, null).href();
    return rest + (rest.contains("?") ? "&" : "?") + "moneda=";
  }

  /** Null takes the age away. */
  public String withTone(@Nullable Tone other) {
    return new Filter(currency, other, sort, unreachable, silence, segment, words, null).href();
  }

  public String withSort(Sort other) {
    return new Filter(currency, tone, other, unreachable, silence, segment, words, null).href();
  }

  public String withUnreachable(boolean only) {
    return new Filter(currency, tone, sort, only, silence, segment, words, null).href();
  }

  /** Null takes the reason away. */
  public String withSilence(@Nullable String other) {
    return new Filter(currency, tone, sort, unreachable, other, segment, words, null).href();
  }

  /** Whether only debtors whose credit is stopped. */
  public boolean stopped() {
    return CREDIT.equals(silence);
  }

  public String withStopped(boolean only) {
    return withSilence(only ? CREDIT : null);
  }

  /** Null takes the segment away. */
  public String withSegment(@Nullable UUID other) {
    return new Filter(currency, tone, sort, unreachable, silence, other, words, null).href();
  }

  Filter withoutSegment() {
    return new Filter(currency, tone, sort, unreachable, silence, null, words, after);
  }

  public String withAfter(Cursor next) {
    return new Filter(currency, tone, sort, unreachable, silence, segment, words, next).href();
  }

  public String href() {
    return address("/cartera");
  }

  /** The same list as a file. */
  public String export() {
    return address("/cartera/lista.csv");
  }

  /** Where its conditions become a segment of their own. */
  public String asSegment() {
    return new Filter(currency, tone, Sort.BALANCE, unreachable, silence, segment, "", null)
        .address("/segmentos/nuevo");
  }

  /** Whether it says more than the segment it may be limited to. */
  public boolean chooses() {
    return currency != null || tone != null || unreachable || (silence != null && !stopped());
  }

  private static @Nullable UUID id(String text) {
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private String address(String path) {
    var uri = UriComponentsBuilder.fromPath(path);
    Optional.ofNullable(currency).ifPresent(value -> uri.queryParam("moneda", value));
    Optional.ofNullable(tone).ifPresent(value -> uri.queryParam("tramo", value.key()));
    if (sort != Sort.BALANCE) {
      uri.queryParam("orden", sort.word());
    }
    if (unreachable) {
      uri.queryParam("contacto", "no");
    }
    Optional.ofNullable(silence).ifPresent(value -> uri.queryParam("silencio", value));
    Optional.ofNullable(segment).ifPresent(value -> uri.queryParam("segmento", value));
    if (searches()) {
      uri.queryParam("q", "{words}");
    }
    Optional.ofNullable(after).ifPresent(value -> uri.queryParam("desde", value.write()));
    return searches()
        ? uri.encode().buildAndExpand(words).toUriString()
        : uri.encode().build().toUriString();
  }
}
