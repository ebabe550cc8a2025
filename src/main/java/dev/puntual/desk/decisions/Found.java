package dev.puntual.desk.decisions;

import dev.puntual.desk.NameKey;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Whom the letters that were typed mean; of nothing typed, everybody. */
final class Found {

  private static final SqlFile FOUND = SqlFile.beside(Found.class, "found");

  /** Debtors looked at when letters of a name were typed. */
  private static final int DEBTORS = 200;

  private final @Nullable List<UUID> debts;
  private final Set<UUID> debtors;

  private Found(@Nullable List<UUID> debts, Set<UUID> debtors) {
    this.debts = debts;
    this.debtors = debtors;
  }

  static Found of(TenantTx tx, String words) {
    if (words.isBlank()) {
      return new Found(null, Set.of());
    }
    var debts = new ArrayList<UUID>();
    var debtors = new LinkedHashSet<UUID>();
    RowCallbackHandler adding =
        row -> {
          debtors.add(row.getObject("debtor_id", UUID.class));
          debts.add(row.getObject("receivable_id", UUID.class));
        };
    tx.sql(FOUND)
        .param("key", NameKey.of(words))
        .param("exact", words)
        .param("debtors", DEBTORS)
        .query(adding);
    return new Found(debts, debtors);
  }

  /** Null for those of everybody. */
  UUID @Nullable [] debts() {
    return debts == null ? null : debts.toArray(UUID[]::new);
  }

  /** Null for everybody. */
  UUID @Nullable [] debtors() {
    return debts == null ? null : debtors.toArray(UUID[]::new);
  }

  /** Whether more debtors may match than were looked at. */
  boolean many() {
    return debtors.size() == DEBTORS;
  }
}
