package dev.puntual.messaging.voice;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.Audit;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;

/** Whether a company's machine calls anybody, and to whom it puts people through. */
public final class VoiceSettings {

  private static final SqlFile READ = SqlFile.beside(VoiceSettings.class, "setting_read");
  private static final SqlFile WRITE = SqlFile.beside(VoiceSettings.class, "setting_write");

  private final Audit audit;
  private final InstantSource clock;

  VoiceSettings(Audit audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * How it stands.
   *
   * @param automatic whether a machine may call
   * @param personPhone in international form, for whoever asks for a person; empty for nobody
   * @param callerChile the number that calls to Chile show, where the account’s own is none of its
   *     mass calls; empty for none
   */
  public record Setting(boolean automatic, String personPhone, String callerChile) {

    /** Of a company that said nothing. */
    public static final Setting OFF = new Setting(false, "");

    /** Of one that does not call to Chile. */
    public Setting(boolean automatic, String personPhone) {
      this(automatic, personPhone, "");
    }

    /** Whether it is a number that Chile lets a machine show. */
    public static boolean massInChile(String number) {
      return CallerNumbers.massInChile(number);
    }
  }

  public Setting of(TenantTx tx) {
    return tx.sql(READ)
        .query(
            (row, _) ->
                new Setting(
                    row.getBoolean("automatic"),
                    row.getString("person_phone"),
                    row.getString("caller_cl")))
        .optional()
        .orElse(Setting.OFF);
  }

  /** Audited. */
  public void set(TenantTx tx, Setting setting, UUID person) {
    tx.sql(WRITE)
        .param("automatic", setting.automatic())
        .param("personPhone", setting.personPhone())
        .param("callerChile", setting.callerChile())
        .param("person", person)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    audit.record(
        tx, person, setting.automatic() ? "messaging.voice_on" : "messaging.voice_off", "", "");
  }
}
