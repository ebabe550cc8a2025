package dev.puntual.desk.portfolio;

import dev.puntual.desk.Deeds;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.worklist.HoldReason;
import dev.puntual.worklist.Holds;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Silence for everybody who was ticked in the list, and the way back. */
@Controller
@Permission(Right.WORK)
class BulkActions {

  /** The list as it was filtered; nothing that leads out of it. */
  private static final Pattern OWN_LIST = Pattern.compile("/cartera(\\?[\\w=&%.+~-]{0,400})?");

  private final TenantTransactions transactions;
  private final Holds holds;
  private final Deeds deeds;

  BulkActions(TenantTransactions transactions, Holds holds, Deeds deeds) {
    this.transactions = transactions;
    this.holds = holds;
    this.deeds = deeds;
  }

  @PostMapping("/cartera/pausas")
  ResponseEntity<byte[]> pause(
      Viewer viewer,
      @RequestParam(name = "cliente", defaultValue = "") List<UUID> ticked,
      @RequestParam(name = "hasta", defaultValue = "") String until,
      @RequestParam(name = "regreso", defaultValue = "/cartera") String back) {
    var debtors = ticked.stream().distinct().map(DebtorId::new).toList();
    var last = day(until);
    var list = OWN_LIST.matcher(back).matches() ? back : "/cartera";
    if (last == null && !until.isBlank()) {
      return Pages.seeOther(list, Toast.refused(viewer.say("desk.hold.refused.day")));
    }
    if (last != null && last.value().isBefore(viewer.today().value())) {
      return Pages.seeOther(list, Toast.refused(viewer.say("desk.hold.refused.past")));
    }
    var batch = new Holds.Batch(Ids.next(), debtors, HoldReason.PAUSE, viewer.today(), last);
    int paused =
        transactions.in(
            viewer.tenant(),
            tx -> {
              int placed = holds.placeAll(tx, batch, viewer.identity().personId());
              if (placed > 0) {
                deeds.aboutMany(
                    tx,
                    viewer,
                    "paused_many",
                    debtors,
                    last == null ? "" : last.value().toString());
              }
              return placed;
            });
    return Pages.seeOther(
        list,
        new Toast(
            viewer.say("desk.hold.done.many", paused),
            paused == 0 ? null : "/cartera/pausas/" + batch.id() + "/fin"));
  }

  @PostMapping("/cartera/pausas/{batch}/fin")
  ResponseEntity<byte[]> resume(Viewer viewer, @PathVariable UUID batch) {
    int lifted =
        transactions.in(
            viewer.tenant(),
            tx -> {
              int ended = holds.liftAll(tx, batch, viewer.identity().personId());
              if (ended > 0) {
                deeds.record(tx, viewer, "resumed_many", viewer.voice().number(ended), "");
              }
              return ended;
            });
    return Pages.seeOther(
        "/cartera", new Toast(viewer.say("desk.hold.done.many.back", lifted), null));
  }

  /** No day is a hold until somebody lifts it. */
  private static @Nullable BusinessDate day(String text) {
    try {
      return text.isBlank() ? null : new BusinessDate(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
