package dev.puntual.messaging.wording;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.wording.Piece.Open;
import dev.puntual.messaging.wording.Piece.Own;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a template must keep to: known placeholders, one line of subject that may be read over
 * somebody's shoulder, and always a way to see and settle.
 */
final class TemplateCheck {

  static final int LONGEST_SUBJECT = 120;
  static final int LONGEST_BODY = 5000;

  /** So no text grows to more than twenty times what was written, whatever its words. */
  static final int MOST_PLACES = 60;

  /** A subject shows on locked screens and to colleagues. */
  private static final Set<Placeholder> PRIVATE =
      EnumSet.of(
          Placeholder.TOTAL,
          Placeholder.DAYS,
          Placeholder.LATENESS,
          Placeholder.WITH_LATENESS,
          Placeholder.WHATSAPP,
          Placeholder.AGENT,
          Placeholder.LIST,
          Placeholder.LINK);

  /** What only somebody who owes can be told. */
  static final Set<Placeholder> ABOUT_DEBT =
      EnumSet.of(
          Placeholder.TOTAL,
          Placeholder.DOCUMENTS,
          Placeholder.DUE,
          Placeholder.DAYS,
          Placeholder.LATENESS,
          Placeholder.WITH_LATENESS,
          Placeholder.LIST,
          Placeholder.LINK);

  /** What a law may ask for; none of it stands in a line that may fall out. */
  private static final Set<Placeholder> NEEDED =
      EnumSet.of(
          Placeholder.COMPANY,
          Placeholder.CONTACT,
          Placeholder.TOTAL,
          Placeholder.DUE,
          Placeholder.LIST,
          Placeholder.LINK);

  /** Of such a text nothing more is read. */
  private static final Set<String> TOO_MUCH = Set.of("too_long", "too_many");

  private static final int MOST_FAULTS = 20;

