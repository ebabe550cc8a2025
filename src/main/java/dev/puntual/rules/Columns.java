package dev.puntual.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows on their way into a statement that unpacks one array for each column. */
final class Columns {

  private final Map<String, List<Object>> columns = new LinkedHashMap<>();

  /** Adds to one column; whoever adds a row adds to all. */
  Columns add(String column, Object value) {
    columns
        .computeIfAbsent(column, _ -> new ArrayList<>())
        .add(value instanceof Instant instant ? instant.toString() : value);
    return this;
  }

  boolean isEmpty() {
    return columns.isEmpty();
  }

  /** Arrays of the class of the first value. */
  Map<String, Object> arrays() {
    var arrays = new LinkedHashMap<String, Object>();
    columns.forEach(
        (name, values) ->
            arrays.put(
                name,
                switch (values.getFirst()) {
                  case Integer _ -> values.toArray(Integer[]::new);
                  case Long _ -> values.toArray(Long[]::new);
                  case Boolean _ -> values.toArray(Boolean[]::new);
                  default -> values.toArray(String[]::new);
                }));
    return arrays;
  }
}
