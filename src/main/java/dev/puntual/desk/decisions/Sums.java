package dev.puntual.desk.decisions;

import dev.puntual.kernel.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many decisions, and over how much.
 *
 * @param parts by reason and currency, the most first
 */
public record Sums(List<Part> parts) {

  /**
   * @param amount what was owed on each of the days, so that a debt counts as often as it was
   *     decided about
   */
  public record Part(String reason, long decisions, Money amount) {}

  /** One reason in all currencies that were asked for. */
  public record Line(String reason, long decisions, List<Money> amounts) {}

  /** Currencies in which anything was decided, in the order of the alphabet. */
  public List<String> currencies() {
    return parts.stream()
        .map(part -> part.amount().currency().getCurrencyCode())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Reasons, the most frequent first.
   *
   * @param currency null for all
   */
  public List<Line> lines(@Nullable String currency) {
    var lines = new LinkedHashMap<String, List<Part>>();
    parts.stream()
        .filter(
            part -> currency == null || part.amount().currency().getCurrencyCode().equals(currency))
        .forEach(part -> lines.computeIfAbsent(part.reason(), _ -> new ArrayList<>()).add(part));
    return lines.entrySet().stream()
        .map(
            line ->
                new Line(
                    line.getKey(),
                    line.getValue().stream().mapToLong(Part::decisions).sum(),
                    line.getValue().stream().map(Part::amount).toList()))
        .sorted(Comparator.comparingLong(Line::decisions).reversed())
        .toList();
  }

  /** Decisions to write. */
  public Optional<Line> written(@Nullable String currency) {
    return lines(currency).stream().filter(line -> line.reason().equals("due")).findFirst();
  }

  public List<Line> silences(@Nullable String currency) {
    return lines(currency).stream().filter(line -> !line.reason().equals("due")).toList();
  }

  public static long count(List<Line> lines) {
    return lines.stream().mapToLong(Line::decisions).sum();
  }
}
