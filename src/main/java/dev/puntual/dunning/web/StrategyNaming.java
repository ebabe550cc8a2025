package dev.puntual.dunning.web;

import dev.puntual.dunning.SavedViews;
import dev.puntual.dunning.Strategies;
import dev.puntual.dunning.Strategy;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Viewer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person typed about a strategy apart from its steps.
 *
 * @param form {@code nueva} or {@code datos}; empty: nothing was typed
 * @param segment the id of the segment it is for
 * @param order its place, as typed
 * @param start the ladder a new one begins with
 */
public record StrategyNaming(String form, String name, String segment, String order, String start) {

  static final StrategyNaming NOTHING = new StrategyNaming("", "", "", "", "");

  private static final int LONGEST_NAME = 60;

  static StrategyNaming read(String form, Map<String, String> fields) {
    return new StrategyNaming(
        form,
        fields.getOrDefault("nombre", "").replaceAll("[\\p{Cntrl}\\s]+", " ").strip(),
        fields.getOrDefault("segmento", ""),
        fields.getOrDefault("orden", "").strip(),
        fields.getOrDefault("inicio", ""));
  }

  public boolean of(String place) {
    return form.equals(place);
  }

  /** Empty when it is the id of nothing. */
  Optional<UUID> segmentId() {
    return id(segment);
  }

  /** Only after {@link #judge} found nothing wrong. */
  int place() {
    return Integer.parseInt(order);
  }

  static Optional<UUID> id(String text) {
    return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  /** What is wrong, beside its fields. */
  Problems judge(
      TenantTx tx, Viewer viewer, Strategies strategies, SavedViews segments, int number) {
    var problems = Problems.none();
    if (name.isEmpty()) {
      problems.add("nombre-" + form, viewer.say("dunning.strategy.wrong.no_name"));
    } else if (name.length() > LONGEST_NAME) {
      problems.add("nombre-" + form, viewer.say("dunning.strategy.wrong.long_name", LONGEST_NAME));
    } else if (taken(tx, viewer, strategies, number)) {
      problems.add("nombre-" + form, viewer.say("dunning.strategy.wrong.same_name", name));
    }
    if (segmentId().isEmpty()) {
      problems.add("segmento-" + form, viewer.say("dunning.strategy.wrong.no_segment"));
    } else if (segments.stays(tx, segmentId().get()).isEmpty()) {
      problems.add("segmento-" + form, viewer.say("dunning.strategy.wrong.no_such_segment"));
    }
    if (of("datos") && !order.matches("[0-9]{1,4}")) {
      problems.add("orden", viewer.say("dunning.strategy.wrong.no_order"));
    }
    return problems;
  }

  private boolean taken(TenantTx tx, Viewer viewer, Strategies strategies, int number) {
    return strategies.all(tx).stream()
        .filter(one -> one.number() != number)
        .anyMatch(one -> called(viewer, one).equalsIgnoreCase(name));
  }

  static String called(Viewer viewer, Strategy strategy) {
    return strategy.isHouse() ? viewer.say("dunning.strategy.house") : strategy.name();
  }
}
