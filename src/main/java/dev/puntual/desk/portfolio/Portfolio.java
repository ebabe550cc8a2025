package dev.puntual.desk.portfolio;

import dev.puntual.desk.Ages;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.web.Ageing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param ages one ageing bar per currency that anybody owes, the company's own first
 * @param currency the currency being looked at
 * @param next address of the next page; null on the last
 * @param views saved views to choose from, and the one that is chosen
 */
public record Portfolio(
    Filter filter,
    Ages.Bars ages,
    String currency,
    List<Row> rows,
    @Nullable String next,
    Chosen views) {

  /**
   * One debtor in one currency.
   *
   * @param sortKey what the list is sorted by, as the next page's address carries it
   * @param oldest due date of the oldest open debt; null when nothing is owed
   * @param reachable whether there is an address we may write to
   */
  public record Row(
      DebtorId debtor,
      String name,
      String code,
      String sortKey,
      Ageing ageing,
      int debts,
      @Nullable LocalDate oldest,
      boolean reachable) {}

  public List<Ageing> bars() {
    return ages.bars();
  }

  /** The bar of the currency being looked at; null when nobody owes in it. */
  public @Nullable Ageing bar() {
    return bars().stream()
        .filter(bar -> bar.total().currency().getCurrencyCode().equals(currency))
        .findFirst()
        .orElse(null);
  }
}
