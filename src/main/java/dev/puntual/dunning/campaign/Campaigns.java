package dev.puntual.dunning.campaign;

import dev.puntual.dunning.Means;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.Language;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.Audit;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Campaigns as people make them: written as drafts, scheduled, taken back. */
public final class Campaigns {

  private static final SqlFile WRITE = SqlFile.beside(Campaigns.class, "campaign_write");
  private static final SqlFile TEXT = SqlFile.beside(Campaigns.class, "text_write");
  private static final SqlFile SCHEDULE = SqlFile.beside(Campaigns.class, "campaign_schedule");
  private static final SqlFile BACK = SqlFile.beside(Campaigns.class, "campaign_back");
  private static final SqlFile DROP_TEXTS = SqlFile.beside(Campaigns.class, "campaign_drop");
  private static final SqlFile DROP = SqlFile.beside(Campaigns.class, "campaign_drop_rest");
  private static final SqlFile USES = SqlFile.beside(Campaigns.class, "campaign_uses");
  private static final int SHOWN = 200;

  private final Clocks clocks;
  private final Audit audit;
  private final InstantSource clock;

  Campaigns(Clocks clocks, Audit audit, InstantSource clock) {
    this.clocks = clocks;
    this.audit = audit;
    this.clock = clock;
  }

  /** The newest first. */
  public List<Campaign> all(TenantTx tx) {
    return CampaignRows.list(tx, null, SHOWN);
  }

  /**
   * @param after the last one of the page before; null for the first page
   */
  List<Campaign> page(TenantTx tx, @Nullable UUID after, int limit) {
    return CampaignRows.list(tx, null, after, limit);
  }

  public Optional<Campaign> find(TenantTx tx, UUID id) {
    return CampaignRows.list(tx, id, 1).stream().findFirst();
  }

  public Campaign.Texts texts(TenantTx tx, UUID id) {
    return CampaignRows.texts(tx, id);
  }

  /**
   * Keeps a draft; one that is none any more stays as it is.
   *
   * @param id null for a new one
   */
  public UUID keep(
      TenantTx tx, @Nullable UUID id, Campaign.Plan plan, Campaign.Texts texts, UUID person) {
    var campaign = id == null ? Ids.next() : id;
    var when = plan.when();
    tx.sql(WRITE)
        .param("campaign", campaign)
        .param("name", plan.name())
        .param("kind", plan.kind().code())
        .param("audience", plan.audience().kind())
        .param("audienceId", plan.audience().id())
        .param("recurs", when.unit().code())
        .param("anchor", when.anchor())
        .param("startsOn", when.from())
        .param("untilOn", when.until())
        .param("hour", when.hour())
        .param("ways", plan.ways().stream().map(Means::code).toArray(String[]::new))
        .param("tone", plan.chat() == null ? "" : plan.chat().tone().code())
        .param("textName", plan.chat() == null ? "" : plan.chat().name())
        .param("callTone", plan.call() == null ? "" : plan.call().code())
        .param("now", now())
        .param("person", person)
        .update();
    for (var language : Language.values()) {
      tx.sql(TEXT)
          .param("campaign", campaign)
          .param("language", language.code())
          .param("subject", texts.in(language).subject())
          .param("body", texts.in(language).body())
          .param("slip", texts.slip(language).body())
          .param("plain", texts.slip(language).plain())
          .update();
    }
    return campaign;
  }

  /**
   * Lets a draft go. One whose hour has passed today speaks at once. False when it was no draft.
   */
  public boolean schedule(TenantTx tx, Campaign campaign, ZoneId zone, UUID person) {
    var when = campaign.plan().when();
    int scheduled =
        tx.sql(SCHEDULE)
            .param("campaign", campaign.id())
            .param("startsOn", when.from())
            .param("hour", when.hour())
            .param("now", now())
            .param("person", person)
            .update();
    if (scheduled == 1) {
      var today = BusinessDate.at(clock.instant(), zone).value();
      clocks.next(tx, campaign.id(), when, today, zone);
      record(tx, person, "scheduled", campaign);
    }
    return scheduled == 1;
  }

  /** Makes a draft of one that has not spoken yet; false when it has. */
  public boolean unschedule(TenantTx tx, Campaign campaign, UUID person) {
    boolean back = tx.sql(BACK).param("campaign", campaign.id()).update() == 1;
    if (back) {
      clocks.stop(tx, campaign.id());
      record(tx, person, "unscheduled", campaign);
    }
    return back;
  }

  /** It speaks no more, and what has not left yet is withdrawn at the door. */
  public boolean cancel(TenantTx tx, Campaign campaign, UUID person) {
    return cancel(tx, campaign, person, "");
  }

  /**
   * The same.
   *
   * @param person null when a program of the company did
   * @param by which one
   */
  boolean cancel(TenantTx tx, Campaign campaign, @Nullable UUID person, String by) {
    boolean cancelled = clocks.end(tx, campaign.id(), Campaign.State.CANCELLED);
    if (cancelled) {
      audit.record(tx, person, "campaign.cancelled", campaign.plan().name(), by);
    }
    return cancelled;
  }

  /** Whether anybody can still stop something of it. */
  public static boolean stoppable(Campaign campaign, List<Results.Run> runs) {
    return campaign.state().ahead()
        || (campaign.state() == Campaign.State.ENDED
            && runs.stream().anyMatch(run -> run.waiting() > 0));
  }

  /** Forgets a draft; false when it was none. */
  public boolean drop(TenantTx tx, UUID id) {
    tx.sql(DROP_TEXTS).param("campaign", id).query(Long.class).single();
    return tx.sql(DROP).param("campaign", id).update() == 1;
  }

  /** Names of those that still mean to speak to it. */
  List<String> uses(TenantTx tx, Audience audience) {
    return tx.sql(USES)
        .param("audience", audience.kind())
        .param("audienceId", audience.id())
        .query((row, _) -> row.getString("name"))
        .list();
  }

  private void record(TenantTx tx, UUID person, String what, Campaign campaign) {
    audit.record(tx, person, "campaign." + what, campaign.plan().name(), "");
  }

  private Timestamp now() {
    Instant now = clock.instant();
    return Timestamp.from(now);
  }
}
