package dev.puntual.dunning.campaign;

import dev.puntual.dunning.Means;
import dev.puntual.dunning.segment.Audiences;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * To how many a campaign would speak by which channel, and to how many not and why, before it does:
 * it speaks, the contact rules are asked, and all of it is taken back.
 */
public final class WaysAhead {

  private static final SqlFile OPEN = SqlFile.beside(WaysAhead.class, "ways_open");
  private static final SqlFile AHEAD = SqlFile.beside(WaysAhead.class, "ways_ahead");

  /** Debts that may be spoken of while somebody waits; of more, a draw of debtors is. */
  public static final int AT_ONCE = 50_000;

  private final TenantTransactions tenants;
  private final Campaigns campaigns;
  private final CampaignRun run;
  private final Audiences audiences;

  WaysAhead(TenantTransactions tenants, Campaigns campaigns, CampaignRun run, Audiences audiences) {
    this.tenants = tenants;
    this.campaigns = campaigns;
    this.run = run;
    this.audiences = audiences;
  }

  /**
   * How many by each channel, and how many by none.
   *
   * @param exact else drawn, and no finer than the draw can tell
   */
  public record Counted(List<Results.Part> parts, boolean exact) {}

  /** The channels that the company has connected. */
  public static Set<Means> open(TenantTx tx) {
    return tx.sql(OPEN).query((row, _) -> row.getString(1)).list().stream()
        .flatMap(code -> Means.of(code).stream())
        .collect(Collectors.toSet());
  }

  /**
   * As if it spoke today. Costs what such a day costs for about {@code most} debts, and holds the
   * company's queue as long.
   */
  public Counted of(
      TenantId tenant, Campaign.Plan plan, Campaign.Texts texts, BusinessDate today, UUID person) {
    return of(tenant, plan, texts, today, person, AT_ONCE);
  }

  Counted of(
      TenantId tenant,
      Campaign.Plan plan,
      Campaign.Texts texts,
      BusinessDate today,
      UUID person,
      int most) {
    var once = new Occurrences(Occurrences.Unit.ONCE, 0, today.value(), null, plan.when().hour());
    var now =
        new Campaign.Plan(
            plan.name(), plan.kind(), plan.audience(), once, plan.ways(), plan.chat(), plan.call());
    return tenants.rehearse(
        tenant,
        tx -> {
          tx.expectMany();
          var id = campaigns.keep(tx, null, now, texts, person);
          int draws = audiences.draws(tx, plan.audience(), most);
          campaigns.find(tx, id).ifPresent(campaign -> run.ahead(tx, campaign, draws));
          var parts = tx.sql(AHEAD).param("campaign", id).query(Results::part).list();
          return new Counted(parts.stream().map(part -> part.times(draws)).toList(), draws == 1);
        });
  }
}
