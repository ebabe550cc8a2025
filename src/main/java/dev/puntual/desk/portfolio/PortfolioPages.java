package dev.puntual.desk.portfolio;

import dev.puntual.desk.Ages;
import dev.puntual.desk.Download;
import dev.puntual.desk.Sheet;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Ageing;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Tone;
import dev.puntual.platform.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of who owes what. */
@Controller
@Permission(Right.LOOK)
class PortfolioPages {

  private static final SqlFile HOME = SqlFile.beside(PortfolioPages.class, "home_currency");
  private static final List<String> COLUMNS =
      List.of("code", "debtor", "currency", "balance", "debts", "oldest");
  private static final List<Tone> TONES = List.of(Tone.values());
  private static final int PAGE = 50;

  /** What a spreadsheet can hold. */
  private static final int EXPORT_ROWS = 1_048_575;

  private final TenantTransactions transactions;

  PortfolioPages(TenantTransactions transactions) {
    this.transactions = transactions;
  }

  @GetMapping("/cartera")
  ResponseEntity<byte[]> list(Viewer viewer, @RequestParam Map<String, String> asked) {
    var filter = Filter.of(asked);
    var portfolio =
        transactions.in(viewer.tenant(), tx -> portfolio(tx, filter, viewer.today(), PAGE));
    return Pages.html(new StaticTemplates().deskPortfolio(viewer, portfolio));
  }

  @GetMapping("/cartera/lista.csv")
  ResponseEntity<InputStreamResource> export(
      Viewer viewer, @RequestParam Map<String, String> asked) {
    var filter = Filter.of(asked).fromTheTop();
    var all =
        transactions.in(
            viewer.tenant(), tx -> portfolio(tx, filter, viewer.today(), EXPORT_ROWS).rows());
    return Download.csv(
        viewer.say("desk.portfolio.file", viewer.today().toString()),
        viewer.voice(),
        sheet -> write(sheet, viewer, all));
  }

  private static Portfolio portfolio(TenantTx tx, Filter filter, BusinessDate today, int size) {
    var bars =
        Ages.ofAll(
            tx,
            today,
            currency ->
                new Filter(null, null, filter.sort(), false, "", null).withCurrency(currency));
    var currency = currency(tx, filter, bars);
    var page = Debtors.page(tx, filter, currency, today, size);
    return new Portfolio(
        filter,
        bars,
        currency,
        page.rows(),
        Optional.ofNullable(page.next()).map(filter::withAfter).orElse(null));
  }

  /** The one asked for, else the first that anybody owes in, else the company's own. */
  private static String currency(TenantTx tx, Filter filter, List<Ageing> bars) {
    if (filter.currency() != null) {
      return filter.currency();
    }
    return bars.isEmpty()
        ? tx.sql(HOME).query(String.class).single()
        : bars.getFirst().total().currency().getCurrencyCode();
  }

  private static void write(Sheet sheet, Viewer viewer, List<Portfolio.Row> rows) {
    var head = new ArrayList<Object>();
    COLUMNS.forEach(column -> head.add(viewer.say("desk.portfolio.column." + column)));
    TONES.forEach(tone -> head.add(viewer.say("frame.ageing." + tone.key())));
    sheet.row(head);
    for (var row : rows) {
      var total = row.ageing().total();
      var cells = new ArrayList<Object>();
      cells.add(row.code());
      cells.add(row.name());
      cells.add(total.currency().getCurrencyCode());
      cells.add(total);
      cells.add(row.debts());
      cells.add(row.oldest() == null ? "" : row.oldest());
      TONES.forEach(tone -> cells.add(row.ageing().part(tone)));
      sheet.row(cells);
    }
  }
}
