package dev.puntual.messaging.lanes;

import dev.puntual.messaging.Threshold.Ending;
import dev.puntual.messaging.Threshold.Not;
import dev.puntual.messaging.Threshold.Opening;
import dev.puntual.messaging.Writing;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Footing;
import dev.puntual.messaging.wording.Marks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Puts into words what a batch may say; whatever cannot be said ends here, each with its reason.
 */
final class WritingDesk {

  private final Map<UUID, Writing> writings;
  private final Speech words;
  private final Sill sill;
  private final Required required;
  private final List<Intent> intents = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();

  WritingDesk(Map<UUID, Writing> writings, Speech words, Sill sill, Required required) {
    this.writings = Map.copyOf(writings);
    this.words = words;
    this.sill = sill;
    this.required = required;
  }

  /** One whose words break ends alone. */
  void write(Ticket ticket) {
    try {
      compose(ticket);
    } catch (RuntimeException broken) {
      dropped.add(new Dropped(ticket.messageId(), "for_person", "human_broken", ""));
    }
  }

  /** What may leave, in the order in which it was written. */
  List<Intent> intents() {
    return List.copyOf(intents);
  }

  List<Dropped> dropped() {
    return List.copyOf(dropped);
  }

  private void compose(Ticket ticket) {
    switch (writings.get(ticket.messageId())) {
      case null -> dropped.add(Dropped.withdrawn(ticket, "unknown_request"));
      case Writing.Withdrawn(var reason) -> dropped.add(Dropped.withdrawn(ticket, reason));
      case Writing.Said(var composed, var marks) -> foot(ticket, composed, marks, false);
      case Writing.Letter letter -> say(ticket, letter);
    }
  }

  /** A person's words for this one message come first, then the channel's own, then the text. */
  private void say(Ticket ticket, Writing.Letter letter) {
    switch (words.edited(ticket) ? null : sill.say(ticket, letter).orElse(null)) {
      case Opening.Words(var said) -> foot(ticket, said.letter(), said.marks(), true);
      case Not(var rule) -> dropped.add(Dropped.refused(ticket, rule));
      case null ->
          words
              .say(ticket, letter)
              .ifPresentOrElse(
                  said -> foot(ticket, said.letter(), said.marks(), false),
                  () -> dropped.add(words.unsaid(ticket)));
    }
  }

  private void foot(Ticket ticket, Composed letter, Marks marks, boolean own) {
    switch (required.footed(ticket.messageId(), letter, marks)) {
      case Footing.Result.Good(var footed) -> {
        switch (sill.finish(ticket, footed, own)) {
          case Ending.Ready(var ready) -> intents.add(Intent.of(ticket, ready));
          case Not(var rule) -> dropped.add(Dropped.refused(ticket, rule));
        }
      }
      case Footing.Result.Bad(var rules) -> dropped.add(Dropped.unlawful(ticket, rules));
    }
  }
}
