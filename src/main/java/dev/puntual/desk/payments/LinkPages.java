package dev.puntual.desk.payments;

import dev.puntual.desk.Cursor;
import dev.puntual.desk.Deeds;
import dev.puntual.desk.PageOf;
import dev.puntual.kernel.DebtorId;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The links that debtors hold, and how to take one back. */
@Controller
@Permission(Right.LOOK)
class LinkPages {

  private static final SqlFile LINKS = SqlFile.beside(LinkPages.class, "links");
  private static final int PAGE = 50;

  private final TenantTransactions transactions;
  private final PaymentLinks links;
  private final Deeds deeds;
  private final InstantSource clock;

  LinkPages(TenantTransactions transactions, PaymentLinks links, Deeds deeds, InstantSource clock) {
    this.transactions = transactions;
    this.links = links;
    this.deeds = deeds;
    this.clock = clock;
  }

  @GetMapping("/pagos/ligas")
  ResponseEntity<byte[]> list(
      Viewer viewer,
      @RequestParam(name = "ver", defaultValue = "") String which,
      @RequestParam(name = "desde", defaultValue = "") String after) {
    boolean usable = !which.equals("todas");
    var list =
        transactions.in(viewer.tenant(), tx -> list(tx, usable, Cursor.read(after).orElse(null)));
    return Pages.html(new StaticTemplates().deskLinks(viewer, list));
  }

  /** Whoever opens it afterwards reads that it is not valid any more. */
  @PostMapping("/pagos/ligas/{link}/baja")
  @Permission(Right.WORK)
  ResponseEntity<byte[]> revoke(Viewer viewer, @PathVariable UUID link) {
    boolean revoked = transactions.in(viewer.tenant(), tx -> revoke(tx, viewer, link));
    return Pages.seeOther(
        "/pagos/ligas",
        new Toast(viewer.say(revoked ? "desk.links.done" : "desk.links.done.before"), null));
  }

  private boolean revoke(TenantTx tx, Viewer viewer, UUID link) {
    boolean revoked = links.revoke(tx, link, viewer.identity().personId());
    if (revoked) {
      links
          .find(tx, link)
          .ifPresent(
              found -> deeds.about(tx, viewer, "link_revoked", found.debtor(), found.currency()));
    }
    return revoked;
  }

  private LinkList list(TenantTx tx, boolean usable, @Nullable Cursor after) {
    var now = clock.instant();
    var rows =
        tx.sql(LINKS)
            .param("usable", usable)
            .param("now", Timestamp.from(now))
            .param("after", after == null ? null : after.id())
            .param("afterAt", PaymentRows.at(after))
            .param("limit", PAGE + 1)
            .query((row, _) -> row(row, now))
            .list();
    var page = PageOf.cut(rows, PAGE, row -> new Cursor(row.createdAt().toString(), row.id()));
    var next = page.next();
    return new LinkList(
        usable,
        page.rows(),
        next == null
            ? null
            : "/pagos/ligas?" + (usable ? "" : "ver=todas&") + "desde=" + next.write());
  }

  private static LinkList.Row row(ResultSet row, Instant now) throws SQLException {
    return new LinkList.Row(
        row.getObject("link_id", UUID.class),
        new DebtorId(row.getObject("debtor_id", UUID.class)),
        row.getString("name"),
        PaymentRows.money(row, "owed"),
        PaymentRows.money(row, "paid"),
        row.getBoolean("by_hand"),
        state(row, now),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("expires_at").toInstant());
  }

  private static LinkList.State state(ResultSet row, Instant now) throws SQLException {
    if (row.getTimestamp("revoked_at") != null) {
      return LinkList.State.REVOKED;
    }
    if (!now.isBefore(row.getTimestamp("expires_at").toInstant())) {
      return LinkList.State.EXPIRED;
    }
    if (row.getBigDecimal("owed").signum() <= 0) {
      return LinkList.State.SETTLED;
    }
    return row.getTimestamp("opened_at") == null ? LinkList.State.OUT : LinkList.State.OPENED;
  }
}
