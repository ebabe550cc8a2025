package dev.puntual.inbox;

import dev.puntual.messaging.Stop;
import dev.puntual.messaging.StopCause;
import dev.puntual.messaging.Suppressions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Addresses that an answer closes, and opens again. */
final class Stops {

  private static final SqlFile MADE = SqlFile.beside(Stops.class, "stops_made");
  private static final SqlFile SAID = SqlFile.beside(Stops.class, "stops_said");

  private final Suppressions suppressions;
  private final InstantSource clock;

  Stops(Suppressions suppressions, InstantSource clock) {
    this.suppressions = suppressions;
    this.clock = clock;
  }

  /**
   * No more messages to that address by that channel. Returns the stops that are new.
   *
   * @param person who says so for them; null when it is their own word
   */
  List<UUID> close(TenantTx tx, Case heard, @Nullable UUID person) {
    var reach = new Stop.Reach.Address(channel(heard), heard.address());
    return made(tx, heard, reach, person == null ? StopCause.WORD : StopCause.PERSON, person);
  }

  /** The address is somebody else's than this debtor's, by every channel. */
  List<UUID> notTheirs(TenantTx tx, Case heard, @Nullable UUID person) {
    var debtor = heard.debtor();
    return debtor == null
        ? List.of()
        : made(
            tx,
            heard,
            new Stop.Reach.NotTheirs(debtor.value(), null, heard.address()),
            StopCause.WRONG_NUMBER,
            person);
  }

  private List<UUID> made(
      TenantTx tx, Case heard, Stop.Reach reach, StopCause cause, @Nullable UUID person) {
    var subject = heard.debtor() == null ? null : heard.debtor().value();
    var evidence =
        new Stop.Evidence(heard.at(), subject, heard.message(), "", "", "", heard.said(), person);
    suppressions.suppress(tx, List.of(new Stop(reach, cause, evidence)));
    return tx.sql(MADE)
        .param("subject", subject)
        .param("cause", cause.code())
        .param("said", heard.said())
        .param("at", Timestamp.from(heard.at()))
        .param("now", Timestamp.from(clock.instant()))
        .query((row, _) -> row.getObject("suppression_id", UUID.class))
        .list();
  }

  /**
   * Ends what this same address asked for by a word of its own, and what its provider told of it:
   * what they say to us themselves is newer. Returns the stops that ended.
   */
  List<UUID> open(TenantTx tx, Case heard) {
    var said =
        new ArrayList<>(
            tx.sql(SAID)
                .param("channel", heard.channel())
                .param("address", heard.address())
                .query((row, _) -> row.getObject("suppression_id", UUID.class))
                .list());
    var channel = channel(heard);
    if (channel != null) {
      said.addAll(suppressions.ofProvider(tx, channel, heard.address()));
    }
    said.forEach(stop -> lift(tx, stop, null, heard.sender(), heard.said()));
    return said;
  }

  void lift(TenantTx tx, UUID stop, @Nullable UUID person, String whom, String reason) {
    suppressions.lift(tx, stop, new Suppressions.Lift(person, whom, reason, ""));
  }

  private static @Nullable Channel channel(Case heard) {
    return heard.channel().equals("portal")
        ? null
        : Channel.valueOf(heard.channel().toUpperCase(Locale.ROOT));
  }
}
