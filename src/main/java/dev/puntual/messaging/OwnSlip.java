package dev.puntual.messaging;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.sms.SmsParts;
import dev.puntual.messaging.sms.SmsText;
import dev.puntual.messaging.wording.Phrase;
import dev.puntual.messaging.wording.Taboos;
import dev.puntual.messaging.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A text message that an {@link Author} keeps itself, for messages of no stage: what {@link
 * OwnText} is for letters.
 */
public final class OwnSlip {

  /** Beyond this it is a letter. */
  public static final int LONGEST = SmsText.LONGEST;

  private final Language language;
  private final SmsText text;

  private OwnSlip(Language language, SmsText text) {
    this.language = language;
    this.text = text;
  }

  /** What became of a text that somebody typed. */
  public sealed interface Read {

    record Good(OwnSlip slip) implements Read {}

    /** Everything that is wrong with it. */
    record Bad(List<Wrong> wrong) implements Read {}
  }

  /**
   * Why a text cannot be said.
   *
   * @param key of the sentence
   * @param about what exactly, to be named in it; may be empty
   */
  public record Wrong(String key, String about) {}

  /**
   * How many parts it leaves in.
   *
   * @param text as the telephone shows it
   * @param letters counted, septets or UTF-16 units
   * @param strangers letters for which it is dearer, each once
   */
  public record Size(int parts, int letters, List<String> strangers, String text) {}

  /**
   * Takes a text apart, or says what is wrong with it.
   *
   * @param plain whether letters that make it dearer are said without their accents
   * @param own names beside the fixed ones, in lower case; the letter brings their words
   * @param aboutDebts whether its readers owe: it then says where to see and settle that; else it
   *     speaks of no debt
   */
  public static Read read(
      Language language, String body, boolean plain, Set<String> own, boolean aboutDebts) {
    var text = new SmsText(body, plain, own);
    var wrong = new ArrayList<Wrong>();
    text.faults().forEach(one -> wrong.add(new Wrong("sms.fault." + one.code(), one.about())));
    if (wrong.isEmpty()) {
      wrong.addAll(
          lacking(language, Phrase.of(body, own).places().collect(Collectors.toSet()), aboutDebts));
      Taboos.in(body, Taboos.ANYWHERE)
          .ifPresent(
              said ->
                  wrong.add(new Wrong("messaging.text.fault." + said.kind().code(), said.words())));
    }
    return wrong.isEmpty()
        ? new Read.Good(new OwnSlip(language, text))
        : new Read.Bad(List.copyOf(wrong));
  }

  private static List<Wrong> lacking(
      Language language, Set<Placeholder> places, boolean aboutDebts) {
    var wrong = new ArrayList<Wrong>();
    if (!places.contains(Placeholder.COMPANY)) {
      wrong.add(new Wrong("messaging.text.fault.no_company", name(Placeholder.COMPANY, language)));
    }
    if (aboutDebts && !places.contains(Placeholder.LINK)) {
      wrong.add(new Wrong("messaging.text.fault.no_link", name(Placeholder.LINK, language)));
    }
    places.stream()
        .filter(place -> !aboutDebts && !Wording.suitsNotices(place))
        .sorted()
        .findFirst()
        .ifPresent(
            place ->
                wrong.add(new Wrong("messaging.text.fault.about_debt", name(place, language))));
    return wrong;
  }

  private static String name(Placeholder place, Language language) {
    return "{{" + place.name(language) + "}}";
  }

  /** Which names of its own it speaks; to somebody without one of them it is not said. */
  public Set<String> own() {
    return Phrase.of(text.body(), text.own()).own().collect(Collectors.toSet());
  }

  /** Empty when a word is missing: a sentence with a hole in it never leaves. */
  public Optional<Writing.Said> say(Writing.Letter letter) {
    return text.said(language.code(), letter);
  }

  /** What a telephone shows of it, in the parts that are paid for. */
  public static Size size(Writing.Said said) {
    var parts = SmsParts.of(SmsText.shown(said.letter()));
    return new Size(parts.count(), parts.units(), parts.strangers(), parts.text());
  }
}
