package dev.puntual.dunning.campaign;

import dev.puntual.dunning.segment.Headcount;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** What became of the runs of a campaign. */
public final class Results {

  private static final SqlFile RUNS = SqlFile.beside(Results.class, "runs");
  private static final Set<String> WAITING = Set.of("ready", "sending");
  private static final int SHOWN = 24;

  private Results() {}

  /**
   * One run.
   *
   * @param reason why it did not speak; empty when it did
   */
  public record Run(LocalDate on, Instant startedAt, String reason, List<Part> parts) {

    /** Letters that were asked for. */
    public int requested() {
      return sum(parts.stream().filter(Part::asked).toList());
    }

    public int sent() {
      return sum(parts.stream().filter(part -> part.state().equals("accepted")).toList());
    }

    public int waiting() {
      return sum(parts.stream().filter(part -> WAITING.contains(part.state())).toList());
    }

    /** Those that were not sent and do not wait, the most first. */
    public List<Part> unsent() {
      return parts.stream()
          .filter(part -> !part.state().equals("accepted") && !WAITING.contains(part.state()))
          .toList();
    }

    /** Those that left, or will, by channel; the most first. */
    public List<Part> byWay() {
      return Results.byWay(parts);
    }

    private static int sum(List<Part> parts) {
      return parts.stream().mapToInt(Part::letters).sum();
    }
  }

  /**
   * Messages that met the same end.
   *
   * @param way by what they went; empty when by nothing
   * @param state of their messages, rejected where their provider told later that they reached
   *     nobody; empty when none was asked for
   * @param reason stable code; empty where the state says it all
   */
  public record Part(String way, String state, String reason, int letters) {

    /** Of a draw of one in so many. */
    Part times(int draws) {
      return new Part(way, state, reason, Headcount.about(letters, draws));
    }

    public boolean asked() {
      return !state.isEmpty();
    }

    /** Why they were not sent, or how they stand, in a sentence. */
    public String why(Voice voice) {
      if (!asked()) {
        return voice.say("campaign.reason." + reason);
      }
      return reason.isEmpty()
          ? voice.say("desk.messages.state." + state)
          : voice.say("desk.message." + reason);
    }

    /** Whether they left, or will. */
    public boolean leaves() {
      return state.equals("accepted") || WAITING.contains(state);
    }
  }

  static Part part(ResultSet row, int number) throws SQLException {
    return new Part(
        row.getString("channel"),
        row.getString("state"),
        row.getString("reason"),
        row.getInt("letters"));
  }

  /** Of messages that met several ends those that leave, one sum a channel, the most first. */
  public static List<Part> byWay(List<Part> parts) {
    return parts.stream()
        .filter(Part::leaves)
        .collect(Collectors.groupingBy(Part::way, Collectors.summingInt(Part::letters)))
        .entrySet()
        .stream()
        .map(one -> new Part(one.getKey(), "ready", "", one.getValue()))
        .sorted(Comparator.comparingInt(Part::letters).reversed().thenComparing(Part::way))
        .toList();
  }

  /** The last runs, the newest first. */
  public static List<Run> of(TenantTx tx, UUID campaign) {
    return of(tx, campaign, null, null);
  }

  /** Those of some days; null for all. */
  static List<Run> of(
      TenantTx tx, UUID campaign, @Nullable LocalDate from, @Nullable LocalDate until) {
    var runs = new LinkedHashMap<LocalDate, Run>();
    RowCallbackHandler adding =
        row -> {
          var on = row.getObject("run_on", LocalDate.class);
          var begun = row.getTimestamp("started_at").toInstant();
          var reason = row.getString("run_reason");
          var run = runs.computeIfAbsent(on, _ -> new Run(on, begun, reason, new ArrayList<>()));
          int letters = row.getInt("letters");
          if (letters > 0) {
            run.parts().add(part(row, 0));
          }
        };
    tx.sql(RUNS)
        .param("campaign", campaign)
        .param("from", from)
        .param("until", until)
        .param("limit", SHOWN)
        .query(adding);
    return List.copyOf(runs.values());
  }
}
