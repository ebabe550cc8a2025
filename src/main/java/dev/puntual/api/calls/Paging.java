package dev.puntual.api.calls;

import dev.puntual.platform.web.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list: after which one it begins, and how many it holds.
 *
 * @param after the last one of the page before; null for the first page
 */
public record Paging(@Nullable UUID after, int limit) {

  /** When nobody says how many. */
  static final int USUAL = 50;

  /** At once. */
  static final int MOST = 200;

  /** Reads both as an address has them, or says which makes no sense. */
  public static Told read(
      @Nullable String after, @Nullable String limit, Function<Paging, Told> page) {
    var from = after == null ? null : Debtors.id(after).orElse(null);
    if (after != null && from == null) {
      return wrong("after");
    }
    if (limit != null && !limit.matches("[1-9]\\d{0,2}")) {
      return wrong("limit");
    }
    int many = limit == null ? USUAL : Integer.parseInt(limit);
    return many > MOST ? wrong("limit") : page.apply(new Paging(from, many));
  }

  private static Told wrong(String parameter) {
    return Told.not(Fault.of(400, "query_wrong").about("parameter", parameter));
  }

  /**
   * @param found one more than the page holds, where there are more
   */
  public <T> Told page(String name, List<T> found, Function<T, UUID> id) {
    boolean more = found.size() > limit;
    var shown = more ? found.subList(0, limit) : found;
    var told = new LinkedHashMap<String, @Nullable Object>();
    told.put(name, shown);
    told.put("next", more ? id.apply(shown.getLast()) : null);
    return Told.of(told);
  }
}
