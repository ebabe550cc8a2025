package dev.puntual.desk.tasks;

import dev.puntual.desk.Cursor;
import dev.puntual.desk.PageOf;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.RuleTexts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is owed a notice by law, by its last day. */
@Controller
@Permission(Right.LOOK)
class NoticePages {

  static final String PATH = TaskPages.PATH + "/avisos-de-ley";
  private static final int PAGE = 50;

  private final TenantTransactions transactions;
  private final OwedNotices notices;
  private final RuleTexts rules;

  NoticePages(TenantTransactions transactions, OwedNotices notices, RuleTexts rules) {
    this.transactions = transactions;
    this.notices = notices;
    this.rules = rules;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> list(
      Viewer viewer, @RequestParam(name = "desde", defaultValue = "") String after) {
    var from = Cursor.read(after).filter(NoticePages::isDay).orElse(null);
    var page = transactions.in(viewer.tenant(), tx -> page(tx, viewer, from));
    var next = page.next();
    return Pages.html(
        new StaticTemplates()
            .deskNotices(
                viewer, said(viewer, page), next == null ? "" : PATH + "?desde=" + next.write()));
  }

  private PageOf<OwedNotice> page(TenantTx tx, Viewer viewer, @Nullable Cursor after) {
    return PageOf.cut(
        notices.page(tx, viewer.today().value(), after, PAGE + 1),
        PAGE,
        row -> new Cursor(row.lastOn().toString(), row.debtor().value()));
  }

  private List<NoticeSaid> said(Viewer viewer, PageOf<OwedNotice> page) {
    return page.rows().stream().map(row -> NoticeSaid.of(row, rules, viewer)).toList();
  }

  private static boolean isDay(Cursor cursor) {
    try {
      LocalDate.parse(cursor.key());
      return true;
    } catch (DateTimeParseException _) {
      return false;
    }
  }
}
