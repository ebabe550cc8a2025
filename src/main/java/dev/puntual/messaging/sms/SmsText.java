package dev.puntual.messaging.sms;

import dev.puntual.messaging.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text message as people write it: one paragraph with places between double braces, which are
 * those of letters but for the table.
 *
 * @param body as written
 * @param plain whether what GSM-7 does not have is said with what it has, names and all
 */
public record SmsText(String body, boolean plain) {

  /** Beyond this it is a letter. */
  public static final int LONGEST = 600;

  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

  /**
   * Why a text cannot be said.
   *
   * @param code message key after {@code messaging.sms.fault.}
   * @param about what exactly, to be named in the sentence; may be empty
   */
  public record Fault(String code, String about) {}

  /** Everything that is wrong with it; empty when nothing is. */
  public List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    if (body.isBlank()) {
      faults.add(new Fault("empty", ""));
    }
    if (body.length() > LONGEST) {
      faults.add(new Fault("too_long", String.valueOf(LONGEST)));
    }
    PLACE
        .matcher(body)
        .results()
        .map(place -> place.group(1))
        .filter(name -> known(name).isEmpty())
        .findFirst()
        .ifPresent(name -> faults.add(new Fault("unknown", name)));
    var rest = PLACE.matcher(body).replaceAll("");
    if (rest.contains("{{") || rest.contains("}}")) {
      faults.add(new Fault("brace", ""));
    }
    return faults;
  }

  /**
   * What leaves, or would.
   *
   * @param words by {@link Placeholder#key()}, plain and already formatted
   * @param link where the person can see and settle
   * @return empty when a word is missing: a sentence with a hole in it never leaves
   */
  public Optional<String> say(Map<String, String> words, String link) {
    var places = PLACE.matcher(body);
    var said = new StringBuilder();
    while (places.find()) {
      var word = known(places.group(1)).map(place -> word(place, words, link)).orElse("");
      if (word.isBlank()) {
        return Optional.empty();
      }
      places.appendReplacement(said, Matcher.quoteReplacement(word));
    }
    places.appendTail(said);
    var whole = said.toString().replaceAll("\\s+", " ").strip();
    return Optional.of(plain ? Plainer.of(whole) : whole);
  }

  private static String word(Placeholder place, Map<String, String> words, String link) {
    return place == Placeholder.LINK ? link : words.getOrDefault(place.key(), "");
  }

  private static Optional<Placeholder> known(String name) {
    return Placeholder.named(name).filter(place -> place != Placeholder.LIST);
  }
}
