package dev.puntual.messaging.sms;

import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.Writing;
import dev.puntual.messaging.wording.Block;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Marks;
import dev.puntual.messaging.wording.Phrase;
import dev.puntual.messaging.wording.Plain;
import dev.puntual.messaging.wording.Taboos;
import dev.puntual.messaging.wording.Wording;
import dev.puntual.rules.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/** A text message taken apart, ready to be said many times. */
@NamedInterface("texts")
public final class SmsWording {

  /** A word longer than this is a mistake of whoever filled it in. */
  private static final int LONGEST_WORD = 300;

  /** More documents than these are a number in so short a text. */
  private static final int NAMED = 3;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Phrase phrase;
  private final boolean plain;
  private final Set<Placeholder> asked;
  private final Set<String> own;
  private final Set<Mention> tells;

  /**
   * @param plain whether what GSM-7 does not have is said with what it has
   */
  SmsWording(Phrase phrase, boolean plain) {
    this.phrase = phrase;
    this.plain = plain;
    this.asked =
        phrase
            .places()
            .filter(place -> !place.isOptional())
            .collect(Collectors.toUnmodifiableSet());
    this.own = phrase.own().collect(Collectors.toUnmodifiableSet());
    this.tells = Wording.tells(phrase.places());
  }

  /** As {@link SmsText#say}. */
  public Optional<String> say(Map<String, String> words, String link) {
    var told = new HashMap<String, String>();
    words.forEach((place, word) -> told.put(place, Plain.oneLine(word, LONGEST_WORD)));
    if (lacks(told, link) || !phrase.faults().isEmpty()) {
      return Optional.empty();
    }
    var whole = BLANKS.matcher(phrase.fill(told, link)).replaceAll(" ").strip();
    return Optional.of(plain ? Plainer.of(whole) : whole);
  }

  /**
   * The same as a message on its way, whose link stays apart too, for pages; and what it tells
   * whoever reads it, and whether others' words say what none may.
   */
  public Optional<Writing.Said> said(String language, Writing.Letter letter) {
    return say(letter.words(), letter.link())
        .map(
            said ->
                new Writing.Said(
                    composed(language, letter, said),
                    new Marks(tells, letter.words(), Taboos.in(said, Taboos.ANYWHERE))));
  }

  private boolean lacks(Map<String, String> told, String link) {
    return asked.stream()
            .map(place -> place == Placeholder.LINK ? link : told.getOrDefault(place.key(), ""))
            .anyMatch(String::isBlank)
        || own.stream().anyMatch(name -> told.getOrDefault(name, "").isBlank());
  }

  private static Composed composed(String language, Writing.Letter letter, String said) {
    return new Composed(
        language,
        letter.words().getOrDefault(Placeholder.COMPANY.key(), ""),
        letter.words().getOrDefault(Placeholder.CONTACT.key(), ""),
        "",
        List.of(new Block(Block.Kind.TEXT, said)),
        letter.headings(),
        named(letter.rows()),
        letter.words().getOrDefault(Placeholder.TOTAL.key(), ""),
        letter.link());
  }

  /**
   * For the small print of places whose law wants documents named: the first, and how many more.
   */
  private static List<List<String>> named(List<List<String>> rows) {
    if (rows.size() <= NAMED) {
      return rows;
    }
    var some = new ArrayList<>(rows.subList(0, NAMED));
    some.add(List.of("+" + (rows.size() - NAMED), ""));
    return List.copyOf(some);
  }
}
