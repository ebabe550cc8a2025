package dev.puntual.desk.messages;

import dev.puntual.messaging.MessageLine;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whom messages are about: messaging itself only knows ids. */
final class DebtorNames {

  private static final SqlFile NAMES = SqlFile.beside(DebtorNames.class, "names");

  private DebtorNames() {}

  static Map<UUID, String> of(TenantTx tx, List<MessageLine> lines) {
    var names = new HashMap<UUID, String>();
    tx.sql(NAMES)
        .param(
            "debtors", lines.stream().map(MessageLine::subjectId).distinct().toArray(UUID[]::new))
        .query(
            row -> {
              names.put(row.getObject("debtor_id", UUID.class), row.getString("name"));
            });
    return names;
  }
}
