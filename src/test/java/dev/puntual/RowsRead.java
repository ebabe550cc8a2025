package dev.puntual;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How many rows of some tables a transaction has looked at, as the database itself counts them. */
public final class RowsRead {

  private static final SqlFile COUNTED =
      SqlFile.read(
          "test",
          """
          -- tenant · rows that this transaction read so far, by any way
          select coalesce(sum(s.seq_tup_read + coalesce(s.idx_tup_fetch, 0)), 0)::bigint
          from pg_stat_xact_user_tables s
          where cast(:tenant as uuid) is not null and s.schemaname || '.' || s.relname = any (:tables::text[])
          """);

  private RowsRead() {}

  public static long of(TenantTx tx, List<String> tables) {
    return tx.sql(COUNTED)
        .param("tables", tables.toArray(String[]::new))
        .query(Long.class)
        .single();
  }

  /**
   * A statement of the product, by its path below the room's folder, as {@code desk/debtor/holds}.
   */
  public static SqlFile statement(String path) {
    var file = "/dev/puntual/" + path + ".sql";
    try (var in = RowsRead.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("no statement at " + file);
      }
      return SqlFile.read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
