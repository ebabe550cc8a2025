package dev.puntual.desk.privacy;

import dev.puntual.messaging.Bodies;
import dev.puntual.messaging.RawKept;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.tenants.SettingsPages;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ajustes: how long things are kept, and whose erasure waits. */
@Controller
class PrivacySettingsPages {

  static final String PATH = "/ajustes/datos-personales";

  private static final SqlFile WAITING = SqlFile.beside(PrivacySettingsPages.class, "waiting");

  private final TenantTransactions transactions;
  private final RawKept kept;
  private final Bodies bodies;
  private final SettingsPages pages;

  PrivacySettingsPages(
      TenantTransactions transactions, RawKept kept, Bodies bodies, SettingsPages pages) {
    this.transactions = transactions;
    this.kept = kept;
    this.bodies = bodies;
    this.pages = pages;
  }

  @GetMapping(PATH)
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> page(Viewer viewer) {
    var typed =
        transactions.in(
            viewer.tenant(),
            tx ->
                new KeptFor(Integer.toString(kept.days(tx)), Integer.toString(bodies.months(tx))));
    return Pages.html(html(viewer, typed, Problems.none()));
  }

  @PostMapping(PATH)
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> keep(
      Viewer viewer,
      @RequestParam(name = "dias", defaultValue = "") String days,
      @RequestParam(name = "meses", defaultValue = "") String months) {
    var typed = new KeptFor(days.strip(), months.strip());
    var wrong = typed.problems(viewer);
    if (wrong.any()) {
      return Pages.invalid(html(viewer, typed, wrong));
    }
    transactions.run(viewer.tenant(), tx -> keep(tx, viewer, typed));
    return Pages.seeOther(PATH, new Toast(viewer.say("desk.privacy.days.done"), null));
  }

  private void keep(TenantTx tx, Viewer viewer, KeptFor typed) {
    var person = viewer.identity().personId();
    if (kept.days(tx) != typed.inDays()) {
      kept.keep(tx, typed.inDays(), person);
    }
    if (bodies.months(tx) != typed.inMonths()) {
      bodies.keep(tx, typed.inMonths(), person);
    }
  }

  /** Where whoever does not decide ends up instead of at somebody whose erasure waits. */
  @GetMapping(ReservedView.PAGE)
  @Permission(Right.LOOK)
  ResponseEntity<byte[]> reserved(Viewer viewer) {
    return Pages.html(new StaticTemplates().deskReserved(viewer));
  }

  private gg.jte.models.runtime.JteModel html(Viewer viewer, KeptFor typed, Problems problems) {
    List<WaitingErasure> waiting =
        transactions.in(
            viewer.tenant(),
            tx ->
                tx.sql(WAITING)
                    .query(
                        (row, _) ->
                            new WaitingErasure(
                                row.getObject("debtor_id", UUID.class),
                                row.getString("name"),
                                row.getTimestamp("asked_at").toInstant(),
                                row.getInt("debts")))
                    .list());
    return new StaticTemplates()
        .deskPrivacysettings(viewer, pages.of(viewer), typed, waiting, problems);
  }
}
