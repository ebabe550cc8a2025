package dev.puntual.dunning.campaign;

import dev.puntual.dunning.Means;
import dev.puntual.dunning.segment.Audiences;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;

/** How many an audience is, whom of it messages reach, and in which language. */
public final class Reach {

  private static final SqlFile REACH = SqlFile.beside(Reach.class, "reach");

  private final Audiences audiences;

  Reach(Audiences audiences) {
    this.audiences = audiences;
  }

  /**
   * @param reachable with an address that works, by any of its channels
   * @param english those of them who read English
   * @param spanish those of them who read Spanish, or nobody knows what
   */
  public record Readers(int debtors, int reachable, int english, int spanish, int portuguese) {}

  /** One read of the audience. */
  public Readers of(TenantTx tx, Campaign.Plan plan, BusinessDate today) {
    return audiences
        .in(tx, REACH, plan.audience(), today)
        .param("ways", plan.ways().stream().map(Means::code).toArray(String[]::new))
        .query(
            (row, _) ->
                new Readers(
                    row.getInt("debtors"),
                    row.getInt("reachable"),
                    row.getInt("english"),
                    row.getInt("spanish"),
                    row.getInt("portuguese")))
        .single();
  }
}
