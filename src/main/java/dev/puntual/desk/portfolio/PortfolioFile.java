package dev.puntual.desk.portfolio;

import dev.puntual.desk.Ages;
import dev.puntual.desk.Cursor;
import dev.puntual.dunning.SavedViews;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Download;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Sheet;
import dev.puntual.platform.web.Tone;
import dev.puntual.platform.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of who owes what as a file: first who stands in it and in which order, then what they
 * owe, some at a time, so that only their keys are held together.
 */
@Controller
@Permission(Right.LOOK)
class PortfolioFile {

  private static final List<String> COLUMNS =
      List.of("code", "debtor", "currency", "balance", "debts", "oldest");
  private static final List<Tone> TONES = List.of(Tone.values());
  private static final int STRETCH = 1_000;

  /** What a spreadsheet can hold. */
  private static final int ROWS = 1_048_575;

  private final TenantTransactions transactions;
  private final Ages ages;
  private final SavedViews views;

  PortfolioFile(TenantTransactions transactions, Ages ages, SavedViews views) {
    this.transactions = transactions;
    this.ages = ages;
    this.views = views;
  }

  @GetMapping("/cartera/lista.csv")
  ResponseEntity<InputStreamResource> file(Viewer viewer, @RequestParam Map<String, String> asked) {
    var filter = Filter.of(asked).fromTheTop();
    return Download.csv(
        viewer.say("desk.portfolio.file", viewer.today().toString()),
        viewer.voice(),
        sheet -> transactions.run(viewer.tenant(), tx -> write(tx, viewer, filter, sheet)));
  }

  private void write(TenantTx tx, Viewer viewer, Filter filter, Sheet sheet) {
    var head = new ArrayList<Object>();
    COLUMNS.forEach(column -> head.add(viewer.say("desk.portfolio.column." + column)));
    TONES.forEach(tone -> head.add(viewer.say("frame.ageing." + tone.key())));
    sheet.row(head);
    var currency =
        PortfolioPages.currency(tx, filter, ages.ofAll(tx, viewer.today(), code -> code).bars());
    if (filter.searches()) {
      Debtors.search(tx, filter, currency, viewer.today(), ROWS)
          .rows()
          .forEach(row -> sheet.row(cells(row)));
    } else {
      write(
          tx,
          viewer.today(),
          currency,
          Debtors.keys(
              tx,
              filter,
              currency,
              viewer.today(),
              Chosen.among(tx, views, filter.segment(), viewer.today()),
              ROWS),
          sheet);
    }
  }

  private static void write(
      TenantTx tx, BusinessDate today, String currency, List<Cursor> keys, Sheet sheet) {
    for (int from = 0; from < keys.size(); from += STRETCH) {
      var some = keys.subList(from, Math.min(keys.size(), from + STRETCH));
      Debtors.owed(tx, some, currency, today).forEach(row -> sheet.row(cells(row)));
    }
  }

  private static List<Object> cells(Portfolio.Row row) {
    var total = row.ageing().total();
    var cells = new ArrayList<Object>();
    cells.add(row.code());
    cells.add(row.name());
    cells.add(total.currency().getCurrencyCode());
    cells.add(total);
    cells.add(row.debts());
    cells.add(row.oldest() == null ? "" : row.oldest());
    TONES.forEach(tone -> cells.add(row.ageing().part(tone)));
    return cells;
  }
}
