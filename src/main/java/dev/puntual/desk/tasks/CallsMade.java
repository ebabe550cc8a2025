package dev.puntual.desk.tasks;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import dev.puntual.rules.DebtStage;
import dev.puntual.rules.Outcome;
import dev.puntual.rules.Question;
import dev.puntual.rules.Reservations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A call that was made counts against every cap and pause, as a letter does. */
public final class CallsMade {

  private static final SqlFile MADE = SqlFile.beside(CallsMade.class, "call_made");

  private final Reservations reservations;
  private final InstantSource clock;

  public CallsMade(Reservations reservations, InstantSource clock) {
    this.reservations = reservations;
    this.clock = clock;
  }

  /** Nothing when the task is not a call. */
  void done(TenantTx tx, UUID task) {
    tx.sql(MADE)
        .param("task", task)
        .param("now", Timestamp.from(clock.instant()))
        .query((row, _) -> question(row))
        .optional()
        .map(question -> Reservations.Request.at(task, question, clock.instant()))
        .ifPresent(call -> reservations.made(tx, call));
  }

  /** It was marked by mistake: nobody was called, and nothing counts. */
  void undone(TenantTx tx, UUID task) {
    reservations.unmade(tx, task);
  }

  /** A call that nobody makes gives back the slot that it had in the place of a letter. */
  void dropped(TenantTx tx, UUID task) {
    reservations.settle(tx, List.of(task), Outcome.RELEASED);
  }

  private static Question question(ResultSet row) throws SQLException {
    return new Question(
        new DebtorId(row.getObject("debtor_id", UUID.class)),
        null,
        Channel.VOICE,
        Question.Where.in(row.getString("country")),
        Question.Parties.OURS,
        DebtStage.of(row.getInt("days_late")),
        Set.of(),
        null,
        true);
  }
}
