package dev.puntual.messaging;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.Audit;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;

/** How the letters of each company look, what they bring, and whether it counts who saw them. */
public final class LetterHabits {

  private static final SqlFile READ = SqlFile.beside(LetterHabits.class, "habit_read");
  private static final SqlFile WRITE = SqlFile.beside(LetterHabits.class, "habit_write");

  private final Audit audit;
  private final InstantSource clock;

  LetterHabits(Audit audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  public static LetterHabit of(TenantTx tx) {
    return tx.sql(READ)
        .query(
            (row, _) ->
                new LetterHabit(
                    row.getString("colour"),
                    Stage.of(row.getString("encloses_from")).orElse(null),
                    row.getBoolean("counts_opens"),
                    row.getBoolean("counts_clicks")))
        .optional()
        .orElse(LetterHabit.NONE);
  }

  /** Counts from the next round of letters on. */
  public void keep(TenantTx tx, LetterHabit habit, UUID person) {
    var from = habit.enclosesFrom();
    tx.sql(WRITE)
        .param("colour", habit.colour())
        .param("enclosesFrom", from == null ? "" : from.code())
        .param("opens", habit.countsOpens())
        .param("clicks", habit.countsClicks())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    audit.record(tx, person, "messaging.letter_habit", "", "");
  }
}
