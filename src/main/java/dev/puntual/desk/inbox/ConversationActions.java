package dev.puntual.desk.inbox;

import dev.puntual.inbox.Conversations;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose a conversation is, and whether it is out of the way. */
@Controller
@Permission(Right.WORK)
@RequestMapping("/bandeja/{conversation}")
class ConversationActions {

  private final TenantTransactions transactions;
  private final Conversations conversations;

  ConversationActions(TenantTransactions transactions, Conversations conversations) {
    this.transactions = transactions;
    this.conversations = conversations;
  }

  @PostMapping("/cerrar")
  ResponseEntity<byte[]> close(Viewer viewer, @PathVariable UUID conversation) {
    run(viewer, tx -> conversations.close(tx, conversation, true));
    return Pages.seeOther(
        InboxPages.PATH, new Toast(viewer.say("inbox.closed"), page(conversation) + "/abrir"));
  }

  @PostMapping("/abrir")
  ResponseEntity<byte[]> open(Viewer viewer, @PathVariable UUID conversation) {
    run(viewer, tx -> conversations.close(tx, conversation, false));
    return Pages.seeOther(page(conversation));
  }

  @PostMapping("/sin-leer")
  ResponseEntity<byte[]> unread(Viewer viewer, @PathVariable UUID conversation) {
    run(viewer, tx -> conversations.seen(tx, conversation, false));
    return Pages.seeOther(InboxPages.PATH, new Toast(viewer.say("inbox.put.back"), null));
  }

  @PostMapping("/asignar")
  ResponseEntity<byte[]> assign(
      Viewer viewer,
      @PathVariable UUID conversation,
      @RequestParam(name = "persona", defaultValue = "") String person) {
    run(viewer, tx -> conversations.assign(tx, conversation, id(person)));
    return Pages.seeOther(
        page(conversation),
        new Toast(viewer.say(person.isEmpty() ? "inbox.assigned.nobody" : "inbox.assigned"), null));
  }

  /** No day brings it back now. */
  @PostMapping("/posponer")
  ResponseEntity<byte[]> snooze(
      Viewer viewer,
      @PathVariable UUID conversation,
      @RequestParam(name = "hasta", defaultValue = "") String until) {
    var day = day(until);
    run(viewer, tx -> conversations.snooze(tx, conversation, day));
    return day == null || !day.isAfter(viewer.today().value())
        ? Pages.seeOther(page(conversation))
        : Pages.seeOther(
            InboxPages.PATH,
            new Toast(viewer.say("inbox.snoozed", day), page(conversation) + "/posponer"));
  }

  private void run(Viewer viewer, Consumer<TenantTx> work) {
    transactions.run(viewer.tenant(), work);
  }

  private static String page(UUID conversation) {
    return InboxPages.PATH + "/" + conversation;
  }

  static @Nullable UUID id(String text) {
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  static @Nullable LocalDate day(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
