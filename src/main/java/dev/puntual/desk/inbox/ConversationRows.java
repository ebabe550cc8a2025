package dev.puntual.desk.inbox;

import dev.puntual.desk.inbox.ConversationView.File;
import dev.puntual.desk.inbox.ConversationView.Head;
import dev.puntual.desk.inbox.ConversationView.Moment;
import dev.puntual.desk.inbox.ConversationView.Somebody;
import dev.puntual.messaging.Telephone;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Option;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a page of one conversation reads. */
final class ConversationRows {

  /** What is older stands on the debtor's page. */
  private static final int SHOWN = 25;

  private static final SqlFile HEAD = SqlFile.beside(ConversationRows.class, "conversation");
  private static final SqlFile MOMENTS = SqlFile.beside(ConversationRows.class, "moments");
  private static final SqlFile FILES = SqlFile.beside(ConversationRows.class, "files");
  private static final SqlFile TEAM = SqlFile.beside(ConversationRows.class, "team");
  private static final SqlFile LIKELY = SqlFile.beside(ConversationRows.class, "likely");
  private static final SqlFile SOUGHT = SqlFile.beside(ConversationRows.class, "sought");

  private ConversationRows() {}

  static Optional<Head> head(TenantTx tx, UUID conversation) {
    return tx.sql(HEAD).param("conversation", conversation).query((row, _) -> head(row)).optional();
  }

  private static Head head(ResultSet row) throws SQLException {
    var assigned = row.getString("assigned_to");
    return new Head(
        row.getObject("conversation_id", UUID.class),
        row.getObject("debtor_id", UUID.class),
        row.getString("name"),
        row.getString("channel"),
        row.getString("address"),
        row.getString("language"),
        row.getString("subject"),
        row.getBoolean("unread"),
        row.getBoolean("closed"),
        row.getObject("snoozed_until", LocalDate.class),
        assigned == null ? "" : assigned,
        row.getString("need"),
        row.getObject("need_by", LocalDate.class),
        row.getBoolean("texts"));
  }

  /** The last of what was said, the oldest first. */
  static List<Moment> moments(TenantTx tx, Head head) {
    var latest =
        tx.sql(MOMENTS)
            .param("conversation", head.id())
            .param("debtor", head.debtor())
            .param("limit", SHOWN)
            .query((row, _) -> moment(row))
            .list();
    var files = files(tx, latest.stream().map(Moment::id).toList());
    return latest.reversed().stream()
        .map(moment -> moment.with(files.getOrDefault(moment.id(), List.of())))
        .toList();
  }

  private static Moment moment(ResultSet row) throws SQLException {
    return new Moment(
        row.getString("kind"),
        row.getObject("id", UUID.class),
        row.getTimestamp("at").toInstant(),
        row.getString("channel"),
        row.getString("who"),
        row.getString("subject"),
        row.getString("said"),
        row.getString("whole"),
        row.getString("code"),
        row.getString("detail"),
        row.getString("reason"),
        row.getObject("day", LocalDate.class),
        row.getBoolean("undone"),
        row.getString("person"),
        List.of());
  }

  private static Map<UUID, List<File>> files(TenantTx tx, List<UUID> answers) {
    var files = new HashMap<UUID, List<File>>();
    if (!answers.isEmpty()) {
      tx.sql(FILES)
          .param("answers", answers.toArray(UUID[]::new))
          .query(
              row -> {
                files
                    .computeIfAbsent(row.getObject("answer_id", UUID.class), _ -> new ArrayList<>())
                    .add(
                        new File(
                            row.getInt("file_no"),
                            row.getString("name"),
                            row.getString("type"),
                            row.getLong("size"),
                            row.getBoolean("kept")));
              });
    }
    return files;
  }

  static List<Option> team(TenantTx tx) {
    return tx.sql(TEAM)
        .query((row, _) -> new Option(row.getString("person_id"), row.getString("name")))
        .list();
  }

  /** Whose address it may be; by what somebody typed, whoever is called so. */
  static List<Somebody> people(TenantTx tx, Head head, String sought) {
    var file = sought.isBlank() ? LIKELY : SOUGHT;
    var forms = Telephone.forms(head.address()).toArray(String[]::new);
    var asked = tx.sql(file);
    return (sought.isBlank() ? asked.param("forms", forms) : asked.param("sought", sought.strip()))
        .query(
            (row, _) ->
                new Somebody(
                    row.getObject("debtor_id", UUID.class),
                    row.getString("name"),
                    row.getString("code")))
        .list();
  }
}
