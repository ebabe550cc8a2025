package dev.puntual.messaging.sms;

import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.Writing;
import dev.puntual.messaging.wording.Block;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Glimpse;
import dev.puntual.messaging.wording.Leave;
import dev.puntual.messaging.wording.Phrase;
import dev.puntual.messaging.wording.Taboos;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;

/**
 * A text message as people write it: one paragraph with places between double braces, which are
 * those of letters but for the table.
 *
 * @param body as written
 * @param plain whether what GSM-7 does not have is said with what it has, names and all
 * @param own further names that may stand between braces, in lower case; the letter brings their
 *     words
 */
@NamedInterface("texts")
public record SmsText(String body, boolean plain, Set<String> own) {

  /** Beyond this it is a letter. */
  public static final int LONGEST = 600;

  /** The token of a link alone is longer than what a locked screen shows. */
  private static final String SHORTEST_LINK = "x".repeat(Glimpse.CHARACTERS);

  private static final Pattern PLACE = Pattern.compile("\\{\\{[^}]*}}");

  /** Of a private area, so that nobody writes it. */
  private static final String SUM = "\uE000";

  /** What a list says of somebody; nobody knows how private that is. */
  private static final String OWN = "\uE001";

  private static final Set<Placeholder> SUMS =
      EnumSet.of(Placeholder.TOTAL, Placeholder.LATENESS, Placeholder.WITH_LATENESS);

  public SmsText {
    own = Set.copyOf(own);
  }

  /** With no names but the fixed ones. */
  public SmsText(String body, boolean plain) {
    this(body, plain, Set.of());
  }

  /**
   * Why a text cannot be said.
   *
   * @param code message key after {@code messaging.sms.fault.}
   * @param about what exactly, to be named in the sentence; may be empty
   */
  public record Fault(String code, String about) {}

  /** Everything that is wrong with it; empty when nothing is. Of one too long nothing is read. */
  public List<Fault> faults() {
    if (body.isBlank()) {
      return List.of(new Fault("empty", ""));
    }
    if (body.length() > LONGEST) {
      return List.of(new Fault("too_long", String.valueOf(LONGEST)));
    }
    var phrase = phrase();
    var faults = new ArrayList<Fault>();
    phrase.faults().stream().map(SmsText::fault).limit(1).forEach(faults::add);
    if (phrase.places().anyMatch(Placeholder.LIST::equals)) {
      faults.add(new Fault("unknown", Placeholder.LIST.key()));
    }
    if (phrase.strayBraces()) {
      faults.add(new Fault("brace", ""));
    }
    return faults.isEmpty() ? seenOrForbidden(phrase) : faults;
  }

  /** What stands where a stranger looks; else what nobody may say anywhere. */
  private List<Fault> seenOrForbidden(Phrase phrase) {
    var seen = glimpsed(phrase);
    return seen.isEmpty()
        ? Taboos.in(PLACE.matcher(body).replaceAll(" "), Taboos.ANYWHERE).stream()
            .map(found -> new Fault(found.kind().code(), found.words()))
            .toList()
        : seen;
  }

  private Phrase phrase() {
    return Phrase.of(body, own);
  }

  private static Fault fault(dev.puntual.messaging.wording.Fault wrong) {
    return switch (wrong.code()) {
      case "unknown_filter" -> new Fault("filter", wrong.about());
      case "unclosed" -> new Fault("brace", "");
      default -> new Fault("unknown", wrong.about());
    };
  }

  /**
   * What is wrong with the first characters when it is said in these words: a company may bear a
   * name that should not be read over a shoulder. Empty when nothing is, or when it cannot be said.
   */
  public List<Fault> faults(Map<String, String> words, String link) {
    return say(words, link).map(SmsText::seen).orElse(List.of());
  }

  private static List<Fault> seen(String said) {
    return Glimpse.faults(said).stream().map(one -> new Fault(one.code(), one.about())).toList();
  }

  /** With the shortest words there are, which let the most of it into sight. */
  private List<Fault> glimpsed(Phrase phrase) {
    return Stream.of(true, false)
        .map(whole -> glimpsed(phrase, whole))
        .filter(faults -> !faults.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /**
   * @param whole whether each optional place has a word; else its line falls out
   */
  private List<Fault> glimpsed(Phrase phrase, boolean whole) {
    var words = new HashMap<String, String>();
    Placeholder.words().values().stream()
        .filter(place -> whole || !place.isOptional())
        .forEach(place -> words.put(place.key(), SUMS.contains(place) ? SUM : "x"));
    own.forEach(name -> words.put(name, OWN));
    var said = phrase.fill(words, SHORTEST_LINK).replaceAll("\\s+", " ").strip();
    int column = said.indexOf(OWN);
    if (column >= 0 && said.codePointCount(0, column) < Glimpse.CHARACTERS) {
      return List.of(new Fault("early_own", phrase.own().findFirst().orElse("")));
    }
    int sum = said.indexOf(SUM);
    return sum >= 0 && said.codePointCount(0, sum) < Glimpse.CHARACTERS
        ? List.of(new Fault("early_sum", "{{" + firstSum(phrase) + "}}"))
        : seen(said.replace(SUM, "x").replace(OWN, "x"));
  }

  private static String firstSum(Phrase phrase) {
    return phrase.places().filter(SUMS::contains).map(Placeholder::key).findFirst().orElse("");
  }

  /**
   * What leaves, or would.
   *
   * @param words by {@link Placeholder#key()}, plain and already formatted
   * @param link where the person can see and settle
   * @return empty when a word is missing: a sentence with a hole in it never leaves
   */
  public Optional<String> say(Map<String, String> words, String link) {
    return wording().say(words, link);
  }

  /** The same as a message on its way, and what it tells. */
  public Optional<Writing.Said> said(String language, Writing.Letter letter) {
    return wording().said(language, letter);
  }

  /** Taken apart once, for whoever says it many times. */
  SmsWording wording() {
    return new SmsWording(phrase(), plain);
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
}
