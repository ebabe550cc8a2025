package dev.puntual.receivables;

import dev.puntual.kernel.Money;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Takes back what a file brought by mistake. Nothing is erased: each entry gets its reversal, and
 * the receivables are marked void, so that they count as if they had never been.
 */
public final class TakingBack {

  private static final SqlFile BROUGHT = SqlFile.beside(TakingBack.class, "takeback_brought");
  private static final SqlFile LOCK = SqlFile.beside(TakingBack.class, "takeback_lock");
  private static final SqlFile ENTRIES = SqlFile.beside(TakingBack.class, "takeback_entries");
  private static final SqlFile VOID = SqlFile.beside(TakingBack.class, "takeback_void");
  private static final SqlFile DEBTORS = SqlFile.beside(TakingBack.class, "takeback_debtors");

  private final InstantSource clock;
  private final Ledger ledger;
  private final List<ReceivablesNews> listeners;
  private final ObjectProvider<GrownSince> growths;

  TakingBack(
      InstantSource clock,
      Ledger ledger,
      List<ReceivablesNews> listeners,
      ObjectProvider<GrownSince> growths) {
    this.clock = clock;
    this.ledger = ledger;
    this.listeners = listeners;
    this.growths = growths;
  }

  /** Debts of one currency that a file brought, and what is owed on them. */
  public record Brought(int debts, Money balance) {}

  /** What a file brought and still counts, by currency. Reads every entry of the tenant. */
  public List<Brought> brought(TenantTx tx, UUID file) {
    tx.expectMany();
    return tx.sql(BROUGHT)
        .param("file", file.toString())
        .query(
            (row, _) ->
                new Brought(
                    row.getInt("debts"),
                    Money.of(row.getBigDecimal("balance"), row.getString("currency"))))
        .list();
  }

  /** What stands in the way, as the rooms above know it; empty when nothing does. */
  public List<InTheWay> inTheWay(TenantTx tx, UUID file, Instant loadedAt) {
    return growths.stream().flatMap(growth -> growth.on(tx, file, loadedAt).stream()).toList();
  }

  /**
   * Takes back all that still counts, unless something has grown on it; a second time finds
   * nothing. The caller names the day on which the reversals stand in the books.
   */
  public Answer takeBack(TenantTx tx, UUID file, Instant loadedAt, LocalDate today) {
    tx.expectMany();
    var debts =
        tx.sql(LOCK).param("file", file.toString()).query(UUID.class).list().stream()
            .toArray(UUID[]::new);
    var inTheWay = inTheWay(tx, file, loadedAt);
    if (!inTheWay.isEmpty()) {
      return new Answer.Refused(inTheWay);
    }
    var name = file.toString();
    tx.sql(ENTRIES).param("file", name).param("debts", debts).param("today", today).update();
    ledger.fold(tx);
    int voided = tx.sql(VOID).param("debts", debts).update();
    tx.sql(DEBTORS).param("debts", debts).param("now", Timestamp.from(clock.instant())).update();
    listeners.forEach(listener -> listener.changed(tx, ReceivablesNews.Cause.FILE));
    return new Answer.TakenBack(voided);
  }

  /** What became of it. */
  public sealed interface Answer {

    /** So many debts count no more. */
    record TakenBack(int debts) implements Answer {}

    /** Nothing was touched. */
    record Refused(List<InTheWay> inTheWay) implements Answer {}
  }
}
