package dev.puntual.desk.privacy;

import dev.puntual.desk.Cursor;
import dev.puntual.desk.PageOf;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Download;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Sheet;
import dev.puntual.platform.web.Viewer;
import dev.puntual.tenants.SettingsPages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ajustes: the register of what people asked about their own data, with the law's last day. */
@Controller
@Permission(Right.DECIDE)
class AskedPages {

  static final String PATH = PrivacySettingsPages.PATH + "/solicitudes";

  private static final SqlFile ASKED = SqlFile.beside(AskedPages.class, "asked");
  private static final int PAGE = 50;
  private static final List<String> COLUMNS =
      List.of("name", "kind", "said", "received", "by", "state", "answered", "answer", "who");

  private final TenantTransactions transactions;
  private final SettingsPages settings;

  AskedPages(TenantTransactions transactions, SettingsPages settings) {
    this.transactions = transactions;
    this.settings = settings;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> list(
      Viewer viewer,
      @RequestParam(name = "ver", defaultValue = "") String which,
      @RequestParam(name = "desde", defaultValue = "") String after) {
    boolean all = which.equals("todas");
    var page =
        transactions.in(
            viewer.tenant(), tx -> page(tx, viewer, all, Cursor.read(after).orElse(null)));
    var next = page.next();
    var list =
        new AskedList(
            all,
            page.rows(),
            next == null ? null : PATH + (all ? "?ver=todas&desde=" : "?desde=") + next.write());
    return Pages.html(new StaticTemplates().deskAsked(viewer, settings.of(viewer), list));
  }

  /** The whole register, page by page into a file. */
  @GetMapping(PATH + ".csv")
  ResponseEntity<InputStreamResource> file(Viewer viewer) {
    return Download.csv(
        viewer.say("desk.privacy.register.file"),
        viewer.voice(),
        sheet -> transactions.run(viewer.tenant(), tx -> rows(tx, viewer, sheet)));
  }

  private static void rows(TenantTx tx, Viewer viewer, Sheet sheet) {
    sheet.row(
        COLUMNS.stream()
            .<Object>map(column -> viewer.say("desk.privacy.column." + column))
            .toList());
    Cursor after = null;
    do {
      var page = page(tx, viewer, true, after);
      page.rows().forEach(row -> sheet.row(cells(viewer, row)));
      after = page.next();
    } while (after != null && sheet.hasRoom());
  }

  private static List<Object> cells(Viewer viewer, AskedList.Row row) {
    var cells = new ArrayList<Object>();
    cells.add(row.name());
    cells.add(viewer.say("desk.privacy.kind." + row.kind()));
    cells.add(row.said());
    cells.add(row.receivedOn());
    cells.add(row.answerBy());
    cells.add(viewer.say("desk.privacy.state." + row.state()));
    cells.add(row.answeredOn() == null ? "" : row.answeredOn());
    cells.add(row.answer());
    cells.add(row.by());
    return cells;
  }

  private static PageOf<AskedList.Row> page(
      TenantTx tx, Viewer viewer, boolean all, @Nullable Cursor after) {
    var rows =
        tx.sql(ASKED)
            .param("all", all)
            .param("after", after == null ? null : after.id())
            .param("afterOn", after == null ? null : after.key())
            .param("limit", PAGE + 1)
            .query((row, _) -> row(row, viewer.identity().zone()))
            .list();
    return PageOf.cut(
        rows,
        PAGE,
        row -> new Cursor((all ? row.receivedOn() : row.answerBy()).toString(), row.id()));
  }

  private static AskedList.Row row(ResultSet row, ZoneId zone) throws SQLException {
    var answered = row.getTimestamp("answered_at");
    return new AskedList.Row(
        row.getObject("request_id", UUID.class),
        row.getObject("debtor_id", UUID.class),
        row.getString("name"),
        row.getString("kind"),
        row.getString("said"),
        row.getString("state"),
        row.getObject("received_on", LocalDate.class),
        row.getObject("answer_by", LocalDate.class),
        answered == null ? null : answered.toInstant().atZone(zone).toLocalDate(),
        row.getString("answer"),
        row.getString("by_name"));
  }
}
