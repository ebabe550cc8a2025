package dev.puntual.dunning.web;

import dev.puntual.dunning.Ladder;
import dev.puntual.dunning.SavedViews;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Viewer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A strategy or a step for a segment of nobody is kept, for tomorrow may bring somebody; but
 * whoever saves it is told at once.
 */
final class NobodyToday {

  private NobodyToday() {}

  /**
   * What is said of what was saved.
   *
   * @param done the key of the sentence; the one with {@code .nobody} behind it names who is empty
   */
  static String said(
      TenantTx tx, Viewer viewer, SavedViews segments, String done, Stream<UUID> some) {
    var empty =
        some.distinct()
            .filter(id -> segments.nobody(tx, id, viewer.today()))
            .flatMap(id -> segments.find(tx, id).stream())
            .map(SavedViews.View::name)
            .sorted()
            .collect(Collectors.joining(", "));
    return empty.isEmpty() ? viewer.say(done) : viewer.say(done + ".nobody", empty);
  }

  /** Whom a strategy and its steps are for. */
  static Stream<UUID> of(@Nullable UUID segment, List<Ladder.Step> steps) {
    return Stream.concat(
        Stream.ofNullable(segment),
        steps.stream().flatMap(step -> Stream.ofNullable(step.onlySegment())));
  }
}