  private final Language language;
  private final boolean aboutDebt;
  private final Set<String> own;
  private final String subject;
  private final String body;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param aboutDebt whether its readers are told what they owe; a notice to anybody is not about
   *     it
   * @param own further names that may stand between braces, in the body only: nobody knows how
   *     private what they stand for is
   */
  TemplateCheck(
      Language language, boolean aboutDebt, Set<String> own, String subject, String body) {
    this.language = language;
    this.aboutDebt = aboutDebt;
    this.own = Set.copyOf(own);
    this.subject = subject.strip();
    this.body = body.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  Parsed result() {
    var subjectPieces = checkedSubject();
    var paragraphs = checkedBody();
    checkLaw(subjectPieces, paragraphs);
    return faults.isEmpty()
        ? new Parsed.Good(new Wording(language, subjectPieces, paragraphs))
        : new Parsed.Bad(faults.stream().limit(MOST_FAULTS).toList());
  }

  private List<Piece> checkedSubject() {
    if (subject.isEmpty()) {
      fault("subject", "empty", "");
    }
    if (subject.length() > LONGEST_SUBJECT) {
      fault("subject", "too_long", Integer.toString(LONGEST_SUBJECT));
      return List.of();
    }
    if (subject.chars().anyMatch(Character::isISOControl)) {
      fault("subject", "not_one_line", "");
    }
    Taboos.in(subject, Set.of(Taboos.Kind.SHAMING))
        .ifPresent(said -> fault("subject", said.kind().code(), said.words()));
    Glimpse.anywhere(subject).forEach(seen -> fault("subject", seen.code(), seen.about()));
    var pieces = Pieces.read("subject", subject, own, faults);
    pieces.stream()
        .filter(
            piece ->
                piece instanceof Own
                    || (piece instanceof Open(var place, _) && PRIVATE.contains(place)))
        .findFirst()
        .ifPresent(piece -> fault("subject", "private", name(piece)));
    return pieces;
  }

  private List<List<Piece>> checkedBody() {
    if (body.isEmpty()) {
      fault("body", "empty", "");
    }
    if (body.length() > LONGEST_BODY) {
      fault("body", "too_long", Integer.toString(LONGEST_BODY));
      return List.of();
    }
    if (body.split("\\{\\{", MOST_PLACES + 2).length > MOST_PLACES + 1) {
      fault("body", "too_many", Integer.toString(MOST_PLACES));
      return List.of();
    }
    if (body.chars().anyMatch(c -> c != '\n' && c != '\t' && Character.isISOControl(c))) {
      fault("body", "control", "");
    }
    var paragraphs = new ArrayList<List<Piece>>();
    for (var paragraph : split(body)) {
      paragraphs.add(Pieces.read("body", paragraph, own, faults));
    }
    checkBlocks(paragraphs);
    checkOptional();
    return paragraphs;
  }

  private void checkBlocks(List<List<Piece>> paragraphs) {
    long lists = count(paragraphs, Placeholder.LIST);
    if (lists > 1) {
      fault("body", "list_twice", "");
    }
    boolean inside =
        paragraphs.stream()
            .anyMatch(p -> p.size() > 1 && p.stream().anyMatch(one -> one.opens(Placeholder.LIST)));
    if (inside) {
      fault("body", "list_inside", "");
    }
    if (aboutDebt && count(paragraphs, Placeholder.LINK) == 0 && !body.isEmpty()) {
      fault("body", "no_link", place(Placeholder.LINK));
    }
  }

  /** A line that may fall out takes nothing with it that a letter needs. */
  private void checkOptional() {
    body.lines()
        .map(line -> Pieces.read("body", line, own, new ArrayList<>()))
        .filter(line -> line.stream().anyMatch(TemplateCheck::optional))
        .flatMap(List::stream)
        .filter(piece -> NEEDED.stream().anyMatch(piece::opens))
        .findFirst()
        .ifPresent(piece -> fault("body", "optional_line", name(piece)));
  }

  private static boolean optional(Piece piece) {
    return piece instanceof Open(var place, _) && place.isOptional();
  }

  /** Who writes, whom to turn to, how much and since when: some law asks for each of them. */
  private void checkLaw(List<Piece> subjectPieces, List<List<Piece>> paragraphs) {
    if (faults.stream().map(Fault::code).anyMatch(TOO_MUCH::contains)) {
      return;
    }
    Taboos.in(subject, Taboos.ANYWHERE)
        .ifPresent(said -> fault("subject", said.kind().code(), said.words()));
    Taboos.in(body, Taboos.ANYWHERE)
        .ifPresent(said -> fault("body", said.kind().code(), said.words()));
    if (body.isEmpty()) {
      return;
    }
    boolean named = subjectPieces.stream().anyMatch(one -> one.opens(Placeholder.COMPANY));
    if (!named && count(paragraphs, Placeholder.COMPANY) == 0) {
      fault("body", "no_company", place(Placeholder.COMPANY));
    }
    if (count(paragraphs, Placeholder.CONTACT) == 0) {
      fault("body", "no_contact", place(Placeholder.CONTACT));
    }
    if (!aboutDebt) {
      checkNotice(subjectPieces, paragraphs);
      return;
    }
    boolean listed = count(paragraphs, Placeholder.LIST) > 0;
    if (!listed && count(paragraphs, Placeholder.TOTAL) == 0) {
      fault("body", "no_amount", place(Placeholder.LIST));
    }
    if (!listed && count(paragraphs, Placeholder.DUE) == 0) {
      fault("body", "no_due", place(Placeholder.LIST));
    }
  }

  private void checkNotice(List<Piece> subjectPieces, List<List<Piece>> paragraphs) {
    Stream.concat(Stream.of(subjectPieces), paragraphs.stream())
        .flatMap(List::stream)
        .filter(piece -> piece instanceof Open(var place, _) && ABOUT_DEBT.contains(place))
        .findFirst()
        .ifPresent(
            piece ->
                fault(
                    subjectPieces.contains(piece) ? "subject" : "body", "about_debt", name(piece)));
  }

  private static String place(Placeholder place) {
    return "{{" + place.key() + "}}";
  }

  private static long count(List<List<Piece>> paragraphs, Placeholder place) {
    return paragraphs.stream().flatMap(List::stream).filter(one -> one.opens(place)).count();
  }

  /** Paragraphs are parted by empty lines. */
  private static List<String> split(String body) {
    var paragraphs = new ArrayList<String>();
    var current = new StringBuilder();
    for (var line : body.lines().map(String::stripTrailing).toList()) {
      if (!line.isBlank()) {
        current.append(current.isEmpty() ? "" : "\n").append(line);
      } else if (!current.isEmpty()) {
        paragraphs.add(current.toString());
        current.setLength(0);
      }
    }
    if (!current.isEmpty()) {
      paragraphs.add(current.toString());
    }
    return paragraphs;
  }

  private static String name(Piece piece) {
    return switch (piece) {
      case Open(var place, _) -> place(place);
      case Own(var name) -> "{{" + name + "}}";
      case Piece.Text _ -> "";
    };
  }

  private void fault(String field, String code, String about) {
    faults.add(new Fault(field, code, about));
  }
}
