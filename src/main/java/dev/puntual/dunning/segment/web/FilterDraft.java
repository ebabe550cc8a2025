package dev.puntual.dunning.segment.web;

import dev.puntual.dunning.segment.Draft;
import dev.puntual.platform.web.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The filter of a list, as its address says it, in conditions of a segment. What is only of today,
 * such as that somebody was written to this morning, is no condition.
 */
final class FilterDraft {

  private static final List<String> HOLDS =
      List.of("promise", "agreement", "dispute", "pause", "to_verify", "legal", "asked");
  private static final String HOLD = "hold_";

  private FilterDraft() {}

  /**
   * @param segment what the segment says that the list was limited to; null when there was none
   * @return empty when the filter chooses nobody
   */
  static Optional<Draft> of(Map<String, String> asked, @Nullable Draft segment) {
    var parts = new ArrayList<Draft>();
    if (segment instanceof Draft.Group(var kind, var of) && kind.equals("all")) {
      parts.addAll(of);
    } else if (segment != null) {
      parts.add(segment);
    }
    var book = asked.getOrDefault("directorio", "");
    if (!book.isEmpty()) {
      parts.add(line("book", "is", book));
    }
    var currency = asked.getOrDefault("moneda", "");
    if (!currency.isEmpty()) {
      parts.add(line("currency", "is", currency));
    }
    Tone.of(asked.getOrDefault("tramo", "")).ifPresent(tone -> parts.addAll(aged(tone)));
    var silence = asked.getOrDefault("silencio", "");
    if (silence.startsWith(HOLD) && HOLDS.contains(silence.substring(HOLD.length()))) {
      parts.add(line("hold", "is", silence.substring(HOLD.length())));
    }
    if (asked.getOrDefault("contacto", "").equals("no") || silence.equals("no_address")) {
      parts.add(line("channel", "is_not", "email"));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(new Draft.Group("all", List.copyOf(parts)));
  }

  /** As the ageing bar parts debts: what is promised is soon, what is held is neither. */
  private static List<Draft> aged(Tone tone) {
    return switch (tone) {
      case CURRENT -> List.of(line("days_past_due", "less_than", "-7"), free(HOLDS));
      case SOON ->
          List.of(
              new Draft.Group(
                  "any",
                  List.of(
                      line("hold", "is", "promise"),
                      new Draft.Group(
                          "all",
                          List.of(
                              line("days_past_due", "at_least", "-7"),
                              line("days_past_due", "at_most", "0"))))),
              free(HOLDS.subList(1, HOLDS.size())));
      case LATE ->
          List.of(
              line("days_past_due", "at_least", "1"),
              line("days_past_due", "at_most", "30"),
              free(HOLDS));
      case OLD -> List.of(line("days_past_due", "more_than", "30"), free(HOLDS));
      case HELD ->
          List.of(
              new Draft.Group(
                  "any",
                  HOLDS.subList(1, HOLDS.size()).stream()
                      .map(reason -> line("hold", "is", reason))
                      .toList()));
    };
  }

  private static Draft free(List<String> holds) {
    return new Draft.Group(
        "none", holds.stream().map(reason -> line("hold", "is", reason)).toList());
  }

  private static Draft line(String field, String is, String value) {
    return new Draft.Line(field, "", is, "", List.of(value));
  }
}
