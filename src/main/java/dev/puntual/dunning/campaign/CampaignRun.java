package dev.puntual.dunning.campaign;

import dev.puntual.dunning.Freshness;
import dev.puntual.dunning.segment.Audiences;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Begins what a campaign has to say today. Of several days that were slept through only the last
 * one is spoken, if it is not too long ago; the others are written down as missed.
 */
final class CampaignRun {

  private static final SqlFile LOCK = SqlFile.beside(CampaignRun.class, "campaign_lock");
  private static final SqlFile LAST = SqlFile.beside(CampaignRun.class, "run_last");
  private static final SqlFile MISSED = SqlFile.beside(CampaignRun.class, "runs_missed");
  private static final SqlFile BEGIN = SqlFile.beside(CampaignRun.class, "run_begin");
  private static final SqlFile NOBODY = SqlFile.beside(CampaignRun.class, "run_nobody");

  /** A message that could not leave within this many days is said no more. */
  static final int LIFE_DAYS = 5;

  /** Further ahead nobody knows who will be meant. */
  private static final int AHEAD_DAYS = 30;

  /** Newer news of payments is looked for this much later. */
  private static final Duration AGAIN = Duration.ofMinutes(15);

  /** Days looked back after a very long sleep. */
  private static final int LONGEST_SLEEP = 400;

  private final Audiences audiences;
  private final Clocks clocks;
  private final CampaignAsking asking;
  private final InstantSource clock;

  CampaignRun(Audiences audiences, Clocks clocks, CampaignAsking asking, InstantSource clock) {
    this.audiences = audiences;
    this.clocks = clocks;
    this.asking = asking;
    this.clock = clock;
  }

  private record Standing(ZoneId zone, @Nullable LocalDate lastOn) {}

  /**
   * Twice changes nothing. Returns how many messages are new. Where the news of payments is too
   * old, what follows from what is owed waits for newer; a day that waited too long is given up
   * with that reason.
   */
  int begin(TenantTx tx, UUID id) {
    return goOn(tx, id, Freshness.stale(tx, clock.instant()) ? this::wait : this::speak);
  }

  private int wait(TenantTx tx, Campaign campaign, Standing standing) {
    var now = clock.instant();
    var today = BusinessDate.at(now, standing.zone()).value();
    if (!campaign.plan().aboutDebts()) {
      return speak(tx, campaign, standing);
    }
    var over =
        due(campaign.plan().when(), standing, today, now).stream()
            .filter(day -> day.plusDays(LIFE_DAYS).isBefore(today))
            .toList();
    unspoken(tx, campaign.id(), over, "stale", now);
    return 0;
  }

  /** After too many failures: writes down that it did not speak, and goes on to its next day. */
  void giveUp(TenantTx tx, UUID id) {
    goOn(tx, id, this::skip);
  }

  private interface Doing {
    int today(TenantTx tx, Campaign campaign, Standing standing);
  }

  private int goOn(TenantTx tx, UUID id, Doing doing) {
    tx.sql(LOCK).param("campaign", id).query(UUID.class).list();
    var found = CampaignRows.list(tx, id, 1).stream().findFirst();
    if (found.isEmpty() || !found.get().state().ahead()) {
      clocks.stop(tx, id);
      return 0;
    }
    var campaign = found.get();
    var standing = standing(tx, id);
    int messages = doing.today(tx, campaign, standing);
    var last = standing(tx, id).lastOn();
    var from = last == null ? campaign.plan().when().from() : last.plusDays(1);
    if (waiting(campaign, from, standing.zone())) {
      clocks.set(tx, id, clock.instant().plus(AGAIN));
    } else if (!clocks.next(tx, id, campaign.plan().when(), from, standing.zone())) {
      clocks.state(tx, id, Campaign.State.ENDED);
    } else if (last != null) {
      clocks.state(tx, id, Campaign.State.RUNNING);
    }
    return messages;
  }

  /** Whether a day that has come is still to be spoken on. */
  private boolean waiting(Campaign campaign, LocalDate from, ZoneId zone) {
    return campaign
        .plan()
        .when()
        .onOrAfter(from)
        .filter(day -> !Clocks.at(campaign.plan().when(), day, zone).isAfter(clock.instant()))
        .isPresent();
  }

