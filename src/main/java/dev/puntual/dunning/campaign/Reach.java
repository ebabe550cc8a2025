package dev.puntual.dunning.campaign;

import dev.puntual.dunning.segment.Audience;
import dev.puntual.dunning.segment.Audiences;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;

/** How many an audience is, whom of it letters reach, and in which language. */
public final class Reach {

  private static final SqlFile REACH = SqlFile.beside(Reach.class, "reach");

  private final Audiences audiences;

  Reach(Audiences audiences) {
    this.audiences = audiences;
  }

  /**
   * @param reachable with an address that works
   * @param english those of them who read English
   * @param spanish those of them who read Spanish, or nobody knows what
   */
  public record Readers(int debtors, int reachable, int english, int spanish) {}

  /** One read of the audience. */
  public Readers of(TenantTx tx, Audience audience, BusinessDate today) {
    return audiences
        .in(tx, REACH, audience, today)
        .query(
            (row, _) ->
                new Readers(
                    row.getInt("debtors"),
                    row.getInt("reachable"),
                    row.getInt("english"),
                    row.getInt("spanish")))
        .single();
  }
}
