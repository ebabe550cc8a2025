package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.Placeholder;
import dev.puntual.messaging.Writing;
import dev.puntual.messaging.wording.Marks;
import dev.puntual.messaging.wording.Taboos;
import dev.puntual.messaging.wording.Wording;
import dev.puntual.rules.Mention;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text for Meta to approve, as people write it: places between double braces, which Meta numbers.
 * Two are its own: {@code referencia}, the first document and how many more there are, and {@code
 * aviso}, where the small print goes.
 */
public record WhatsAppText(String body) {

  /** What Meta takes. */
  public static final int LONGEST = 1024;

  static final String REFERENCE = "referencia";
  static final String NOTICE = "aviso";

  private static final Map<String, String> MORE =
      Map.of("en", "%s and %d more", "pt", "%s e mais %d");

  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
  private static final Pattern SIDE_BY_SIDE = Pattern.compile("}}\\s*\\{\\{");

  /**
   * Why a text cannot be given in.
   *
   * @param code message key after {@code whatsapp.fault.}
   */
  public record Fault(String code, String about) {}

  /** Everything that is wrong with it; empty when nothing is. */
  public List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    if (body.isBlank()) {
      return List.of(new Fault("empty", ""));
    }
    if (body.length() > LONGEST) {
      faults.add(new Fault("too_long", String.valueOf(LONGEST)));
    }
    places().stream()
        .filter(place -> !known(place))
        .findFirst()
        .ifPresent(place -> faults.add(new Fault("unknown", place)));
    var rest = PLACE.matcher(body).replaceAll("");
    if (rest.contains("{{") || rest.contains("}}")) {
      faults.add(new Fault("brace", ""));
    }
    if (body.strip().startsWith("{{") || body.strip().endsWith("}}")) {
      faults.add(new Fault("edge", ""));
    }
    if (SIDE_BY_SIDE.matcher(body).find()) {
      faults.add(new Fault("side_by_side", ""));
    }
    faults.addAll(lacks());
    Taboos.in(rest, EnumSet.allOf(Taboos.Kind.class))
        .ifPresent(found -> faults.add(new Fault(found.kind().code(), found.words())));
    if (Telling.away(rest)) {
      faults.add(new Fault("number", ""));
    }
    return faults;
  }

  /** Meta carries only what speaks of one invoice as a service: which, how much, since when. */
  private List<Fault> lacks() {
    var places = places();
    var faults = new ArrayList<Fault>();
    if (!places.contains(REFERENCE)) {
      faults.add(new Fault("no_reference", "{{" + REFERENCE + "}}"));
    }
    if (!said(places, Placeholder.TOTAL) && !said(places, Placeholder.WITH_LATENESS)) {
      faults.add(new Fault("no_amount", "{{total}}"));
    }
    if (!said(places, Placeholder.DUE)) {
      faults.add(new Fault("no_due", "{{vencimiento}}"));
    }
    if (!said(places, Placeholder.COMPANY)) {
      faults.add(new Fault("no_company", "{{empresa}}"));
    }
    if (!places.contains(NOTICE)) {
      faults.add(new Fault("no_notice", "{{" + NOTICE + "}}"));
    }
    return faults;
  }

  /** As Meta wants it: {@code {{1}}}, {@code {{2}}}, … */
  String numbered() {
    var places = PLACE.matcher(body);
    var numbered = new StringBuilder();
    for (int next = 1; places.find(); next++) {
      places.appendReplacement(numbered, "{{" + next + "}}");
    }
    places.appendTail(numbered);
    return numbered.toString();
  }

  /** Names of its places in order, in small letters, one as often as it stands there. */
  List<String> places() {
    return PLACE
        .matcher(body)
        .results()
        .map(place -> place.group(1).toLowerCase(Locale.ROOT))
        .toList();
  }

  /**
   * What its places come to; empty when a word is missing: a sentence with a hole in it never
   * leaves.
   *
   * @param notice the small print
   */
  Optional<List<String>> values(Writing.Letter letter, String notice, String language) {
    var values = new ArrayList<String>();
    for (var place : places()) {
      var value = oneLine(word(place, letter, notice, language));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values.add(value);
    }
    return Optional.of(values);
  }

  /** What a person reads. */
  String filled(List<String> values) {
    var places = PLACE.matcher(body);
    var filled = new StringBuilder();
    for (int next = 0; places.find(); next++) {
      places.appendReplacement(filled, Matcher.quoteReplacement(values.get(next)));
    }
    places.appendTail(filled);
    return filled.toString();
  }

  /** How it reads when nothing must be added to it; empty while a place of it is unknown. */
  public Optional<String> preview(Writing.Letter sample, String language) {
    return values(sample, quiet(language), language).map(this::filled);
  }

  /** What it tells whoever reads it. */
  Marks marks(Writing.Letter letter, String whole) {
    var places = places().stream().flatMap(name -> Placeholder.named(name).stream());
    var says = EnumSet.copyOf(Wording.tells(places));
    says.addAll(Wording.tells(Stream.of(Placeholder.LINK)));
    if (letter.rows().size() == 1) {
      says.addAll(EnumSet.of(Mention.CONTRACT_REF, Mention.DEBT_ORIGIN));
    }
    return new Marks(says, letter.words(), Taboos.in(whole, Taboos.ANYWHERE));
  }

  private static String word(String place, Writing.Letter letter, String notice, String language) {
    return switch (place) {
      case REFERENCE -> reference(letter.rows(), language);
      case NOTICE -> notice;
      default ->
          Placeholder.named(place)
              .map(known -> letter.words().getOrDefault(known.key(), ""))
              .orElse("");
    };
  }

  private static String reference(List<List<String>> rows, String language) {
    if (rows.isEmpty() || rows.getFirst().isEmpty()) {
      return "";
    }
    var first = rows.getFirst().getFirst();
    return rows.size() == 1
        ? first
        : MORE.getOrDefault(language, "%s y %d más").formatted(first, rows.size() - 1);
  }

  /** Meta takes neither line breaks nor wide gaps inside a place. */
  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static boolean said(List<String> places, Placeholder which) {
    return places.stream().anyMatch(p -> Placeholder.named(p).filter(which::equals).isPresent());
  }

  private static boolean known(String place) {
    return place.equals(REFERENCE)
        || place.equals(NOTICE)
        || Placeholder.named(place).filter(p -> p.isWord() && !p.isOptional()).isPresent();
  }

  /** What stands in the place of the small print where nothing must be said. */
  static String quiet(String language) {
    return Map.of(
            "en", "If you have paid already, please disregard this reminder.",
            "pt", "Se já pagou, desconsidere este lembrete.")
        .getOrDefault(language, "Si ya pagó, haga caso omiso de este recordatorio.");
  }
}
