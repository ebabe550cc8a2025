package dev.puntual.messaging.lanes;

import dev.puntual.messaging.Annex;
import dev.puntual.messaging.Answering;
import dev.puntual.messaging.LetterHabit;
import dev.puntual.messaging.RoomsAbove;
import dev.puntual.platform.db.TenantTx;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Letters put on what their company chose, and answers what they answer, just before they are
 * written down as they leave.
 */
final class Dressing {

  private Dressing() {}

  /** Asks the authors only where there is something to ask, once for all of them. */
  static List<Intent> on(TenantTx tx, LetterHabit habit, RoomsAbove above, List<Intent> intents) {
    return answering(
        tx, above, habit.equals(LetterHabit.NONE) ? intents : looking(tx, habit, above, intents));
  }

  private static List<Intent> looking(
      TenantTx tx, LetterHabit habit, RoomsAbove above, List<Intent> intents) {
    var bringing = of(intents, habit::encloses);
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

  private static List<Intent> answering(TenantTx tx, RoomsAbove above, List<Intent> intents) {
    var typed = of(intents, Answering.STAGE::equals);
    if (typed.isEmpty()) {
      return intents;
    }
    var answering = above.answering(tx, typed);
    return intents.stream()
        .map(
            intent ->
                typed.contains(intent.ticket().messageId())
                    ? intent.answering(
                        answering.getOrDefault(intent.ticket().messageId(), Answering.NOTHING))
                    : intent)
        .toList();
  }

  private static List<UUID> of(List<Intent> intents, Predicate<String> stage) {
    return intents.stream()
        .filter(intent -> stage.test(intent.ticket().stage()))
        .map(intent -> intent.ticket().messageId())
        .toList();
  }
}
