package dev.puntual.messaging.wording;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.Writing.Letter;
import dev.puntual.messaging.Writing.Said;
import dev.puntual.messaging.wording.Block.Kind;
import dev.puntual.messaging.wording.Piece.Open;
import dev.puntual.messaging.wording.Piece.Own;
import dev.puntual.rules.Mention;
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

/** A template taken apart, ready to be filled many times. */
public final class Wording {

  /** A word longer than this is a mistake of whoever filled it in; the letter shows its start. */
  private static final int LONGEST_WORD = 300;

  private static final Map<Language, String> BUTTON =
      Map.of(
          Language.ES, "Ver mi cuenta y pagar",
          Language.EN, "See my account and pay",
          Language.PT, "Ver minha conta e pagar");

  /** What each place tells the reader. */
  private static final Map<Placeholder, Set<Mention>> TELLS =
      Map.of(
          Placeholder.COMPANY, Set.of(Mention.CREDITOR_NAME, Mention.COLLECTOR_NAME),
          Placeholder.CONTACT, Set.of(Mention.CONTACT_POINT),
          Placeholder.TOTAL, Set.of(Mention.AMOUNT_TOTAL),
          Placeholder.DUE, Set.of(Mention.DUE_DATE),
          Placeholder.TODAY, Set.of(Mention.AMOUNT_CALCULATED_ON),
          Placeholder.LINK, Set.of(Mention.SETTLEMENT_TERMS),
          Placeholder.LIST,
              Set.of(
                  Mention.AMOUNT_TOTAL,
                  Mention.AMOUNT_BREAKDOWN,
                  Mention.DUE_DATE,
                  Mention.CONTRACT_REF,
                  Mention.DEBT_ORIGIN));

  /** Numbers of documents hold none, and are most of what a table names. */
  private static final Pattern WORD = Pattern.compile("\\p{L}{4}");

  private final Language language;
  private final List<Piece> subject;
  private final List<List<Piece>> paragraphs;
  private final Set<String> own;

  Wording(Language language, List<Piece> subject, List<List<Piece>> paragraphs) {
    this.language = language;
    this.subject = List.copyOf(subject);
    this.paragraphs = paragraphs.stream().map(List::copyOf).toList();
    this.own =
        Stream.concat(subject.stream(), paragraphs.stream().flatMap(List::stream))
            .flatMap(piece -> piece instanceof Own(var name) ? Stream.of(name) : Stream.empty())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Takes the texts apart, or says everything that is wrong with them. */
  public static Parsed parse(Language language, String subject, String body) {
    return parse(language, subject, body, Set.of());
  }

  /**
   * The same with further names between braces, for which the letter must have words.
   *
   * @param own in lower case
   */
  public static Parsed parse(Language language, String subject, String body, Set<String> own) {
    return new TemplateCheck(language, true, own, subject, body).result();
  }

  /** The same for a text that goes to people whether they owe or not, and says nothing of debts. */
  public static Parsed parseNotice(
      Language language, String subject, String body, Set<String> own) {
    return new TemplateCheck(language, false, own, subject, body).result();
  }

  /** Whether a notice may leave that place open. */
  public static boolean suitsNotices(Placeholder place) {
    return !TemplateCheck.ABOUT_DEBT.contains(place);
  }

  /** Whether it shows the table of items. */
  public boolean lists() {
    return paragraphs.stream().anyMatch(p -> p.size() == 1 && p.getFirst().opens(Placeholder.LIST));
  }

  /** Which of the further names it speaks. */
  public Set<String> own() {
    return own;
  }

  /**
   * Fills every place. Empty when the letter lacks a word: a sentence with a hole in it never
   * leaves.
   */
  public Optional<Composed> compose(Letter letter) {
    var words = new HashMap<String, String>();
    for (var place : Placeholder.words().values()) {
      var word = letter.words().getOrDefault(place.key(), place.isOptional() ? "" : null);
      if (word == null) {
        return Optional.empty();
      }
      words.put(place.key(), Plain.oneLine(word, LONGEST_WORD));
      var shorter = letter.words().get(place.shortForm());
      if (shorter != null) {
        words.put(place.shortForm(), Plain.oneLine(shorter, LONGEST_WORD));
      }
    }
    for (var name : own) {
      var word = letter.words().getOrDefault(name, "");
      if (word.isBlank()) {
        return Optional.empty();
      }
      words.put(name, Plain.oneLine(word, LONGEST_WORD));
    }
    var blocks = new ArrayList<Block>(paragraphs.size());
    for (var paragraph : paragraphs) {
      var block = block(paragraph, words, letter.link());
      if (block.kind() != Kind.TEXT || !block.text().isBlank()) {
        blocks.add(block);
      }
    }
    return Optional.of(
        new Composed(
            language.code(),
            words.getOrDefault(Placeholder.COMPANY.key(), ""),
            words.getOrDefault(Placeholder.CONTACT.key(), ""),
            Pieces.fill(subject, words, ""),
            blocks,
            letter.headings(),
            letter.rows(),
            words.getOrDefault(Placeholder.TOTAL.key(), ""),
            letter.link(),
            Face.PLAIN.dated(words.getOrDefault(Placeholder.DUE.key(), "")),
            null));
  }

  /** The same, and what it says. */
  public Optional<Said> say(Letter letter) {
    return compose(letter).map(said -> new Said(said, marks(letter)));
  }

  /** What a letter in these words says, and whether it says what none may. */
  public Marks marks(Letter letter) {
    var places =
        pieces()
            .flatMap(
                piece -> piece instanceof Open(var place, _) ? Stream.of(place) : Stream.empty());
    return new Marks(tells(places), letter.words(), forbidden(letter));
  }

  /** What a text with these places tells whoever reads it. */
  public static Set<Mention> tells(Stream<Placeholder> places) {
    var says = EnumSet.noneOf(Mention.class);
    places.forEach(place -> says.addAll(TELLS.getOrDefault(place, Set.of())));
    return says;
  }

  /** The words of others are read with the sentences around them, and the table's first column. */
  private Optional<Taboos.Found> forbidden(Letter letter) {
    var foreign =
        paragraphs.stream()
            .filter(paragraph -> paragraph.stream().anyMatch(Own.class::isInstance))
            .map(paragraph -> Pieces.foreign(paragraph, letter.words()));
    var listed =
        lists()
            ? letter.rows().stream()
                .filter(row -> !row.isEmpty())
                .map(List::getFirst)
                .filter(cell -> WORD.matcher(cell).find())
            : Stream.<String>of();
    return Stream.concat(foreign, listed)
        .flatMap(text -> Taboos.in(text, Taboos.ANYWHERE).stream())
        .findFirst();
  }

  private Stream<Piece> pieces() {
    return Stream.concat(subject.stream(), paragraphs.stream().flatMap(List::stream));
  }

  private Block block(List<Piece> paragraph, Map<String, String> words, String link) {
    if (paragraph.size() == 1 && paragraph.getFirst() instanceof Open(var only, _)) {
      if (only == Placeholder.LIST) {
        return new Block(Kind.LIST, "");
      }
      if (only == Placeholder.LINK) {
        return new Block(Kind.LINK, BUTTON.getOrDefault(language, link));
      }
    }
    return new Block(Kind.TEXT, Pieces.fill(paragraph, words, link));
  }
}
