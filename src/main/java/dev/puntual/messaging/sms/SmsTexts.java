package dev.puntual.messaging.sms;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.Audit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** The text message of each stage and language: the house's until the company writes its own. */
@NamedInterface("texts")
public final class SmsTexts {

  private static final SqlFile LAST = SqlFile.beside(SmsTexts.class, "sms_last");
  private static final SqlFile VERSIONS = SqlFile.beside(SmsTexts.class, "sms_versions");
  private static final SqlFile ADD = SqlFile.beside(SmsTexts.class, "sms_add");

  private final Audit audit;
  private final InstantSource clock;

  SmsTexts(Audit audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What stands.
   *
   * @param own whether the company wrote it
   */
  public record Standing(SmsText text, boolean own) {}

  public Standing standing(TenantTx tx, Stage stage, Language language) {
    return tx.sql(LAST)
        .param("stage", stage.code())
        .param("language", language.code())
        .query(
            (row, _) ->
                row.getBoolean("house")
                    ? house(stage, language)
                    : new Standing(
                        new SmsText(row.getString("body"), row.getBoolean("plain")), true))
        .optional()
        .orElseGet(() -> house(stage, language));
  }

  /**
   * A text as it stood at some time.
   *
   * @param house true for "the house text again"; the text is then empty
   * @param writtenBy a person's name; empty when unknown
   */
  public record Version(
      int number, boolean house, SmsText text, Instant writtenAt, String writtenBy) {}

  /** All versions, newest first; empty when the house has always spoken. */
  public List<Version> versions(TenantTx tx, Stage stage, Language language) {
    return tx.sql(VERSIONS)
        .param("stage", stage.code())
        .param("language", language.code())
        .query(
            (row, _) ->
                new Version(
                    row.getInt("version"),
                    row.getBoolean("house"),
                    new SmsText(row.getString("body"), row.getBoolean("plain")),
                    row.getTimestamp("written_at").toInstant(),
                    row.getString("written_by")))
        .list();
  }

  /**
   * Keeps a text that has no faults. False when somebody else saved the same one at the same
   * moment.
   */
  public boolean write(TenantTx tx, Stage stage, Language language, SmsText text, UUID person) {
    return add(tx, stage, language, false, text, person);
  }

  /** The house text speaks again. */
  public boolean reset(TenantTx tx, Stage stage, Language language, UUID person) {
    return add(tx, stage, language, true, new SmsText("", true), person);
  }

  private boolean add(
      TenantTx tx, Stage stage, Language language, boolean house, SmsText text, UUID person) {
    int added =
        tx.sql(ADD)
            .param("stage", stage.code())
            .param("language", language.code())
            .param("house", house)
            .param("body", text.body())
            .param("plain", text.plain())
            .param("person", person)
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (added == 1) {
      var action = house ? "messaging.sms_reset" : "messaging.sms";
      audit.record(tx, person, action, stage.code() + " " + language.code(), "");
    }
    return added == 1;
  }

  static Standing house(Stage stage, Language language) {
    var path = language.code() + "/" + stage.code() + ".txt";
    try (InputStream in = SmsTexts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("no text message " + path);
      }
      var body = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      return new Standing(new SmsText(body, true), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
