package dev.puntual.desk;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where the page after it begins; null on the last one
 */
public record PageOf<T>(List<T> rows, @Nullable Cursor next) {

  /**
   * Cuts a list that was fetched one row longer than the page.
   *
   * @param key the cursor that names a row as the last one seen
   */
  public static <T> PageOf<T> cut(List<T> fetched, int size, Function<T, Cursor> key) {
    if (fetched.size() <= size) {
      return new PageOf<>(fetched, null);
    }
    var rows = List.copyOf(fetched.subList(0, size));
    return new PageOf<>(rows, key.apply(rows.getLast()));
  }
}
