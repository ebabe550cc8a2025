package dev.puntual.dunning;

import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All strategies of a tenant with every ladder a debt may stand on, read in one go.
 *
 * @param strategies in the order they are asked, dropped ones among them
 * @param published ladders by number
 * @param drafts by the number of their strategy
 */
record StrategyBook(
    List<Strategy> strategies,
    Map<Integer, Routes.Standing> published,
    Map<Integer, Ladder> drafts) {

  private static final SqlFile READ = SqlFile.beside(StrategyBook.class, "book");

  static StrategyBook read(TenantTx tx) {
    var reading = new Reading();
    tx.sql(READ).query(reading::add);
    return reading.book();
  }

  Optional<Strategy> strategy(int number) {
    return strategies.stream().filter(one -> one.number() == number).findFirst();
  }

  /** The ladder a strategy follows. */
  Optional<Ladder> followed(int strategy) {
    return strategy(strategy)
        .map(Strategy::followed)
        .map(number -> Objects.requireNonNull(published.get(number)).ladder());
  }

  boolean asksForWorkDays() {
    return published.values().stream().anyMatch(one -> one.ladder().asksForWorkDays())
        || drafts.values().stream().anyMatch(Ladder::asksForWorkDays);
  }

  /** The ways debts go on that day. */
  Routes routes(LocalDate day, WorkDays work) {
    return new Routes(followedByAll(), published, day, work);
  }

  /** The ways they would go with the draft of a strategy in force; its debts move to it. */
  Routes routesWithDraft(int strategy, LocalDate day, WorkDays work) {
    var draft = Objects.requireNonNull(drafts.get(strategy));
    var followed = new LinkedHashMap<>(followedByAll());
    followed.put(strategy, draft);
    var ladders = new LinkedHashMap<>(published);
    ladders.replaceAll(
        (_, one) ->
            one.strategy() == strategy ? new Routes.Standing(strategy, one.ladder(), false) : one);
    ladders.put(draft.number(), new Routes.Standing(strategy, draft, false));
    return new Routes(followed, ladders, day, work);
  }

  private Map<Integer, Ladder> followedByAll() {
    var all = new LinkedHashMap<Integer, Ladder>();
    for (var one : strategies) {
      if (one.takes()) {
        all.put(one.number(), followed(one.number()).orElseThrow());
      }
    }
    return all;
  }

  /** The segments of the strategies that take debts, in the order they are asked. */
  SequencedMap<Integer, UUID> segments() {
    var segments = new LinkedHashMap<Integer, UUID>();
    for (var one : strategies) {
      if (one.takes() && one.segment() != null) {
        segments.put(one.number(), one.segment());
      }
    }
    return segments;
  }

  /** From columns {@code recipients}, {@code ways}, {@code leaves} and {@code text_code}. */
  static Manner manner(ResultSet row) throws SQLException {
    return Manner.of(
            new Manner.Codes(
                List.of((String[]) row.getArray("recipients").getArray()),
                List.of((String[]) row.getArray("ways").getArray()),
                row.getString("leaves"),
                row.getString("text_code")))
        .orElseThrow();
  }

  private static Set<Means> connected(ResultSet row) throws SQLException {
    var channels = (String[]) row.getArray("connected").getArray();
    return Stream.concat(Stream.of(Means.CALL), Stream.of(channels).flatMap(StrategyBook::means))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<Means> means(String channel) {
    return Means.of(channel).stream();
  }

  private static final class Reading {

    private final Map<Integer, Strategy> strategies = new LinkedHashMap<>();
    private final Map<Integer, Routes.Standing> published = new LinkedHashMap<>();
    private final Map<Integer, Ladder> drafts = new LinkedHashMap<>();
    private final List<Ladder.Step> steps = new ArrayList<>();

    void add(ResultSet row) throws SQLException {
      int strategy = row.getInt("strategy_no");
      if (!strategies.containsKey(strategy)) {
        strategies.put(
            strategy,
            new Strategy(
                strategy,
                row.getString("name"),
                row.getInt("priority"),
                row.getObject("segment_id", UUID.class),
                number(row, "followed"),
                row.getBoolean("dropped")));
      }
      var step = number(row, "step_no");
      if (step != null) {
        addStep(row, strategy, step);
      }
    }

    private void addStep(ResultSet row, int strategy, int step) throws SQLException {
      if (step == 1) {
        steps.clear();
      }
      steps.add(
          new Ladder.Step(
              step,
              Timing.of(row.getString("timing"), row.getInt("days"), row.getInt("anchor")),
              Stage.of(row.getString("stage")).orElseThrow(),
              row.getObject("only_segment", UUID.class),
              Action.of(row.getString("action")).orElseThrow(),
              manner(row),
              Scope.of(row.getString("scope")).orElseThrow()));
      var ladder =
          new Ladder(
              row.getInt("ladder_no"),
              row.getInt("version"),
              List.copyOf(steps),
              new Repeat(
                  Repeat.Unit.of(row.getString("repeat_unit")),
                  row.getInt("repeat_every"),
                  row.getInt("repeat_times")),
              connected(row));
      if (row.getBoolean("draft")) {
        drafts.put(strategy, ladder);
      } else {
        published.put(
            ladder.number(), new Routes.Standing(strategy, ladder, row.getBoolean("keeps")));
      }
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
      int number = row.getInt(column);
      return row.wasNull() ? null : number;
    }

    StrategyBook book() {
      return new StrategyBook(
          List.copyOf(strategies.values()), Map.copyOf(published), Map.copyOf(drafts));
    }
  }
}
