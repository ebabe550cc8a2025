package dev.puntual.desk.decisions;

import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Download;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.RuleTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The same decisions as a file, one after the other from one statement. */
@Controller
@Permission(Right.LOOK)
class DecisionFile {

  private static final List<String> COLUMNS =
      List.of(
          "day",
          "debtor",
          "document",
          "instalment",
          "late",
          "currency",
          "balance",
          "strategy",
          "version",
          "step",
          "stage",
          "outcome",
          "why");

  /** What a spreadsheet can hold. */
  static final int ROWS = 1_048_575;

  private final TenantTransactions transactions;
  private final CampaignSheet spoken;

  DecisionFile(TenantTransactions transactions, RuleTexts rules) {
    this.transactions = transactions;
    this.spoken = new CampaignSheet(transactions, rules);
  }

  @GetMapping("/decisiones/lista.csv")
  ResponseEntity<InputStreamResource> file(Viewer viewer, @RequestParam Map<String, String> asked) {
    var last = transactions.in(viewer.tenant(), tx -> DecisionRows.lastDay(tx, viewer.today()));
    var filter = Filter.of(asked, last).fromTheTop();
    return Download.csv(
        viewer.say("desk.decisions.file", filter.from().toString(), filter.to().toString()),
        viewer.voice(),
        sheet -> {
          if (filter.campaigns().chosen()) {
            spoken.write(viewer, filter, sheet);
            return;
          }
          sheet.row(head(viewer));
          transactions.run(
              viewer.tenant(),
              tx -> new DecisionRows(tx, filter).each(ROWS, row -> sheet.row(cells(viewer, row))));
        });
  }

  private static List<Object> head(Viewer viewer) {
    var head = new ArrayList<Object>();
    COLUMNS.forEach(column -> head.add(viewer.say("desk.decisions.file." + column)));
    return head;
  }

  private static List<Object> cells(Viewer viewer, Decisions.Row row) {
    var voice = viewer.voice();
    var fate = row.fate(voice);
    var step = row.step();
    return List.of(
        row.day(),
        row.name(),
        row.number(),
        row.instalment(),
        row.late().value(),
        row.balance().currency().getCurrencyCode(),
        row.balance(),
        step == null ? "" : step.called(voice),
        step == null ? "" : step.version(),
        step == null ? "" : step.number(),
        step == null ? "" : step.what().called(voice),
        fate.title(),
        fate.why() == null ? "" : fate.why());
  }
}
