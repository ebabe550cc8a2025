package dev.puntual.desk.tasks;

import dev.puntual.desk.Cursor;
import dev.puntual.desk.PageOf;
import dev.puntual.kernel.DebtorId;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.worklist.PromiseTerms;
import dev.puntual.worklist.Verifying;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Silences that no day ends, by their age; and how long a payment is looked for. */
@Controller
@Permission(Right.LOOK)
class SilencePages {

  static final String PATH = TaskPages.PATH + "/silencios";
  private static final SqlFile SILENCES = SqlFile.beside(SilencePages.class, "silences");
  private static final int PAGE = 50;

  private final TenantTransactions transactions;
  private final Verifying verifying;
  private final PromiseTerms terms;

  SilencePages(TenantTransactions transactions, Verifying verifying, PromiseTerms terms) {
    this.transactions = transactions;
    this.verifying = verifying;
    this.terms = terms;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> list(
      Viewer viewer, @RequestParam(name = "desde", defaultValue = "") String after) {
    var from = Cursor.read(after).orElse(null);
    var list = transactions.in(viewer.tenant(), tx -> list(tx, viewer, from, null, null));
    return Pages.html(new StaticTemplates().deskSilences(viewer, list));
  }

  /** For how many working days whoever says that it is paid is left alone from now on. */
  @PostMapping(PATH)
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> keep(
      Viewer viewer, @RequestParam(name = "dias", defaultValue = "") String typed) {
    var text = typed.strip();
    int days = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
    if (days < Verifying.LEAST || days > Verifying.MOST) {
      var list = transactions.in(viewer.tenant(), tx -> list(tx, viewer, null, text, null));
      return Pages.invalid(new StaticTemplates().deskSilences(viewer, list));
    }
    transactions.run(viewer.tenant(), tx -> verifying.keep(tx, days, viewer.identity().personId()));
    return Pages.seeOther(PATH, new Toast(viewer.say("desk.silences.kept"), null));
  }

  /** The same page with terms of promises that cannot be. */
  ResponseEntity<byte[]> refused(Viewer viewer, SilenceList.Tolerance typed) {
    var list = transactions.in(viewer.tenant(), tx -> list(tx, viewer, null, null, typed));
    return Pages.invalid(new StaticTemplates().deskSilences(viewer, list));
  }

  /**
   * @param refused what was typed as days and is none; null when nothing was
   * @param typed terms of promises that cannot be; null for those that are
   */
  private SilenceList list(
      TenantTx tx,
      Viewer viewer,
      @Nullable Cursor after,
      @Nullable String refused,
      SilenceList.@Nullable Tolerance typed) {
    var page = PageOf.cut(rows(tx, viewer, after), PAGE, SilencePages::key);
    var next = page.next();
    int days = verifying.days(tx);
    return new SilenceList(
        page.rows(),
        next == null ? null : PATH + "?desde=" + next.write(),
        days,
        refused == null ? String.valueOf(days) : refused,
        refused == null ? null : "desk.silences.days.wrong",
        typed == null ? SilenceList.Tolerance.of(terms.of(tx)) : typed);
  }

  private static List<SilenceList.Row> rows(TenantTx tx, Viewer viewer, @Nullable Cursor after) {
    return tx.sql(SILENCES)
        .param("after", after == null ? null : after.id())
        .param("afterDay", day(after))
        .param("limit", PAGE + 1)
        .query((row, _) -> row(row, viewer.today().value()))
        .list();
  }

  private static Cursor key(SilenceList.Row row) {
    return new Cursor(row.since().toString(), row.hold());
  }

  private static SilenceList.Row row(ResultSet row, LocalDate today) throws SQLException {
    var since = row.getObject("from_on", LocalDate.class);
    return new SilenceList.Row(
        row.getObject("hold_id", UUID.class),
        new DebtorId(row.getObject("debtor_id", UUID.class)),
        row.getString("name"),
        row.getString("reason"),
        row.getString("note"),
        row.getString("number"),
        row.getString("person"),
        since,
        (int) Math.max(0, ChronoUnit.DAYS.between(since, today)));
  }

  /** A day we did not write ourselves begins at the beginning. */
  private static @Nullable LocalDate day(@Nullable Cursor cursor) {
    try {
      return cursor == null ? null : LocalDate.parse(cursor.key());
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
