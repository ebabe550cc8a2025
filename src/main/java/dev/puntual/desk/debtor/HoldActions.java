package dev.puntual.desk.debtor;

import dev.puntual.desk.Deeds;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.worklist.HoldReason;
import dev.puntual.worklist.Holds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for silence about a debtor or one document, and ends it. */
@Controller
@Permission(Right.WORK)
class HoldActions {

  private static final SqlFile LIFTED = SqlFile.beside(HoldActions.class, "lifted_hold");

  private final TenantTransactions transactions;
  private final Holds holds;
  private final Deeds deeds;

  HoldActions(TenantTransactions transactions, Holds holds, Deeds deeds) {
    this.transactions = transactions;
    this.holds = holds;
    this.deeds = deeds;
  }

  @PostMapping("/cartera/{debtor}/pausas")
  ResponseEntity<byte[]> place(
      Viewer viewer,
      @PathVariable UUID debtor,
      @RequestParam(name = "motivo", defaultValue = "pause") String reason,
      @RequestParam(name = "hasta", defaultValue = "") String until,
      @RequestParam(name = "nota", defaultValue = "") String note,
      @RequestParam(name = "documento", required = false) @Nullable UUID receivable) {
    var request =
        request(viewer, new DebtorId(debtor), receivable, reason(reason), note, day(until));
    var hold = transactions.in(viewer.tenant(), tx -> place(tx, viewer, request));
    var said =
        request.until() == null
            ? viewer.say("desk.hold.done.open")
            : viewer.say("desk.hold.done.until", request.until());
    return Pages.seeOther(
        "/cartera/" + debtor, new Toast(said, "/cartera/" + debtor + "/pausas/" + hold + "/fin"));
  }

  @PostMapping("/cartera/{debtor}/pausas/{hold}/fin")
  ResponseEntity<byte[]> lift(Viewer viewer, @PathVariable UUID debtor, @PathVariable UUID hold) {
    transactions.run(viewer.tenant(), tx -> lift(tx, viewer, new DebtorId(debtor), hold));
    return Pages.seeOther(
        "/cartera/" + debtor,
        new Toast(
            viewer.say("desk.hold.done.lifted"),
            "/cartera/" + debtor + "/pausas/" + hold + "/otra-vez"));
  }

  /** Places a lifted hold again, with its words. */
  @PostMapping("/cartera/{debtor}/pausas/{hold}/otra-vez")
  ResponseEntity<byte[]> again(Viewer viewer, @PathVariable UUID debtor, @PathVariable UUID hold) {
    transactions.run(
        viewer.tenant(),
        tx -> lifted(tx, viewer, hold).ifPresent(request -> place(tx, viewer, request)));
    return Pages.seeOther("/cartera/" + debtor);
  }

  private UUID place(TenantTx tx, Viewer viewer, Holds.Request request) {
    var last = request.until();
    var until = last == null ? viewer.say("desk.hold.forever") : last.value().toString();
    deeds.about(
        tx,
        viewer,
        request.receivable() == null ? "paused" : "paused_document",
        request.debtor(),
        viewer.say("desk.hold.reason." + request.reason().code()) + " · " + until);
    return holds.place(tx, request, person(viewer));
  }

  private void lift(TenantTx tx, Viewer viewer, DebtorId debtor, UUID hold) {
    if (holds.lift(tx, hold, person(viewer))) {
      deeds.about(tx, viewer, "resumed", debtor, "");
    }
  }

  private static Optional<Holds.Request> lifted(TenantTx tx, Viewer viewer, UUID hold) {
    return tx.sql(LIFTED).param("hold", hold).query((row, _) -> lifted(row, viewer)).optional();
  }

  private static Holds.Request lifted(ResultSet row, Viewer viewer) throws SQLException {
    return request(
        viewer,
        new DebtorId(row.getObject("debtor_id", UUID.class)),
        row.getObject("receivable_id", UUID.class),
        reason(row.getString("reason")),
        row.getString("note"),
        row.getObject("until_on", LocalDate.class));
  }

  private static Holds.Request request(
      Viewer viewer,
      DebtorId debtor,
      @Nullable UUID receivable,
      HoldReason reason,
      String note,
      @Nullable LocalDate until) {
    var today = viewer.today();
    var last =
        until == null
            ? null
            : new BusinessDate(until.isBefore(today.value()) ? today.value() : until);
    var words = note.strip();
    return new Holds.Request(
        debtor, receivable, reason, words.substring(0, Math.min(500, words.length())), today, last);
  }

  private static UUID person(Viewer viewer) {
    return viewer.identity().personId();
  }

  private static HoldReason reason(String code) {
    for (var reason : HoldReason.values()) {
      if (reason.code().equals(code.toLowerCase(Locale.ROOT))) {
        return reason;
      }
    }
    return HoldReason.PAUSE;
  }

  /** No day, or one that is none, is a hold until somebody lifts it. */
  private static @Nullable LocalDate day(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
