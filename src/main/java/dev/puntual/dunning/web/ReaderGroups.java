package dev.puntual.dunning.web;

import dev.puntual.messaging.Readers;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.util.List;

/** The customers of a company, by where they live and what they speak. */
final class ReaderGroups implements Readers {

  private static final SqlFile GROUPS = SqlFile.beside(ReaderGroups.class, "reader_groups");

  @Override
  public List<Group> groups(TenantTx tx) {
    return tx.sql(GROUPS)
        .query(
            (row, _) ->
                new Group(
                    row.getString("country"), row.getString("language"), row.getLong("people")))
        .list();
  }
}
