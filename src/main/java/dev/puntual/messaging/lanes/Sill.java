package dev.puntual.messaging.lanes;

import dev.puntual.messaging.Threshold;
import dev.puntual.messaging.Threshold.Answer;
import dev.puntual.messaging.Threshold.Crossing;
import dev.puntual.messaging.Threshold.Ending;
import dev.puntual.messaging.Threshold.Opening;
import dev.puntual.messaging.Threshold.Speaker;
import dev.puntual.messaging.Writing;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.platform.db.TenantTx;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a channel of its own kind says to claimed messages that the contact rules let leave.
 *
 * @param checked as the channel leaves them
 * @param crossing null for a channel that asks nothing
 */
record Sill(Checked checked, @Nullable Crossing crossing, Map<UUID, Speaker> speakers) {

  static Sill of(TenantTx tx, Round round, Checked checked, Instant now) {
    var threshold = round.post().threshold();
    if (threshold.isEmpty() || checked.allowed().isEmpty()) {
      return new Sill(checked, null, Map.of());
    }
    var knocks =
        checked.allowed().stream().map(t -> knock(t, round.today(t.place(), now))).toList();
    var crossing = threshold.get().cross(tx, knocks, now);
    var allowed = new ArrayList<Ticket>();
    var later = new ArrayList<>(checked.later());
    var dropped = new ArrayList<>(checked.dropped());
    var speakers = new HashMap<UUID, Speaker>();
    for (var ticket : checked.allowed()) {
      switch (crossing.answers().get(ticket.messageId())) {
        case Answer.Go(var speaker) -> {
          speakers.put(ticket.messageId(), speaker);
          allowed.add(ticket);
        }
        case Answer.Over(var rule) -> dropped.add(Dropped.refused(ticket, rule));
        case Answer.Later(var until) -> later.add(new Later(ticket, until, ""));
        case null -> dropped.add(Dropped.withdrawn(ticket, "unknown_request"));
      }
    }
    return new Sill(new Checked(allowed, later, dropped), crossing, speakers);
  }

  private static Threshold.Knock knock(Ticket t, LocalDate today) {
    return new Threshold.Knock(
        t.messageId(), t.stage(), t.textName(), t.language(), t.address(), today);
  }

  /** The channel's own words for it; empty where it has none of its own. */
  Optional<Opening> say(Ticket ticket, Writing.Letter letter) {
    return Optional.ofNullable(speakers.get(ticket.messageId())).map(it -> it.say(letter));
  }

  /** The letter as it leaves. */
  Ending finish(Ticket ticket, Composed letter, boolean own) {
    var speaker = speakers.get(ticket.messageId());
    return speaker == null ? new Ending.Ready(letter) : speaker.finish(letter, own);
  }

  void left(TenantTx tx, Collection<UUID> messages) {
    if (crossing != null) {
      crossing.left(tx, List.copyOf(messages));
    }
  }
}