  private static Standing standing(TenantTx tx, UUID id) {
    return tx.sql(LAST)
        .param("campaign", id)
        .query(
            (row, _) ->
                new Standing(
                    ZoneId.of(row.getString("zone")), row.getObject("last_on", LocalDate.class)))
        .single();
  }

  private int speak(TenantTx tx, Campaign campaign, Standing standing) {
    var now = clock.instant();
    var today = BusinessDate.at(now, standing.zone()).value();
    var due = due(campaign.plan().when(), standing, today, now);
    if (due.isEmpty()) {
      return 0;
    }
    var last = due.getLast();
    boolean late = last.plusDays(LIFE_DAYS).isBefore(today);
    unspoken(tx, campaign.id(), late ? due : due.subList(0, due.size() - 1), "missed", now);
    return late ? 0 : speak(tx, campaign, last, today, now, null, 1);
  }

  /**
   * Speaks the next of its days as if it had come, its letters not before its hour; for a
   * transaction that is taken back.
   */
  void ahead(TenantTx tx, Campaign campaign) {
    ahead(tx, campaign, 1);
  }

  /**
   * The same to a draw.
   *
   * @param draws one debtor in so many is spoken to
   */
  void ahead(TenantTx tx, Campaign campaign, int draws) {
    var standing = standing(tx, campaign.id());
    var when = campaign.plan().when();
    var today = BusinessDate.at(clock.instant(), standing.zone()).value();
    var last = standing.lastOn();
    when.onOrAfter(last == null ? when.from() : last.plusDays(1))
        .filter(day -> !day.isBefore(today) && day.isBefore(today.plusDays(AHEAD_DAYS)))
        .ifPresent(
            day ->
                speak(
                    tx,
                    campaign,
                    day,
                    day,
                    clock.instant(),
                    Clocks.at(when, day, standing.zone()),
                    draws));
  }

  private int skip(TenantTx tx, Campaign campaign, Standing standing) {
    var now = clock.instant();
    var today = BusinessDate.at(now, standing.zone()).value();
    var due = due(campaign.plan().when(), standing, today, now);
    if (!due.isEmpty()) {
      unspoken(tx, campaign.id(), due.subList(0, due.size() - 1), "missed", now);
      unspoken(tx, campaign.id(), List.of(due.getLast()), "failed", now);
    }
    return 0;
  }

  private static List<LocalDate> due(
      Occurrences when, Standing standing, LocalDate today, Instant now) {
    var last = standing.lastOn();
    return when
        .between(
            last == null ? when.from() : latest(last.plusDays(1), today.minusDays(LONGEST_SLEEP)),
            today)
        .stream()
        .filter(day -> !Clocks.at(when, day, standing.zone()).isAfter(now))
        .toList();
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }

  private static void unspoken(
      TenantTx tx, UUID id, List<LocalDate> days, String reason, Instant now) {
    if (!days.isEmpty()) {
      tx.sql(MISSED)
          .param("campaign", id)
          .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
          .param("reason", reason)
          .param("now", Timestamp.from(now))
          .update();
    }
  }

  private int speak(
      TenantTx tx,
      Campaign campaign,
      LocalDate day,
      LocalDate today,
      Instant now,
      @Nullable Instant notBefore,
      int draws) {
    var plan = campaign.plan();
    var trouble = audiences.trouble(tx, plan.audience());
    int begun =
        tx.sql(BEGIN)
            .param("campaign", campaign.id())
            .param("runOn", day)
            .param("now", Timestamp.from(now))
            .param("reason", trouble.map(CampaignRun::reason).orElse(""))
            .update();
    if (begun == 0 || trouble.isPresent()) {
      return 0;
    }
    tx.expectMany();
    int messages = asking.ask(tx, new Occasion(campaign, day, today, now, notBefore, draws));
    tx.sql(NOBODY).param("campaign", campaign.id()).param("runOn", day).update();
    return messages;
  }

  /** As stored; message key after {@code campaign.run.}. */
  private static String reason(Audiences.Trouble trouble) {
    return switch (trouble) {
      case GONE -> "audience_gone";
      case BROKEN -> "audience_broken";
    };
  }
}
