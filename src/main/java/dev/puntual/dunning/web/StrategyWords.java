package dev.puntual.dunning.web;

import dev.puntual.dunning.BrokenSegments;
import dev.puntual.messaging.GapLine;
import dev.puntual.messaging.NamedTexts;
import dev.puntual.platform.web.Viewer;
import java.util.List;

/**
 * The words of a strategy on its page.
 *
 * @param gaps what keeps letters back that a draft would send
 * @param texts with names, to choose from
 * @param unsaid why a draft cannot be published, as sentences
 * @param broken segments in use that mean nobody any more, as sentences
 * @param notices whom a draft would write to in a language that is not theirs, as sentences
 */
public record StrategyWords(
    List<GapLine> gaps,
    List<NamedTexts.Named> texts,
    List<String> notices,
    List<String> unsaid,
    List<String> broken) {

  /** Where a strategy does not reach whom it should. */
  static String said(Viewer viewer, BrokenSegments.Broken one) {
    var strategy =
        one.strategy().isHouse() ? viewer.say("dunning.strategy.house") : one.strategy().name();
    return one.step() == 0
        ? viewer.say("dunning.broken.strategy", strategy, one.segment())
        : viewer.say("dunning.broken.step", strategy, one.segment(), one.step());
  }
}
