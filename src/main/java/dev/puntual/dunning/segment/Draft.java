package dev.puntual.dunning.segment;

import java.util.List;

/** A tree as somebody typed it: the same shape as {@link Condition}, nothing understood yet. */
public sealed interface Draft {

  /**
   * @param kind {@code all}, {@code any} or {@code none}
   */
  record Group(String kind, List<Draft> of) implements Draft {}

  /**
   * @param name an attribute's name; empty for every other field
   * @param currency ISO 4217, for amounts; else empty
   */
  record Line(String field, String name, String operator, String currency, List<String> values)
      implements Draft {}
}
