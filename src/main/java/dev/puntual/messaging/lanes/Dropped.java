package dev.puntual.messaging.lanes;

import java.util.List;
import java.util.UUID;

/**
 * A claimed message that will not be said, the state it ends in and why.
 *
 * @param against the rules that stand against it, joined by blanks; empty when it is not about them
 */
record Dropped(UUID messageId, String state, String reason, String against) {

  /** The packs ask for words that it does not have, or forbid some that it has. */
  static Dropped unlawful(Ticket ticket, List<String> rules) {
    return new Dropped(ticket.messageId(), "for_person", "human_content", String.join(" ", rules));
  }

  /** Its channel does not carry it; another may. */
  static Dropped refused(Ticket ticket, String rule) {
    return new Dropped(ticket.messageId(), "withheld", "rules", rule);
  }

  boolean withheld() {
    return state.equals("withheld");
  }

  static Dropped withdrawn(Ticket ticket, String reason) {
    return new Dropped(ticket.messageId(), "withdrawn", reason, "");
  }
}
