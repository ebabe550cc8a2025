package dev.puntual.inbox;

import dev.puntual.messaging.BodiesNews;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

/** Words of conversations go together with those of messages; what they meant stays. */
final class FadedWords implements BodiesNews {

  private static final List<SqlFile> STEPS =
      List.of(file("bodies_files"), file("bodies_replies"), file("bodies_conversations"));

  private static final List<SqlFile> STRANGERS =
      List.of(file("bodies_stray_readings"), file("bodies_strays"));

  @Override
  public void gone(TenantTx tx, List<UUID> subjects) {
    var debtors = subjects.toArray(UUID[]::new);
    STEPS.forEach(step -> tx.sql(step).param("subjects", debtors).update());
  }

  @Override
  public void strangersGone(TenantTx tx, Timestamp before) {
    STRANGERS.forEach(step -> tx.sql(step).param("before", before).update());
  }

  private static SqlFile file(String name) {
    return SqlFile.beside(FadedWords.class, name);
  }
}
