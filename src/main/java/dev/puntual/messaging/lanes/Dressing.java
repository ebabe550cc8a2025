package dev.puntual.messaging.lanes;

import dev.puntual.messaging.Annex;
import dev.puntual.messaging.LetterHabit;
import dev.puntual.messaging.RoomsAbove;
import dev.puntual.platform.db.TenantTx;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Letters put on what their company chose, just before they are written down as they leave. */
final class Dressing {

  private Dressing() {}

  /** Asks the authors only where something is enclosed, once for all of them. */
  static List<Intent> on(TenantTx tx, LetterHabit habit, RoomsAbove above, List<Intent> intents) {
    if (habit.equals(LetterHabit.NONE)) {
      return intents;
    }
    var bringing =
        intents.stream()
            .filter(intent -> habit.encloses(intent.ticket().stage()))
            .map(intent -> intent.ticket().messageId())
            .toList();
    var annexes = bringing.isEmpty() ? Map.<UUID, Annex>of() : above.annexes(tx, bringing);
    return intents.stream()
        .map(
            intent -> {
              var letter = intent.outgoing().letter();
              return Intent.of(
                  intent.ticket(),
                  letter
                      .looking(letter.face().coloured(habit.colour()))
                      .enclosing(annexes.get(intent.ticket().messageId())));
            })
        .toList();
  }
}
