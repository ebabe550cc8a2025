package dev.puntual.dunning.campaign;

import dev.puntual.dunning.Campaigned;
import dev.puntual.dunning.Means;
import dev.puntual.dunning.Passed;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.dunning.segment.Audiences;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** On which days to come campaigns that were let go mean a debtor, as things are today. */
final class CampaignsAhead implements Campaigned.Ahead {

  private static final SqlFile WAITING = SqlFile.beside(CampaignsAhead.class, "ahead_waiting");
  private static final SqlFile WAY = SqlFile.beside(CampaignsAhead.class, "ahead_way");
  private static final SqlFile MEANT = SqlFile.beside(CampaignsAhead.class, "ahead_meant");

  private final Audiences audiences;

  CampaignsAhead(Audiences audiences) {
    this.audiences = audiences;
  }

  /** A company without campaigns to come costs one read; each audience one more. */
  @Override
  public List<Campaigned> of(TenantTx tx, UUID debtor, LocalDate from, LocalDate until) {
    var waiting =
        tx.sql(WAITING).query((row, _) -> row.getObject("campaign_id", UUID.class)).list();
    var meant = new HashMap<Audience, Boolean>();
    return waiting.stream()
        .flatMap(id -> CampaignRows.list(tx, id, 1).stream())
        .filter(
            one ->
                meant.computeIfAbsent(one.plan().audience(), who -> means(tx, who, debtor, from)))
        .flatMap(
            one -> {
              var texts = CampaignRows.texts(tx, one.id());
              return one.plan().when().between(from, until).stream()
                  .flatMap(day -> ahead(tx, one, texts, debtor, day).stream());
            })
        .sorted(Comparator.comparing(Campaigned::on))
        .toList();
  }

  /**
   * By the first of its channels by which something can be said to the debtor, or why not; of a
   * statement once for each currency.
   */
  private List<Campaigned> ahead(
      TenantTx tx, Campaign campaign, Campaign.Texts texts, UUID debtor, LocalDate day) {
    var plan = campaign.plan();
    return SaidBy.bound(tx, audiences, plan, texts, tx.sql(WAY))
        .param("debtor", debtor)
        .param("day", day)
        .query(
            (row, _) ->
                Campaigned.ahead(
                    day,
                    campaign.id(),
                    plan.name(),
                    Means.of(row.getString("way")).orElse(null),
                    Passed.of((String[]) row.getArray("skipped").getArray()),
                    row.getString("reason")))
        .list();
  }

  private boolean means(TenantTx tx, Audience audience, UUID debtor, LocalDate today) {
    return audiences
        .in(tx, MEANT, audience, new BusinessDate(today))
        .param("debtor", debtor)
        .query((row, _) -> row.getBoolean(1))
        .single();
  }
}
