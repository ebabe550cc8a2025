package dev.puntual.messaging.voice;

import dev.puntual.kernel.Language;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.tenants.Audit;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The words of automated calls, version by version, by part and language. */
public final class SpokenBook {

  private static final SqlFile VERSIONS = SqlFile.beside(SpokenBook.class, "spoken_versions");
  private static final SqlFile ADD = SqlFile.beside(SpokenBook.class, "spoken_add");

  private final Audit audit;
  private final InstantSource clock;

  SpokenBook(Audit audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is said.
   *
   * @param own whether the company wrote it
   */
  public record Standing(SpokenText text, Language language, boolean own) {}

  public Standing standing(TenantTx tx, SpokenPart part, Language language) {
    var texts = SpokenTexts.load(tx);
    return new Standing(texts.text(part, language), language, texts.own(part, language));
  }

  /** Each part in each language; one query. */
  public List<Standing> all(TenantTx tx) {
    var texts = SpokenTexts.load(tx);
    return SpokenPart.all().stream()
        .flatMap(
            part ->
                List.of(Language.values()).stream()
                    .map(
                        language ->
                            new Standing(
                                texts.text(part, language), language, texts.own(part, language))))
        .toList();
  }

  /**
   * A text as it stood at some time.
   *
   * @param house true for "the house text again"; the text is then empty
   * @param writtenBy a person's name; empty when unknown
   */
  public record Version(
      int number, boolean house, SpokenText text, Instant writtenAt, String writtenBy) {}

  /** Newest first, at most fifty; empty when the house has always spoken. */
  public List<Version> versions(TenantTx tx, SpokenPart part, Language language) {
    return tx.sql(VERSIONS)
        .param("part", part.code())
        .param("language", language.code())
        .query(
            (row, _) ->
                new Version(
                    row.getInt("version"),
                    row.getBoolean("house"),
                    new SpokenText(part, row.getString("body")),
                    row.getTimestamp("written_at").toInstant(),
                    row.getString("written_by")))
        .list();
  }

  /**
   * Keeps a text that has no faults; audited. False when it has some, or somebody else saved one at
   * the same moment.
   */
  public boolean write(TenantTx tx, SpokenText text, Language language, UUID person) {
    return text.faults().isEmpty() && add(tx, text, language, false, person);
  }

  /** The house text speaks again. */
  public boolean reset(TenantTx tx, SpokenPart part, Language language, UUID person) {
    return add(tx, new SpokenText(part, ""), language, true, person);
  }

  private boolean add(TenantTx tx, SpokenText text, Language language, boolean house, UUID person) {
    var part = text.part().code();
    int added =
        tx.sql(ADD)
            .param("part", part)
            .param("language", language.code())
            .param("house", house)
            .param("body", text.body())
            .param("person", person)
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (added == 1) {
      var action = house ? "messaging.spoken_reset" : "messaging.spoken";
      audit.record(tx, person, action, part + " " + language.code(), "");
    }
    return added == 1;
  }
}
