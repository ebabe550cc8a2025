package dev.puntual.desk.debtor;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Download;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What one debtor owes, as a file to send or to reconcile. */
@Controller
@Permission(Right.LOOK)
class DocumentsFile {

  private static final List<String> COLUMNS =
      List.of("number", "instalment.no", "issued", "due", "currency", "amount", "balance");

  /** What a spreadsheet can hold. */
  private static final int ROWS = 1_048_575;

  private final TenantTransactions transactions;

  DocumentsFile(TenantTransactions transactions) {
    this.transactions = transactions;
  }

  private record Documents(String code, List<DebtorView.Item> items) {}

  @GetMapping("/cartera/{debtor}/documentos.csv")
  ResponseEntity<InputStreamResource> file(Viewer viewer, @PathVariable UUID debtor) {
    var documents =
        transactions
            .in(
                viewer.tenant(),
                tx -> {
                  var facts = new DebtorFacts(tx, new DebtorId(debtor), viewer.today());
                  return facts
                      .header()
                      .map(header -> new Documents(header.code(), facts.items(null, ROWS).rows()));
                })
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return Download.csv(
        viewer.say("desk.item.file", documents.code()),
        viewer.voice(),
        sheet -> {
          sheet.row(columns(viewer));
          documents.items().forEach(item -> sheet.row(cells(item)));
        });
  }

  private static List<Object> columns(Viewer viewer) {
    var head = new ArrayList<Object>();
    COLUMNS.forEach(column -> head.add(viewer.say("desk.item." + column)));
    return head;
  }

  private static List<Object> cells(DebtorView.Item item) {
    return List.of(
        item.number(),
        item.instalment(),
        item.issuedOn() == null ? "" : item.issuedOn(),
        item.dueOn(),
        item.balance().currency().getCurrencyCode(),
        item.amount(),
        item.balance());
  }
}
