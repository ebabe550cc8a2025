package dev.puntual.desk;

import dev.puntual.dunning.BrokenSegments;
import dev.puntual.dunning.SavedViews;
import dev.puntual.messaging.GapLine;
import dev.puntual.messaging.Gaps;
import dev.puntual.messaging.Messages;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.Obstacles;
import dev.puntual.rules.RuleTexts;
import java.util.List;
import java.util.Map;

/** What keeps letters from leaving, whoever they are for. */
public record Barriers(
    Obstacles obstacles, RuleTexts texts, Messages messages, SavedViews segments, Gaps gaps) {

  /** For debtors in these countries; empty when nothing does. */
  public List<String> of(TenantTx tx, List<String> countries, Voice voice) {
    return obstacles.of(tx, countries).stream()
        .map(obstacle -> texts.say(obstacle, voice))
        .toList();
  }

  /** Facts without which messages to so many people of some countries are not said. */
  public List<GapLine> lacking(TenantTx tx, Map<String, Long> people, Voice voice) {
    return GapLine.of(gaps.of(tx, people), texts, voice);
  }

  /** Strategies and steps that take nobody, because their segment is broken. */
  public List<BrokenSegments.Broken> segments(TenantTx tx) {
    return BrokenSegments.of(tx, segments);
  }

  /** Whether letters stay in the house, because nobody named a mail server. */
  public boolean inHouse(TenantTx tx) {
    return messages.inHouse(tx);
  }
}
