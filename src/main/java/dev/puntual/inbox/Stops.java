package dev.puntual.inbox;

import dev.puntual.kernel.DebtorId;
import dev.puntual.messaging.Stop;
import dev.puntual.messaging.StopCause;
import dev.puntual.messaging.Suppressions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.DebtStage;
import dev.puntual.rules.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Addresses that an answer closes, and opens again. */
final class Stops {

  private static final SqlFile MADE = SqlFile.beside(Stops.class, "stops_made");
  private static final SqlFile SAID = SqlFile.beside(Stops.class, "stops_said");

  private static final SqlFile WHERE = SqlFile.beside(Stops.class, "stops_where");

  private final Suppressions suppressions;
  private final ContactRules rules;
  private final InstantSource clock;

  Stops(Suppressions suppressions, ContactRules rules, InstantSource clock) {
    this.suppressions = suppressions;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * No more messages to that address by that channel; to nobody of the debtor by any, where a law
   * reads it so. Returns the stops that are new.
   *
   * @param person who says so for them; null when it is their own word
   */
  List<UUID> close(TenantTx tx, Case heard, @Nullable UUID person) {
    var reach = new Stop.Reach.Address(channel(heard), heard.address());
    var cause = person == null ? StopCause.WORD : StopCause.PERSON;
    var stops = new ArrayList<>(made(tx, heard, reach, cause, person));
    var debtor = heard.debtor();
    if (debtor != null && endsAll(tx, debtor)) {
      stops.addAll(made(tx, heard, new Stop.Reach.Person(debtor.value()), cause, person));
    }
    return stops.stream().distinct().toList();
  }

  private boolean endsAll(TenantTx tx, DebtorId debtor) {
    return tx.sql(WHERE)
        .param("debtor", debtor.value())
        .query((row, _) -> letter(debtor, row))
        .optional()
        .filter(one -> rules.of(tx).book().stopEndsAll(one, clock.instant()))
        .isPresent();
  }

  /** To whom, as the contact rules ask; at whatever stage. */
  private static Question letter(DebtorId debtor, ResultSet row) throws SQLException {
    return new Question(
        debtor,
        null,
        Channel.EMAIL,
        Question.Where.of(row.getString("country"), row.getString("part"), row.getString("zone")),
        Question.Parties.ours(row.getString("standing")),
        DebtStage.UNKNOWN,
        Set.of(),
        null,
        true);
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
