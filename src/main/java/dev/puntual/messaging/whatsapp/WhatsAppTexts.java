package dev.puntual.messaging.whatsapp;

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
import java.util.function.Function;

/** The company's texts, as Meta knows them. */
public final class WhatsAppTexts {

  private static final SqlFile ALL = SqlFile.beside(WhatsAppTexts.class, "texts");
  private static final SqlFile WRITE = SqlFile.beside(WhatsAppTexts.class, "text_write");
  private static final SqlFile GIVEN = SqlFile.beside(WhatsAppTexts.class, "text_given");
  private static final SqlFile TOLD = SqlFile.beside(WhatsAppTexts.class, "text_told");
  private static final SqlFile REFUSED = SqlFile.beside(WhatsAppTexts.class, "text_refused");
  private static final SqlFile DROP = SqlFile.beside(WhatsAppTexts.class, "text_drop");

  private final Audit audit;
  private final InstantSource clock;

  WhatsAppTexts(Audit audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What Meta said of one.
   *
   * @param state empty, as the others may be, where nothing was said of it
   */
  record Told(
      String name,
      String language,
      String state,
      String reason,
      String category,
      String quality,
      Instant at) {}

  /** Newest first, at most five hundred. */
  public List<KnownText> all(TenantTx tx) {
    return tx.sql(ALL).query(WhatsAppTexts::known).list();
  }

  public Optional<KnownText> one(TenantTx tx, String name, String language) {
    return all(tx).stream()
        .filter(text -> text.name().equals(name) && text.language().equals(language))
        .findFirst();
  }

  /** Keeps a draft that has no faults; false when a text of that name was given in already. */
  public boolean write(
      TenantTx tx, String name, String language, String stage, WhatsAppText text, UUID person) {
    int written =
        tx.sql(WRITE)
            .param("name", name)
            .param("language", language)
            .param("stage", stage)
            .param("body", text.body())
            .param("person", person)
            .param("now", Timestamp.from(clock.instant()))
            .update();
    if (written == 1) {
      audit.record(tx, person, "messaging.whatsapp_text", name + " " + language, "");
    }
    return written == 1;
  }

  public boolean drop(TenantTx tx, String name, String language, UUID person) {
    boolean gone = tx.sql(DROP).param("name", name).param("language", language).update() == 1;
    if (gone) {
      audit.record(tx, person, "messaging.whatsapp_text_off", name + " " + language, "");
    }
    return gone;
  }

  void given(TenantTx tx, KnownText text, TemplateState state, String reason, String linkBase) {
    tx.sql(GIVEN)
        .param("name", text.name())
        .param("language", text.language())
        .param("state", state.code())
        .param("reason", clipped(reason))
        .param("linkBase", linkBase)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Whatever Meta said before: it did not carry a message for want of this text. */
  void refused(TenantTx tx, String name, String language, TemplateState state, String words) {
    tx.sql(REFUSED)
        .param("name", name)
        .param("language", language)
        .param("state", state.code())
        .param("reason", clipped(words))
        .update();
  }

  void told(TenantTx tx, List<Told> told) {
    tx.sql(TOLD)
        .param("names", texts(told, Told::name))
        .param("languages", texts(told, Told::language))
        .param("states", texts(told, Told::state))
        .param("reasons", texts(told, one -> clipped(one.reason())))
        .param("categories", texts(told, Told::category))
        .param("qualities", texts(told, Told::quality))
        .param("ats", told.stream().map(t -> Timestamp.from(t.at())).toArray(Timestamp[]::new))
        .update();
  }

  private static String[] texts(List<Told> told, Function<Told, String> text) {
    return told.stream().map(text).toArray(String[]::new);
  }

  private static String clipped(String text) {
    return text.length() > 300 ? text.substring(0, 300) : text;
  }

  private static KnownText known(ResultSet row, int number) throws SQLException {
    return new KnownText(
        row.getString("name"),
        row.getString("language"),
        row.getString("stage"),
        row.getString("category"),
        TemplateState.of(row.getString("state")),
        row.getString("reason"),
        row.getString("quality"),
        new WhatsAppText(row.getString("body")),
        row.getString("link_base"),
        row.getTimestamp("written_at").toInstant());
  }
}
