package dev.puntual.dunning;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was rehearsed; the tables of {@code rehearsal_open} hold it until the transaction ends.
 *
 * @param days contact days, in order
 * @param rules that move or stop letters, by their numbers from one
 * @param everyDay whether it was asked on each single day which strategy means whom
 */
record Played(
    StrategyBook book,
    @Nullable Integer draftOf,
    List<LocalDate> days,
    WorkDays work,
    Instant asOf,
    List<String> rules,
    boolean everyDay) {

  Played with(List<String> asked, boolean daily) {
    return new Played(book, draftOf, days, work, asOf, asked, daily);
  }

  /** The ways debts go on that day. */
  Routes routes(LocalDate day) {
    return draftOf == null ? book.routes(day, work) : book.routesWithDraft(draftOf, day, work);
  }

  /**
   * The segments that are asked, in their order; that of a strategy new by its draft among them.
   */
  SequencedMap<Integer, UUID> segments() {
    var segments = new LinkedHashMap<Integer, UUID>();
    for (var one : book.strategies()) {
      boolean begins = draftOf != null && one.number() == draftOf && !one.dropped();
      if (one.segment() != null && (one.takes() || begins)) {
        segments.put(one.number(), one.segment());
      }
    }
    return segments;
  }

  /** Ladders that a debt can go on by, each with its strategy. */
  Map<Integer, Routes.Standing> ladders() {
    var ladders = new LinkedHashMap<Integer, Routes.Standing>();
    book.published()
        .forEach(
            (number, one) -> {
              if (one.keeps() || followed(one)) {
                ladders.put(number, one);
              }
            });
    var draft = draftOf == null ? null : book.drafts().get(draftOf);
    if (draft != null) {
      ladders.put(
          draft.number(), new Routes.Standing(Objects.requireNonNull(draftOf), draft, false));
    }
    return ladders;
  }

  private boolean followed(Routes.Standing one) {
    return book.followed(one.strategy())
        .filter(ladder -> ladder.number() == one.ladder().number())
        .isPresent();
  }

  /** Whether any step is not a letter, or a call for some. */
  boolean hasTasks() {
    return ladders().values().stream()
        .map(Routes.Standing::ladder)
        .anyMatch(
            ladder ->
                ladder.steps().stream().anyMatch(step -> ladder.action(step, 0) != Action.MESSAGE));
  }

  LocalDate first() {
    return days.getFirst();
  }

  LocalDate until() {
    return days.getLast().plusDays(1);
  }

  /** The Monday from which days are counted. */
  LocalDate origin() {
    return first().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
