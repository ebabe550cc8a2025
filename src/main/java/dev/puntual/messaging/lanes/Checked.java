package dev.puntual.messaging.lanes;

import dev.puntual.rules.Gate;
import dev.puntual.rules.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stops and contact rules say to claimed messages at the instant in which they would leave.
 */
record Checked(List<Ticket> allowed, List<Later> later, List<Dropped> dropped) {

  /**
   * @param stopped those that somebody does not want, with the reason of each
   */
  static Checked of(
      List<Ticket> tickets, Map<UUID, Gate.Passage> passages, Map<UUID, String> stopped) {
    var checked = new Checked(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (var ticket : tickets) {
      var stop = stopped.get(ticket.messageId());
      if (stop != null) {
        checked.dropped.add(ended(ticket, "withheld", stop, List.of()));
        continue;
      }
      var passage = passages.get(ticket.messageId());
      checked.add(ticket, passage == null ? null : passage.verdict());
    }
    return checked;
  }

  private void add(Ticket ticket, @Nullable Verdict verdict) {
    switch (verdict) {
      case null -> dropped.add(ended(ticket, "withheld", "no_slot", List.of()));
      case Verdict.Allow _ -> allowed.add(ticket);
      case Verdict.Defer(var until, var against, _) ->
          later.add(new Later(ticket, until, String.join(" ", against)));
      case Verdict.Deny(var against, _) -> dropped.add(ended(ticket, "withheld", "rules", against));
      case Verdict.Human(var reason, var against, _) ->
          dropped.add(ended(ticket, "for_person", "human_" + reason, against));
    }
  }

  private static Dropped ended(Ticket ticket, String state, String reason, List<String> against) {
    return new Dropped(ticket.messageId(), state, reason, String.join(" ", against));
  }
}
