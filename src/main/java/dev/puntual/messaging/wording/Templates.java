package dev.puntual.messaging.wording;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.Audit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The company's own texts: written, taken back, and never lost. Each goes by the code of its tone,
 * or by that of a text with a name.
 */
public final class Templates {

  private static final SqlFile ADD = SqlFile.beside(Templates.class, "add_version");
  private static final SqlFile VERSIONS = SqlFile.beside(Templates.class, "versions");

  private final Audit audit;
  private final InstantSource clock;

  public Templates(Audit audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A text as it stood at some time.
   *
   * @param house true for "the house text again"; subject and body are then empty
   * @param writtenBy a person's name; empty when unknown
   */
  public record Version(
      int number,
      boolean house,
      String subject,
      String body,
      Instant writtenAt,
      String writtenBy) {}

  /** All versions, newest first; empty when the house has always spoken. */
  public List<Version> versions(TenantTx tx, String code, Language language) {
    return tx.sql(VERSIONS)
        .param("stage", code)
        .param("language", language.code())
        .query(Templates::version)
        .list();
  }

  /** The company's own words; empty where it wrote none, or took them back. */
  public Optional<HouseTexts.Text> own(TenantTx tx, String code, Language language) {
    return versions(tx, code, language).stream()
        .findFirst()
        .filter(newest -> !newest.house())
        .map(own -> new HouseTexts.Text(own.subject(), own.body()));
  }

  /** The words of a tone that stand: the company's own, else the house's. */
  public HouseTexts.Text standing(TenantTx tx, String code, Language language) {
    return own(tx, code, language)
        .orElseGet(() -> HouseTexts.text(language, Stage.of(code).orElseThrow()));
  }

  /**
   * Keeps a text that {@link Wording#parse} has found good. False when somebody else saved the same
   * text at the same moment.
   */
  public boolean write(
      TenantTx tx, String code, Language language, HouseTexts.Text text, UUID person) {
    return add(tx, code, language, false, text, person);
  }

  /** The house text speaks again; what was written stays among the versions. */
  public boolean reset(TenantTx tx, String code, Language language, UUID person) {
    return add(tx, code, language, true, new HouseTexts.Text("", ""), person);
  }

  private boolean add(
      TenantTx tx,
      String code,
      Language language,
      boolean house,
      HouseTexts.Text text,
      UUID person) {
    int added =
        tx.sql(ADD)
            .param("stage", code)
            .param("language", language.code())
            .param("house", house)
            .param("subject", text.subject())
            .param("body", text.body())
            .param("person", person)
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (added == 1) {
      var action = house ? "messaging.template_reset" : "messaging.template";
      audit.record(tx, person, action, code + " " + language.code(), "");
    }
    return added == 1;
  }

  private static Version version(ResultSet row, int number) throws SQLException {
    return new Version(
        row.getInt("version"),
        row.getBoolean("house"),
        row.getString("subject"),
        row.getString("body"),
        row.getTimestamp("written_at").toInstant(),
        row.getString("written_by"));
  }
}
