package dev.puntual.dunning.segment.web;

import dev.puntual.dunning.segment.Field;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which column of a company's files probably holds a fact: people call it by few names. A guess
 * only fills in what was left empty; the condition keeps the column by its name.
 */
final class ColumnGuess {

  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Map<Field, List<String>> NAMES =
      Map.of(
          Field.RISK, List.of("riesgo", "risk", "calificacion", "rating", "score", "buro"),
          Field.TAG, List.of("etiqueta", "tag", "label"),
          Field.SALES_REP,
              List.of("vendedor", "ejecutivo", "asesor", "agente", "sales", "account manager"),
          Field.INDUSTRY, List.of("giro", "sector", "industria", "industry", "ramo"));

  private ColumnGuess() {}

  /** Empty when the field has no usual names, or no column is called so. */
  static Optional<String> of(Field field, List<String> columns) {
    return NAMES.getOrDefault(field, List.of()).stream()
        .flatMap(name -> columns.stream().filter(column -> plain(column).contains(name)))
        .findFirst();
  }

  private static String plain(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT))
        .replaceAll("");
  }
}
