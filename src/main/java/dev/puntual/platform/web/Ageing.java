package dev.puntual.platform.web;

import dev.puntual.kernel.Money;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ageing bar: what is owed in one currency, parted by the five meanings. Credits (negative
 * parts) count in the total and take no width.
 *
 * @param parts one amount per tone; a missing tone is zero
 * @param list the address of the list that a part opens, {@code tramo=<tone>} is added; null for a
 *     bar that leads nowhere
 */
public record Ageing(Money total, Map<Tone, Money> parts, @Nullable String list) {

  public Ageing {
    parts = new EnumMap<>(parts);
  }

  /**
   * A stretch of the bar.
   *
   * @param width 0 to 100; never 0 for an amount above zero, so that little debts stay visible
   */
  public record Part(Tone tone, Money amount, int width, @Nullable String href) {}

  public Money part(Tone tone) {
    return parts.getOrDefault(tone, Money.zero(total.currency()));
  }

  /** Only the parts that hold something, in the order of the tones. */
  public List<Part> visible() {
    double positive =
        parts.values().stream()
            .filter(Money::isPositive)
            .mapToDouble(part -> part.amount().doubleValue())
            .sum();
    return parts.entrySet().stream()
        .filter(part -> !part.getValue().isZero())
        .map(part -> part(part.getKey(), part.getValue(), positive))
        .toList();
  }

  private Part part(Tone tone, Money amount, double positive) {
    int width =
        amount.isPositive()
            ? Math.max(1, (int) Math.round(amount.amount().doubleValue() * 100 / positive))
            : 0;
    var href =
        list == null ? null : list + (list.contains("?") ? "&" : "?") + "tramo=" + tone.key();
    return new Part(tone, amount, width, href);
  }
}
