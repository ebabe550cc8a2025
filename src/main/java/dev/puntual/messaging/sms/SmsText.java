package dev.puntual.messaging.sms;

import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.Writing;
import dev.puntual.messaging.wording.Block;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Leave;
import dev.puntual.messaging.wording.Marks;
import dev.puntual.messaging.wording.Taboos;
import dev.puntual.messaging.wording.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/**
 * A text message as people write it: one paragraph with places between double braces, which are
 * those of letters but for the table.
 *
 * @param body as written
 * @param plain whether what GSM-7 does not have is said with what it has, names and all
 */
@NamedInterface("texts")
public record SmsText(String body, boolean plain) {

  /** Beyond this it is a letter. */
  public static final int LONGEST = 600;

  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

  /** The token of a link alone is longer than what a locked screen shows. */
  private static final String SHORTEST_LINK = "x".repeat(Glimpse.CHARACTERS);

  private static final Set<Placeholder> SUMS =
      EnumSet.of(Placeholder.TOTAL, Placeholder.LATENESS, Placeholder.WITH_LATENESS);

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
    return faults.isEmpty() ? glimpsed() : faults;
  }

  /**
   * What is wrong with the first characters when it is said in these words: a company may bear a
   * name that should not be read over a shoulder. Empty when nothing is, or when it cannot be said.
   */
  public List<Fault> faults(Map<String, String> words, String link) {
    return say(words, link).map(Glimpse::faults).orElse(List.of());
  }

  /** With the shortest words there are, which let the most of it into sight. */
  private List<Fault> glimpsed() {
    var places = PLACE.matcher(body);
    var said = new StringBuilder();
    var early = new ArrayList<Fault>();
    while (places.find()) {
      var place = known(places.group(1));
      places.appendReplacement(said, "");
      if (place.filter(SUMS::contains).isPresent() && length(said) < Glimpse.CHARACTERS) {
        early.add(new Fault("early_sum", "{{" + places.group(1) + "}}"));
      }
      said.append(place.filter(Placeholder.LINK::equals).isPresent() ? SHORTEST_LINK : "x");
    }
    places.appendTail(said);
    return early.isEmpty() ? Glimpse.faults(said.toString().strip()) : early.subList(0, 1);
  }

  private static int length(StringBuilder said) {
    var shown = said.toString().replaceAll("\\s+", " ").stripLeading();
    return shown.codePointCount(0, shown.length());
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

  /** The same as a message on its way; its link stays apart too, for pages. */
  public Optional<Composed> compose(String language, Writing.Letter letter) {
    return say(letter.words(), letter.link())
        .map(
            said ->
                new Composed(
                    language,
                    letter.words().getOrDefault(Placeholder.COMPANY.key(), ""),
                    letter.words().getOrDefault(Placeholder.CONTACT.key(), ""),
                    "",
                    List.of(new Block(Block.Kind.TEXT, said)),
                    List.of(),
                    List.of(),
                    letter.words().getOrDefault(Placeholder.TOTAL.key(), ""),
                    letter.link()));
  }

  /** What it tells whoever reads it, by its places, and whether others' words say what none may. */
  public Marks marks(Writing.Letter letter) {
    var places = PLACE.matcher(body).results().flatMap(place -> known(place.group(1)).stream());
    return new Marks(
        Wording.tells(places),
        letter.words(),
        say(letter.words(), letter.link()).flatMap(said -> Taboos.in(said, Taboos.ANYWHERE)));
  }

  /**
   * What the telephone shows: the text, and the small print that the place asks for. One letter of
   * the small print never makes a plain text dearer.
   */
  public static String shown(Composed letter) {
    var said =
        letter.blocks().stream()
            .map(block -> text(block, letter))
            .filter(text -> !text.isBlank())
            .toList();
    boolean plain = !said.isEmpty() && Gsm7.says(said.getFirst());
    return said.stream()
        .map(text -> text.replace('\n', ' '))
        .map(text -> plain ? Plainer.of(text) : text)
        .collect(Collectors.joining(" "));
  }

  private static String text(Block block, Composed letter) {
    return block.kind() == Block.Kind.LEAVE
        ? Leave.brief(letter.language(), block.text())
        : block.text();
  }

  private static String word(Placeholder place, Map<String, String> words, String link) {
    return place == Placeholder.LINK ? link : words.getOrDefault(place.key(), "");
  }

  private static Optional<Placeholder> known(String name) {
    return Placeholder.named(name).filter(place -> place != Placeholder.LIST);
  }
}
