package dev.puntual.intake.columns;

import dev.puntual.intake.values.PlainText;
import dev.puntual.intake.values.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The name of a column, taken apart.
 *
 * @param text as it stands in the file
 * @param concepts what its words mean; words that we do not know stand for themselves
 * @param unknown how many of them we do not know
 * @param guessed whether some word was only similar to one that we know
 * @param currency the currency that the name mentions ({@code total_usd}), or empty
 */
record Header(String text, Set<String> concepts, int unknown, boolean guessed, String currency) {

  /** What speaks against every field. */
  static final String OTHER = "otro";

  static Header of(String text, Vocabulary vocabulary) {
    var concepts = new LinkedHashSet<String>();
    int unknown = 0;
    boolean guessed = false;
    String currency = "";
    for (String word : words(text)) {
      var known = vocabulary.conceptOf(word);
      if (known.isPresent()) {
        concepts.add(known.get());
        continue;
      }
      if (Shapes.currency(word)) {
        currency = word.toUpperCase(Locale.ROOT);
        continue;
      }
      var together = vocabulary.split(word);
      var near = vocabulary.conceptNear(word);
      if (!together.isEmpty()) {
        concepts.addAll(together);
      } else if (near.isPresent()) {
        concepts.add(near.get());
        guessed = true;
      } else {
        concepts.add(word);
        unknown++;
      }
    }
    concepts.remove("de");
    return new Header(text, concepts, unknown, guessed, currency);
  }

  /** How well the name fits a field, from 0 to 1. */
  double fit(FieldKind kind, Vocabulary vocabulary) {
    double best = 0;
    for (var phrase : vocabulary.phrases()) {
      if (phrase.kind() == kind && concepts.containsAll(phrase.concepts())) {
        best = Math.max(best, phrase.weight() * rest(phrase));
      }
    }
    return guessed ? best * 0.9 : best;
  }

  /** Whether the name says what the column is, right or wrong. */
  boolean known(Vocabulary vocabulary) {
    for (var kind : FieldKind.values()) {
      if (fit(kind, vocabulary) > 0.3) {
        return true;
      }
    }
    return false;
  }

  /** The name speaks of counts, prices, codes or forecasts: no guess by values may overrule it. */
  boolean namesSomethingElse() {
    return concepts.contains(OTHER)
        || concepts.contains("dias")
        || concepts.contains("mora")
        || concepts.contains("numero")
        || concepts.contains("clave")
        || isUnitOfLine();
  }

  /** The name speaks of banks or of those whom we owe, not of those who owe us. */
  boolean isOfAnotherBook() {
    return concepts.contains("banco") || concepts.contains("proveedor");
  }

  /** We added this column ourselves when we gave back the rows that stayed out. */
  boolean isOurOwn() {
    return OURS.contains(PlainText.key(text));
  }

  private static final Set<String> OURS =
      Set.of(
          "RENGLON DEL ARCHIVO", "POR QUE SE QUEDO FUERA", "LINE IN THE FILE", "WHY IT STAYED OUT");

  /** The name speaks of quantities or unit prices, as the lines of an invoice do. */
  boolean isUnitOfLine() {
    return concepts.contains("precio") || concepts.contains("cantidad");
  }

  private double rest(Vocabulary.Phrase phrase) {
    int extra = concepts.size() - phrase.concepts().size();
    if (extra == 0) {
      return 1;
    }
    if (phrase.alone() || concepts.contains(OTHER) || concepts.contains("es")) {
      return 0;
    }
    boolean countsMoney = phrase.kind().form() == FieldKind.Form.MONEY;
    if (countsMoney && (concepts.contains("numero") || concepts.contains("clave"))) {
      return 0;
    }
    boolean changes =
        CHANGING.stream().anyMatch(c -> concepts.contains(c) && !phrase.concepts().contains(c));
    return changes ? 0.3 : Math.pow(0.85, extra);
  }

  /** Concepts that make another thing of the rest: days of arrears, unit prices, sales reps. */
  private static final Set<String> CHANGING =
      Set.of(
          "dias",
          "mora",
          "limite",
          "vendedor",
          "precio",
          "cantidad",
          "fecha",
          "correo",
          "telefono",
          "estado",
          "contacto",
          "plazo",
          "cuota",
          "credito",
          "moneda",
          "pais");

  /** Words in lower case without accents; breaks at signs, at humps and at numbers. */
  static List<String> words(String text) {
    String plain = PlainText.of(text);
    var words = new ArrayList<String>();
    int start = -1;
    for (int i = 0; i <= plain.length(); i++) {
      boolean letter = i < plain.length() && Character.isLetter(plain.charAt(i));
      if (start >= 0 && (!letter || hump(plain, i))) {
        words.add(plain.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
      if (letter && start < 0) {
        start = i;
      }
    }
    return words;
  }

  /** A capital after a small letter, or the last capital of a row of them: RUTRecep, customerID. */
  private static boolean hump(String text, int i) {
    char c = text.charAt(i);
    char before = text.charAt(i - 1);
    boolean smallAfter = i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1));
    return Character.isUpperCase(c)
        && (Character.isLowerCase(before) || (Character.isUpperCase(before) && smallAfter));
  }
}
