package dev.puntual.messaging.wording;

import dev.puntual.messaging.Placeholder;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The list of what may be done to a word on its way into a sentence: {@code {{nombre|mayusculas}}}.
 * There is nothing else, so no text computes, loops or asks.
 */
enum Filter {
  UPPER("mayusculas", "upper", "maiusculas"),
  FIRST_NAME("primer_nombre", "first_name", "primeiro_nome"),
  SHORT("corta", "short", "curta"),
  LONG("larga", "long", "longa"),
  WITHOUT_CURRENCY("sin_moneda", "no_currency", "sem_moeda"),
  WITH_CURRENCY("con_moneda", "with_currency", "com_moeda");

  /** More than anybody needs, and an end to what one place costs. */
  static final int MOST = 2;

  private static final Set<Placeholder> DAYS = Set.of(Placeholder.DUE, Placeholder.TODAY);
  private static final Set<Placeholder> MONEY =
      Set.of(Placeholder.TOTAL, Placeholder.LATENESS, Placeholder.WITH_LATENESS);

  private static final Pattern CURRENCY = Pattern.compile("[\\u00a0 ][A-Z]{3}$");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  /** A company has no first name. */
  private static final Pattern COMPANY =
      Pattern.compile("\\d|\\b(S\\.? ?A|S\\.? ?R\\.? ?L|S\\.? ?C|LTDA|ME|INC|LLC|CIA)\\b|&");

  private final String spanish;
  private final String english;
  private final String portuguese;

  Filter(String spanish, String english, String portuguese) {
    this.spanish = spanish;
    this.english = english;
    this.portuguese = portuguese;
  }

  /** By any of its names, in any case, with or without accents. */
  static Optional<Filter> named(String name) {
    var plain = Normalizer.normalize(name.strip(), Normalizer.Form.NFKD);
    var lower = MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(one -> one.called(lower)).findFirst();
  }

  private boolean called(String name) {
    return name.equals(spanish) || name.equals(english) || name.equals(portuguese);
  }

  /** Whether it means something to what stands there. */
  boolean suits(Placeholder place) {
    return switch (this) {
      case UPPER -> place.isWord() && place != Placeholder.WHATSAPP;
      case FIRST_NAME -> place == Placeholder.NAME;
      case SHORT, LONG -> DAYS.contains(place);
      case WITHOUT_CURRENCY, WITH_CURRENCY -> MONEY.contains(place);
    };
  }

  /**
   * @param words all of a letter's, with other forms by {@link Placeholder#shortForm}
   */
  String on(String word, Placeholder place, Map<String, String> words) {
    return switch (this) {
      case UPPER -> word.toUpperCase(Locale.ROOT);
      case FIRST_NAME -> first(word);
      case SHORT -> words.getOrDefault(place.shortForm(), word);
      case WITHOUT_CURRENCY -> CURRENCY.matcher(word).replaceFirst("");
      case LONG, WITH_CURRENCY -> word;
    };
  }

  /** Of {@code Torres, Mariana} the second. */
  private static String first(String name) {
    if (COMPANY.matcher(name.toUpperCase(Locale.ROOT)).find()) {
      return name;
    }
    int comma = name.indexOf(',');
    return Stream.of(name.substring(comma + 1).strip().split("\\s+", 2))
        .findFirst()
        .filter(word -> !word.isEmpty())
        .orElse(name);
  }
}
