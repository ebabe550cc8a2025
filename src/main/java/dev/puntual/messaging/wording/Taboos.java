package dev.puntual.messaging.wording;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What no letter says anywhere, because some law it may reach forbids it: one text goes to debtors
 * in every country. By phrases, so that it finds the usual ones and not the ingenious.
 */
final class Taboos {

  private static final Map<String, List<String>> PHRASES =
      Map.of(
          "asks_why",
          List.of(
              "por que no ha pagado",
              "por que no pago",
              "por que se atraso",
              "motivo de su atraso",
              "motivo del atraso",
              "motivo de no pago",
              "motivo de la mora",
              "razon de su atraso",
              "razon por la que no",
              "why you have not paid",
              "why have you not paid",
              "why you did not pay",
              "reason for not paying",
              "reason for your delay",
              "reason for the delay"),
          "promotion",
          List.of(
              "oferta",
              "promocion",
              "aproveche",
              "proxima compra",
              "nuevos productos",
              "special offer",
              "promotion",
              "next purchase",
              "new products"),
          "judicial",
          List.of(
              "juzgado",
              "embargo",
              "citatorio",
              "notificacion judicial",
              "orden judicial",
              "expediente judicial",
              "ministerio publico",
              "carcel",
              "buro de credito",
              "court order",
              "summons",
              "lawsuit",
              "subpoena",
              "arrest",
              "credit bureau"));

  private Taboos() {}

  /** The first kind of thing said that may not be, and in which words; empty when nothing is. */
  static Optional<Map.Entry<String, String>> in(String text) {
    var plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", " ");
    return PHRASES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(
            kind ->
                kind.getValue().stream()
                    .filter(plain::contains)
                    .map(phrase -> Map.entry(kind.getKey(), phrase)))
        .findFirst();
  }
}
