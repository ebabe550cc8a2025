package dev.puntual.desk.tasks;

import dev.puntual.platform.web.Viewer;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An end of a task that lacks something, with all that was typed, so that nothing is typed twice.
 *
 * @param why the key of what it lacks
 * @param typed by the names of the form
 */
public record Refused(UUID task, String why, Map<String, String> typed) {

  public Refused {
    typed = Map.copyOf(typed);
  }

  /** What was typed in a field; empty for nothing. */
  public static String of(@Nullable Refused refused, String field) {
    return refused == null ? "" : refused.typed.getOrDefault(field, "");
  }

  /** The sentence for a field; null beside any other. */
  public static @Nullable String fault(@Nullable Refused refused, Viewer viewer, String field) {
    return refused == null || !refused.field().equals(field) ? null : viewer.say(refused.why);
  }

  private String field() {
    return switch (why) {
      case "desk.tasks.heard.needed" -> "dijo";
      case "desk.tasks.heard.day.needed", "desk.notice.day.needed" -> "dia";
      case "desk.promise.amount.wrong", "desk.promise.amount.much" -> "monto";
      case "desk.notice.paper.needed" -> "referencia";
      case "desk.notice.paper.wrong" -> "documento";
      default -> "nota";
    };
  }
}
