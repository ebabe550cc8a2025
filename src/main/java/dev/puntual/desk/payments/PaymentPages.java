package dev.puntual.desk.payments;

import dev.puntual.desk.Cursor;
import dev.puntual.desk.PageOf;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Download;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Sheet;
import dev.puntual.platform.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Payments through links, and what became of their money. */
@Controller
@Permission(Right.LOOK)
class PaymentPages {

  private static final List<String> COLUMNS =
      List.of("debtor", "state", "when", "currency", "amount", "refunded", "unapplied", "gateway");
  private static final int PAGE = 50;
  private static final int STRETCH = 1_000;

  private final TenantTransactions transactions;

  PaymentPages(TenantTransactions transactions) {
    this.transactions = transactions;
  }

  @GetMapping("/pagos")
  ResponseEntity<byte[]> list(
      Viewer viewer,
      @RequestParam(name = "estado", defaultValue = "") String state,
      @RequestParam(name = "desde", defaultValue = "") String after) {
    var list =
        transactions.in(
            viewer.tenant(), tx -> list(tx, asked(state), Cursor.read(after).orElse(null)));
    return Pages.html(new StaticTemplates().deskPayments(viewer, list));
  }

  /** The same list as a file, read a stretch at a time. */
  @GetMapping("/pagos/lista.csv")
  ResponseEntity<InputStreamResource> file(
      Viewer viewer, @RequestParam(name = "estado", defaultValue = "") String state) {
    return Download.csv(
        viewer.say("desk.payments.file", viewer.today().toString()),
        viewer.voice(),
        sheet -> write(sheet, viewer, asked(state)));
  }

  private static @Nullable String asked(String state) {
    return PaymentList.STATES.contains(state) ? state : null;
  }

  private static PaymentList list(TenantTx tx, @Nullable String state, @Nullable Cursor after) {
    var rows = PaymentRows.read(tx, state, after, PAGE + 1);
    var page = PageOf.cut(rows, PAGE, PaymentRows::key);
    var next = page.next();
    return new PaymentList(
        state,
        page.rows(),
        next == null
            ? null
            : "/pagos?" + (state == null ? "" : "estado=" + state + "&") + "desde=" + next.write());
  }

  private void write(Sheet sheet, Viewer viewer, @Nullable String state) {
    var head = new ArrayList<Object>();
    COLUMNS.forEach(column -> head.add(viewer.say("desk.payments.file." + column)));
    sheet.row(head);
    Cursor after = null;
    do {
      var from = after;
      var rows = transactions.in(viewer.tenant(), tx -> PaymentRows.read(tx, state, from, STRETCH));
      rows.forEach(row -> sheet.row(cells(viewer, row)));
      after = rows.size() < STRETCH ? null : PaymentRows.key(rows.getLast());
    } while (after != null && sheet.hasRoom());
  }

  private static List<Object> cells(Viewer viewer, PaymentList.Row row) {
    return List.of(
        row.name(),
        viewer.say("desk.payments.state." + row.state()),
        row.at(),
        row.amount().currency().getCurrencyCode(),
        row.amount(),
        row.refunded(),
        row.unapplied(),
        row.gateway());
  }
}
