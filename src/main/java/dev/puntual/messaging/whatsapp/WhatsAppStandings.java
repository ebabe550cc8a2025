package dev.puntual.messaging.whatsapp;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whether anything may leave by WhatsApp. Every claim locks the same row, so a stop is before it or
 * after it.
 */
public final class WhatsAppStandings {

  private static final SqlFile BEGIN = SqlFile.beside(WhatsAppStandings.class, "standing_begin");
  private static final SqlFile HOLD = SqlFile.beside(WhatsAppStandings.class, "standing_hold");
  private static final SqlFile READ = SqlFile.beside(WhatsAppStandings.class, "standing_read");
  private static final SqlFile STOP = SqlFile.beside(WhatsAppStandings.class, "standing_stop");
  private static final SqlFile RESUME = SqlFile.beside(WhatsAppStandings.class, "standing_resume");
  private static final SqlFile TOLD = SqlFile.beside(WhatsAppStandings.class, "standing_told");
  private static final SqlFile APPROVAL =
      SqlFile.beside(WhatsAppStandings.class, "standing_approval");

  private final Audit audit;
  private final InstantSource clock;

  WhatsAppStandings(Audit audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  public WhatsAppStanding of(TenantTx tx) {
    return tx.sql(READ)
        .query(WhatsAppStandings::standing)
        .optional()
        .orElse(WhatsAppStanding.FIRST);
  }

  /** The same, held until the transaction ends. */
  WhatsAppStanding hold(TenantTx tx) {
    return tx.sql(HOLD)
        .query(WhatsAppStandings::standing)
        .optional()
        .orElseGet(
            () -> {
              tx.sql(BEGIN).update();
              return tx.sql(HOLD).query(WhatsAppStandings::standing).single();
            });
  }

  /** A person stops everything; once this is committed, nothing more is claimed. */
  public void stop(TenantTx tx, UUID person) {
    if (stop(tx, "person", person)) {
      audit.record(tx, person, "messaging.whatsapp_stop", "", "");
    }
  }

  /** Meta gives a reason to stop everything; the first one stands. */
  void stopsItself(TenantTx tx, String why) {
    if (stop(tx, why, null)) {
      audit.record(tx, null, "messaging.whatsapp_stopped", why, "");
    }
  }

  private boolean stop(TenantTx tx, String why, @Nullable UUID person) {
    tx.sql(BEGIN).update();
    return tx.sql(STOP)
            .param("why", why)
            .param("person", person)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  /** A person lets messages leave again. */
  public void resume(TenantTx tx, UUID person) {
    if (tx.sql(RESUME).param("person", person).update() == 1) {
      audit.record(tx, person, "messaging.whatsapp_resume", "", "");
    }
  }

  /** A person records how Meta allowed an agency to write; empty takes it back. */
  public void approve(TenantTx tx, String approval, UUID person) {
    tx.sql(BEGIN).update();
    if (tx.sql(APPROVAL).param("approval", approval).update() == 1) {
      audit.record(tx, person, "messaging.whatsapp_approval", "", approval);
    }
  }

  /**
   * @param quality empty where nothing was said of it
   * @param tier null where nothing was said of it
   * @param at when Meta said so
   */
  void told(TenantTx tx, String quality, @Nullable Integer tier, Instant at) {
    tx.sql(BEGIN).update();
    tx.sql(TOLD)
        .param("quality", quality)
        .param("tier", tier)
        .param("at", Timestamp.from(at))
        .update();
  }

  /** What Meta answered when it was asked. */
  void asked(TenantTx tx, JsonNode said, Instant now) {
    var quality = said.path("quality_rating").asString("").toLowerCase(Locale.ROOT);
    boolean known = quality.matches("green|yellow|red");
    told(tx, known ? quality : "", MetaWords.tier(said), now);
    if (quality.equals("red")) {
      stopsItself(tx, "quality");
    }
  }

  private static WhatsAppStanding standing(ResultSet row, int number) throws SQLException {
    var at = row.getTimestamp("stopped_at");
    return new WhatsAppStanding(
        row.getString("stopped"),
        at == null ? null : at.toInstant(),
        row.getString("quality"),
        row.getInt("tier"),
        row.getString("approval"));
  }
}
