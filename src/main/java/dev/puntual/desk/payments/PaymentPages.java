package dev.puntual.desk.payments;

import dev.puntual.desk.Cursor;
import dev.puntual.desk.PageOf;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Money;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Payments through links, and what became of their money. */
@Controller
@Permission(Right.LOOK)
class PaymentPages {

  private static final SqlFile PAYMENTS = SqlFile.beside(PaymentPages.class, "payments");
  private static final int PAGE = 50;

  private final TenantTransactions transactions;

  PaymentPages(TenantTransactions transactions) {
    this.transactions = transactions;
  }

  @GetMapping("/pagos")
  ResponseEntity<byte[]> list(
      Viewer viewer,
      @RequestParam(name = "estado", defaultValue = "") String state,
      @RequestParam(name = "desde", defaultValue = "") String after) {
    var asked = PaymentList.STATES.contains(state) ? state : null;
    var list =
        transactions.in(viewer.tenant(), tx -> list(tx, asked, Cursor.read(after).orElse(null)));
    return Pages.html(new StaticTemplates().deskPayments(viewer, list));
  }

  private static PaymentList list(TenantTx tx, @Nullable String state, @Nullable Cursor after) {
    var rows =
        tx.sql(PAYMENTS)
            .param("state", state)
            .param("after", after == null ? null : after.id())
            .param("afterAt", at(after))
            .param("limit", PAGE + 1)
            .query((row, _) -> row(row))
            .list();
    var page = PageOf.cut(rows, PAGE, row -> new Cursor(row.at().toString(), row.id()));
    var next = page.next();
    return new PaymentList(
        state,
        page.rows(),
        next == null
            ? null
            : "/pagos?" + (state == null ? "" : "estado=" + state + "&") + "desde=" + next.write());
  }

  private static PaymentList.Row row(ResultSet row) throws SQLException {
    return new PaymentList.Row(
        row.getObject("payment_id", UUID.class),
        new DebtorId(row.getObject("debtor_id", UUID.class)),
        row.getString("name"),
        money(row, "amount"),
        money(row, "refunded"),
        money(row, "unapplied"),
        row.getString("gateway"),
        row.getString("state"),
        row.getTimestamp("started_at").toInstant());
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return Money.of(row.getBigDecimal(column), row.getString("currency"));
  }

  private static @Nullable Timestamp at(@Nullable Cursor cursor) {
    try {
      return cursor == null ? null : Timestamp.from(Instant.parse(cursor.key()));
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
