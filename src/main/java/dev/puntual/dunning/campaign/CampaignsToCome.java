package dev.puntual.dunning.campaign;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.NotYetAsked;
import java.util.UUID;

/** Campaigns that were let go ask about their next day as if it had come. */
final class CampaignsToCome implements NotYetAsked {

  private static final SqlFile WAITING = SqlFile.beside(CampaignsToCome.class, "ahead_waiting");

  private final CampaignRun run;

  CampaignsToCome(CampaignRun run) {
    this.run = run;
  }

  @Override
  public void ask(TenantTx tx) {
    var waiting =
        tx.sql(WAITING).query((row, _) -> row.getObject("campaign_id", UUID.class)).list();
    waiting.stream()
        .flatMap(id -> CampaignRows.list(tx, id, 1).stream())
        .forEach(campaign -> run.ahead(tx, campaign));
  }
}
