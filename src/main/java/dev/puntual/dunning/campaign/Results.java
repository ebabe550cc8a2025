package dev.puntual.dunning.campaign;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    private static int sum(List<Part> parts) {
      return parts.stream().mapToInt(Part::letters).sum();
    }
  }

  /**
   * Letters that met the same end.
   *
   * @param state of their messages; empty when none was asked for
   * @param reason stable code; empty where the state says it all
   */
  public record Part(String state, String reason, int letters) {

    public boolean asked() {
      return !state.isEmpty();
    }
  }

  /** The last runs, the newest first. */
  public static List<Run> of(TenantTx tx, UUID campaign) {
    var runs = new LinkedHashMap<LocalDate, Run>();
    RowCallbackHandler adding =
        row -> {
          var on = row.getObject("run_on", LocalDate.class);
          var begun = row.getTimestamp("started_at").toInstant();
          var reason = row.getString("run_reason");
          var run = runs.computeIfAbsent(on, _ -> new Run(on, begun, reason, new ArrayList<>()));
          int letters = row.getInt("letters");
          if (letters > 0) {
            run.parts().add(new Part(row.getString("state"), row.getString("reason"), letters));
          }
        };
    tx.sql(RUNS).param("campaign", campaign).param("limit", SHOWN).query(adding);
    return List.copyOf(runs.values());
  }
}
