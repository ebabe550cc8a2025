package dev.puntual.intake;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.receivables.InTheWay;
import dev.puntual.receivables.TakingBack;
import dev.puntual.tenants.Audit;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a load back that was a mistake: the latest one, if it only brought new debts and nothing
 * has grown on them. Then everything counts as it did before, but addresses that it added to
 * debtors we knew.
 */
public final class Undoing {

  private static final SqlFile CLAIM = SqlFile.beside(Undoing.class, "undo_claim");
  private static final SqlFile LATER = SqlFile.beside(Undoing.class, "undo_later");
  private static final SqlFile DONE = SqlFile.beside(Undoing.class, "undo_done");

  private final TenantTransactions transactions;
  private final TakingBack takingBack;
  private final Audit audit;
  private final InstantSource clock;

  Undoing(
      TenantTransactions transactions, TakingBack takingBack, Audit audit, InstantSource clock) {
    this.transactions = transactions;
    this.takingBack = takingBack;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What would happen, or why it cannot.
   *
   * @param brought what would count no more
   * @param later name of a file that must be taken back first; null when there is none
   * @param changed debts we already had that the file changed; what they were is not kept
   * @param grown what has been said, paid and promised since
   */
  public record Outlook(
      List<TakingBack.Brought> brought,
      @Nullable String later,
      long changed,
      List<InTheWay> grown) {

    /** Whether nothing stands in the way. */
    public boolean free() {
      return later == null && changed == 0 && grown.isEmpty() && debts() > 0;
    }

    public int debts() {
      return brought.stream().mapToInt(TakingBack.Brought::debts).sum();
    }
  }

  private record Claimed(String name, Instant loadedAt, long changed) {}

  /** Looks without touching anything; empty for a file that is not loaded. */
  public Optional<Outlook> look(TenantId tenant, UUID file) {
    return transactions.in(
        tenant, tx -> claim(tx, file).map(claimed -> outlook(tx, file, claimed)));
  }

  /**
   * Takes it back, all or nothing.
   *
   * @param today on which day the reversals stand in the books
   * @return how many debts count no more; empty when something stands in the way, or nothing is
   *     left to take back
   */
  public Optional<Integer> undo(TenantId tenant, UUID file, LocalDate today, UUID person) {
    return transactions.in(
        tenant, tx -> claim(tx, file).flatMap(claimed -> undo(tx, file, claimed, today, person)));
  }

  private Optional<Integer> undo(
      TenantTx tx, UUID file, Claimed claimed, LocalDate today, UUID person) {
    if (claimed.changed > 0 || later(tx, file, claimed) != null) {
      return Optional.empty();
    }
    return switch (takingBack.takeBack(tx, file, claimed.loadedAt, today)) {
      case TakingBack.Answer.Refused _ -> Optional.empty();
      case TakingBack.Answer.TakenBack(int debts) -> {
        tx.sql(DONE).param("file", file).param("now", Timestamp.from(clock.instant())).update();
        audit.record(tx, person, "intake.undone", claimed.name, String.valueOf(debts));
        yield Optional.of(debts);
      }
    };
  }

  private Outlook outlook(TenantTx tx, UUID file, Claimed claimed) {
    return new Outlook(
        takingBack.brought(tx, file),
        later(tx, file, claimed),
        claimed.changed,
        takingBack.inTheWay(tx, file, claimed.loadedAt));
  }

  private static Optional<Claimed> claim(TenantTx tx, UUID file) {
    return tx.sql(CLAIM)
        .param("file", file)
        .query(
            (row, _) ->
                new Claimed(
                    row.getString("name"),
                    row.getTimestamp("loaded_at").toInstant(),
                    row.getLong("changed")))
        .optional();
  }

  private static @Nullable String later(TenantTx tx, UUID file, Claimed claimed) {
    return tx.sql(LATER)
        .param("file", file)
        .param("loadedAt", Timestamp.from(claimed.loadedAt))
        .query(String.class)
        .optional()
        .orElse(null);
  }
}
