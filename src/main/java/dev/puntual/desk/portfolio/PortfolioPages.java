package dev.puntual.desk.portfolio;

import dev.puntual.desk.Ages;
import dev.puntual.desk.Cursor;
import dev.puntual.desk.Kept;
import dev.puntual.desk.PageOf;
import dev.puntual.dunning.SavedViews;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.TenantId;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Ageing;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of who owes what. */
@Controller
@Permission(Right.LOOK)
class PortfolioPages {

  private static final SqlFile HOME = SqlFile.beside(PortfolioPages.class, "home_currency");
  private static final int PAGE = 50;

  private final TenantTransactions transactions;
  private final Ages ages;
  private final SavedViews views;
  private final Kept<Asked, List<Cursor>> order;

  PortfolioPages(
      TenantTransactions transactions, Ages ages, SavedViews views, InstantSource clock) {
    this.transactions = transactions;
    this.ages = ages;
    this.views = views;
    this.order = new Kept<>(clock);
  }

  private record Asked(
      TenantId tenant, Filter filter, int version, String currency, BusinessDate today) {}

  @GetMapping("/cartera")
  ResponseEntity<byte[]> list(Viewer viewer, @RequestParam Map<String, String> asked) {
    var filter = Filter.of(asked);
    var portfolio = transactions.in(viewer.tenant(), tx -> portfolio(tx, filter, viewer.today()));
    return Pages.html(new StaticTemplates().deskPortfolio(viewer, portfolio));
  }

  private Portfolio portfolio(TenantTx tx, Filter asked, BusinessDate today) {
    var chosen = Chosen.of(tx, views, asked);
    var filter = chosen.gone() ? asked.withoutSegment() : asked;
    var bars =
        ages.ofAll(
            tx,
            today,
            code ->
                new Filter(null, null, filter.sort(), false, null, null, "", null)
                    .withCurrency(code));
    var currency = currency(tx, filter, bars.bars());
    var page =
        filter.searches()
            ? Debtors.search(tx, filter, currency, today, PAGE)
            : listed(tx, filter, chosen, currency, today);
    return new Portfolio(
        filter,
        bars,
        currency,
        page.rows(),
        Optional.ofNullable(page.next()).map(filter::withAfter).orElse(null),
        chosen);
  }

  /** Who stands where may be of half a minute ago; what they owe is of now. */
  private PageOf<Portfolio.Row> listed(
      TenantTx tx, Filter filter, Chosen chosen, String currency, BusinessDate today) {
    int version = chosen.view() == null ? 0 : chosen.view().version();
    var keys =
        order
            .get(
                new Asked(tx.tenant(), filter, version, currency, today),
                () ->
                    Debtors.keys(
                        tx,
                        filter,
                        currency,
                        today,
                        Chosen.among(tx, views, filter.segment(), today),
                        PAGE + 1))
            .value();
    var page = PageOf.cut(keys, PAGE, key -> key);
    return new PageOf<>(Debtors.owed(tx, page.rows(), currency, today), page.next());
  }

  /** The one asked for, else the first that anybody owes in, else the company's own. */
  static String currency(TenantTx tx, Filter filter, List<Ageing> bars) {
    if (filter.currency() != null) {
      return filter.currency();
    }
    return bars.isEmpty()
        ? tx.sql(HOME).query(String.class).single()
        : bars.getFirst().total().currency().getCurrencyCode();
  }
}
