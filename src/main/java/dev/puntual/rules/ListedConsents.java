package dev.puntual.rules;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The letter box for lists of who may be written to: a temporary table of the loading transaction,
 * absorbed as one set. Columns of {@code pg_temp.in_consent}: debtor_id, channel, granted, said_on
 * (may be null), evidence.
 *
 * <p>No list undoes what a person took back: only somebody who enters by hand what they said since
 * does.
 */
public final class ListedConsents {

  private static final SqlFile OPEN = SqlFile.beside(ListedConsents.class, "listed_open");
  private static final SqlFile ANALYZE = SqlFile.beside(ListedConsents.class, "listed_analyze");
  private static final SqlFile ABSORB = SqlFile.beside(ListedConsents.class, "listed_absorb");

  private final InstantSource clock;

  ListedConsents(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * What a list changed.
   *
   * @param given permissions that were not known
   * @param withdrawn refusals that were not known
   * @param stoodAgainst permissions that were not taken, because the person took them back before
   */
  public record Taken(long given, long withdrawn, long stoodAgainst) {}

  public void open(TenantTx tx) {
    tx.sql(OPEN).update();
  }

  /**
   * The same list again changes nothing.
   *
   * @param person who brought it
   */
  public Taken absorb(TenantTx tx, @Nullable UUID person) {
    tx.expectMany();
    tx.sql(ANALYZE).update();
    return tx.sql(ABSORB)
        .param("person", person)
        .param("now", Timestamp.from(clock.instant()))
        .query(
            (row, _) ->
                new Taken(
                    row.getLong("given"), row.getLong("withdrawn"), row.getLong("stood_against")))
        .single();
  }
}
