package dev.puntual.desk.messages;

import dev.puntual.messaging.Another;
import dev.puntual.messaging.Unsettled;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person knows and the machine does not: that a message arrived, or must go again. */
@Controller
@Permission(Right.WORK)
class MessageActions {

  private final TenantTransactions transactions;
  private final Unsettled unsettled;

  MessageActions(TenantTransactions transactions, Unsettled unsettled) {
    this.transactions = transactions;
    this.unsettled = unsettled;
  }

  @PostMapping("/mensajes/{message}/llegada")
  ResponseEntity<byte[]> arrived(
      Viewer viewer,
      @PathVariable UUID message,
      @RequestParam(name = "lista", defaultValue = "") String list) {
    boolean marked =
        transactions.in(
            viewer.tenant(), tx -> unsettled.markSent(tx, message, viewer.identity().personId()));
    return back(viewer, message, list, marked ? "arrived" : "late");
  }

  @PostMapping("/mensajes/{message}/otra-vez")
  ResponseEntity<byte[]> again(
      Viewer viewer,
      @PathVariable UUID message,
      @RequestParam(name = "lista", defaultValue = "") String list) {
    var another =
        transactions.in(
            viewer.tenant(), tx -> unsettled.sendAgain(tx, message, viewer.identity().personId()));
    return back(
        viewer,
        message,
        list,
        switch (another) {
          case Another.Queued(_, var against) -> against.isEmpty() ? "again" : "later";
          case Another.Refused _ -> "refused";
          case Another.Gone _ -> "late";
        });
  }

  @PostMapping("/mensajes/{message}/dejarlo")
  ResponseEntity<byte[]> leave(
      Viewer viewer,
      @PathVariable UUID message,
      @RequestParam(name = "lista", defaultValue = "") String list) {
    boolean left =
        transactions.in(
            viewer.tenant(), tx -> unsettled.leave(tx, message, viewer.identity().personId()));
    return back(viewer, message, list, left ? "left" : "late");
  }

  private static ResponseEntity<byte[]> back(
      Viewer viewer, UUID message, String list, String said) {
    return Pages.seeOther(
        list.isBlank() ? "/mensajes/" + message : MessageList.Tab.of(list).href(),
        new Toast(viewer.say("desk.messages.done." + said), null));
  }
}
