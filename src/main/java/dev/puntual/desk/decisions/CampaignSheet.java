package dev.puntual.desk.decisions;

import dev.puntual.desk.PassedWords;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Sheet;
import dev.puntual.platform.web.Viewer;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.RuleTexts;
import java.util.List;

/** Whom campaigns meant, as a file: one after the other from one statement. */
record CampaignSheet(TenantTransactions transactions, RuleTexts rules) {

  private static final List<String> COLUMNS =
      List.of("day", "campaign", "debtor", "currency", "channel", "outcome", "why", "more");

  void write(Viewer viewer, Filter filter, Sheet sheet) {
    var words = new PassedWords(viewer.voice(), rules);
    sheet.row(
        COLUMNS.stream()
            .<Object>map(column -> viewer.say("desk.decisions.file." + column))
            .toList());
    transactions.run(
        viewer.tenant(),
        tx ->
            new CampaignRows(tx, filter)
                .each(DecisionFile.ROWS, row -> sheet.row(cells(viewer.voice(), row, words))));
  }

  private static List<Object> cells(Voice voice, CampaignRow row, PassedWords words) {
    var fate = row.fate(voice);
    var way = row.said().way();
    return List.of(
        row.said().on(),
        row.said().name(),
        row.name(),
        row.currency(),
        way == null ? "" : voice.say("dunning.means." + way.code()),
        fate.title(),
        fate.why() == null ? "" : fate.why(),
        row.more(words));
  }
}
