package dev.puntual.dunning.campaign;

import dev.puntual.dunning.Means;
import dev.puntual.dunning.segment.Audience;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Rows of campaigns as values. */
final class CampaignRows {

  private static final SqlFile LIST = SqlFile.beside(CampaignRows.class, "campaign_list");
  private static final SqlFile TEXTS = SqlFile.beside(CampaignRows.class, "campaign_texts");

  private CampaignRows() {}

  static List<Campaign> list(TenantTx tx, @Nullable UUID id, int limit) {
    return list(tx, id, null, limit);
  }

  /** The newest first, after that one. */
  static List<Campaign> list(TenantTx tx, @Nullable UUID id, @Nullable UUID after, int limit) {
    return tx.sql(LIST)
        .param("campaign", id)
        .param("after", after)
        .param("limit", limit)
        .query((row, _) -> campaign(row))
        .list();
  }

  static Campaign.Texts texts(TenantTx tx, UUID id) {
    var texts = new EnumMap<Language, Campaign.Text>(Language.class);
    var slips = new EnumMap<Language, Campaign.Slip>(Language.class);
    RowCallbackHandler adding =
        row -> {
          var language = Language.of(row.getString("language"));
          var text = new Campaign.Text(row.getString("subject"), row.getString("body"));
          var slip = new Campaign.Slip(row.getString("slip"), row.getBoolean("plain"));
          if (!text.blank()) {
            texts.put(language, text);
          }
          if (!slip.blank()) {
            slips.put(language, slip);
          }
        };
    tx.sql(TEXTS).param("campaign", id).query(adding);
    return new Campaign.Texts(texts, slips);
  }

  private static Campaign campaign(ResultSet row) throws SQLException {
    var next = row.getTimestamp("due_at");
    var named = row.getString("text_name");
    return new Campaign(
        row.getObject("campaign_id", UUID.class),
        new Campaign.Plan(
            row.getString("name"),
            Campaign.Kind.of(row.getString("kind")).orElseThrow(),
            Audience.of(row.getString("audience"), row.getObject("audience_id", UUID.class)),
            new Occurrences(
                Occurrences.Unit.of(row.getString("recurs")).orElseThrow(),
                row.getInt("anchor"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getObject("hour", LocalTime.class)),
            ways(row),
            Stage.of(row.getString("tone"))
                .map(tone -> new Campaign.Chat(tone, named))
                .orElse(null),
            Stage.of(row.getString("call_tone")).orElse(null)),
        Campaign.State.of(row.getString("state")),
        next == null ? null : next.toInstant(),
        row.getObject("last_on", LocalDate.class),
        row.getInt("failures"));
  }

  private static List<Means> ways(ResultSet row) throws SQLException {
    return Stream.of((String[]) row.getArray("ways").getArray())
        .flatMap(code -> Means.of(code).stream())
        .toList();
  }
}
