package dev.puntual.desk.tasks;

import dev.puntual.desk.Cursor;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the list somebody works through; travels with each form, so that whoever ends a
 * task stays where they were.
 *
 * @param kind only tasks of this kind; null for all
 * @param mine only those of whoever looks
 * @param after the row before the first; null on the first page
 */
record Asked(@Nullable String kind, boolean mine, @Nullable Cursor after) {

  /** The fields of a form; what we did not write there is the same as nothing. */
  static Asked of(Map<String, String> typed) {
    return new Asked(
        TaskPages.asked(typed.getOrDefault("que", "")),
        typed.getOrDefault("ver", "").equals("mios"),
        Cursor.read(typed.getOrDefault("desde", "")).orElse(null));
  }

  String address() {
    var query = new StringJoiner("&", "?", "").setEmptyValue("");
    if (mine) {
      query.add("ver=mios");
    }
    if (kind != null) {
      query.add("que=" + kind);
    }
    Optional.ofNullable(after).ifPresent(row -> query.add("desde=" + row.write()));
    return TaskPages.PATH + query;
  }
}
