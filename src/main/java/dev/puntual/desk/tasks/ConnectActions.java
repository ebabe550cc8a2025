package dev.puntual.desk.tasks;

import dev.puntual.desk.Deeds;
import dev.puntual.kernel.DebtorId;
import dev.puntual.messaging.Bridges;
import dev.puntual.messaging.Bridges.Begun;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.worklist.Tasks;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The provider calls whoever presses this at their own telephone, and then the debtor. The slot is
 * taken as for a call by hand, in the transaction that writes down that somebody is about to be
 * called.
 */
@Controller
@Permission(Right.WORK)
class ConnectActions {

  private final TenantTransactions transactions;
  private final CallsTaken taken;
  private final CallsNow now;
  private final Tasks tasks;
  private final Deeds deeds;
  private final Bridges bridges;

  ConnectActions(
      TenantTransactions transactions,
      CallsTaken taken,
      CallsNow now,
      Tasks tasks,
      Deeds deeds,
      Bridges bridges) {
    this.transactions = transactions;
    this.taken = taken;
    this.now = now;
    this.tasks = tasks;
    this.deeds = deeds;
    this.bridges = bridges;
  }

  /** What is to be said where nothing is placed; else what to place. */
  private record Wish(@Nullable DebtorId debtor, @Nullable UUID bridge, String words) {

    String page(String list) {
      return debtor == null ? TaskPages.PATH : CallRun.page(debtor, list);
    }
  }

  @PostMapping("/pendientes/{task}/comunicar")
  ResponseEntity<byte[]> connect(
      Viewer viewer,
      @PathVariable UUID task,
      @RequestParam(name = "contacto", defaultValue = "") String contact,
      @RequestParam(name = "lista", defaultValue = "") String list) {
    var wish = transactions.in(viewer.tenant(), tx -> wish(tx, viewer, task, EndForm.id(contact)));
    var words = wish.bridge() == null ? wish.words() : placed(viewer, wish.bridge());
    return Pages.seeOther(wish.page(list), new Toast(words, null));
  }

  /** Outside of any transaction: what is committed says that a call may have been made. */
  private String placed(Viewer viewer, UUID bridge) {
    var placed = bridges.place(viewer.tenant(), bridge);
    return viewer.say("desk.tasks.connect." + placed.name().toLowerCase(Locale.ROOT));
  }

  private Wish wish(TenantTx tx, Viewer viewer, UUID task, @Nullable UUID contact) {
    var person = viewer.identity().personId();
    var against = bridges.against(tx, person);
    if (against.isPresent()) {
      return new Wish(tasks.debtor(tx, task).orElse(null), null, against(viewer, against.get()));
    }
    tasks.holdCall(tx, task);
    if (bridges.dialled(tx, task)) {
      var debtor = tasks.debtor(tx, task).orElse(null);
      return new Wish(debtor, null, viewer.say("desk.tasks.connect.dialled"));
    }
    return switch (taken.take(tx, task, contact, person)) {
      case CallsTaken.Answer.Taken(var debtor) -> begun(tx, viewer, task, contact, debtor);
      case CallsTaken.Answer.Refused(var debtor, var verdict) ->
          new Wish(debtor, null, now.why(verdict, viewer.voice()));
      case CallsTaken.Answer.Another(var debtor, var who, var until) ->
          new Wish(debtor, null, viewer.say("desk.tasks.call.another", who, until));
      case CallsTaken.Answer.Held(var debtor) ->
          new Wish(debtor, null, viewer.say("desk.tasks.call.held"));
      case CallsTaken.Answer.Over _ -> new Wish(null, null, viewer.say("desk.tasks.ended.before"));
    };
  }

  private Wish begun(
      TenantTx tx, Viewer viewer, UUID task, @Nullable UUID contact, DebtorId debtor) {
    var person = viewer.identity().personId();
    tasks.dialled(tx, task, person);
    var number = taken.number(tx, task, contact).map(Asking::digits).orElse("");
    if (!number.matches("\\+[1-9]\\d{7,14}")) {
      return new Wish(debtor, null, viewer.say("desk.tasks.connect.number"));
    }
    return switch (bridges.begin(tx, task, person, number)) {
      case Begun.Ready(var bridge) -> {
        deeds.about(tx, viewer, "call_connected", debtor, "");
        yield new Wish(debtor, bridge, "");
      }
      case Begun other -> new Wish(debtor, null, against(viewer, other));
    };
  }

  private static String against(Viewer viewer, Begun begun) {
    return switch (begun) {
      case Begun.Ready _ -> "";
      case Begun.Pending _ -> viewer.say("desk.tasks.connect.pending");
      case Begun.NotConnected _ -> viewer.say("desk.tasks.connect.off");
      case Begun.NoTelephone _ -> viewer.say("desk.tasks.connect.phone");
    };
  }
}
