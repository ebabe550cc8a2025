package dev.puntual.desk;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.receivables.GrownSince;
import dev.puntual.receivables.InTheWay;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Looks into every room for what has grown on the debts of a file. */
final class Grown implements GrownSince {

  private static final SqlFile GROWN = SqlFile.beside(Grown.class, "grown");

  @Override
  public List<InTheWay> on(TenantTx tx, UUID file, Instant loadedAt) {
    return tx.sql(GROWN)
        .param("origin", "file:" + file)
        .param("since", Timestamp.from(loadedAt))
        .query(
            (row, _) ->
                Stream.of(
                        new InTheWay(InTheWay.What.WRITTEN, row.getLong("written")),
                        new InTheWay(InTheWay.What.MOVED, row.getLong("moved")),
                        new InTheWay(InTheWay.What.HELD, row.getLong("held")))
                    .filter(one -> one.count() > 0)
                    .toList())
        .single();
  }
}
