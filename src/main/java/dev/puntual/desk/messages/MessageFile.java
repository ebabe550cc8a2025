package dev.puntual.desk.messages;

import dev.puntual.desk.Fate;
import dev.puntual.messaging.MessageCursor;
import dev.puntual.messaging.MessageLine;
import dev.puntual.messaging.Messages;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Download;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Sheet;
import dev.puntual.platform.web.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The messages of one kind as a file, read a page at a time so that a million weigh no more than a
 * few.
 */
@Controller
@Permission(Right.LOOK)
class MessageFile {

  private static final List<String> COLUMNS =
      List.of(
          "debtor", "to", "address", "channel", "stage", "subject", "state", "why", "asked",
          "ended");
  private static final int PAGE = 1_000;

  private final TenantTransactions transactions;
  private final Messages messages;

  MessageFile(TenantTransactions transactions, Messages messages) {
    this.transactions = transactions;
    this.messages = messages;
  }

  private record Stretch(List<MessageLine> lines, Map<UUID, String> names) {}

  @GetMapping("/mensajes/lista.csv")
  ResponseEntity<InputStreamResource> file(
      Viewer viewer, @RequestParam(name = "ver", defaultValue = "") String tab) {
    var asked = MessageList.Tab.of(tab);
    var name =
        viewer.say(
            "desk.messages.file",
            viewer.say("desk.messages.tab." + asked.word()),
            viewer.today().toString());
    return Download.csv(name, viewer.voice(), sheet -> write(sheet, viewer, asked));
  }

  private void write(Sheet sheet, Viewer viewer, MessageList.Tab tab) {
    var head = new ArrayList<Object>();
    COLUMNS.forEach(column -> head.add(viewer.say("desk.messages.file." + column)));
    sheet.row(head);
    MessageCursor after = null;
    do {
      var stretch = read(viewer, tab, after);
      stretch.lines().forEach(line -> sheet.row(cells(viewer, line, stretch.names())));
      after = last(stretch.lines());
    } while (after != null && sheet.hasRoom());
  }

  private Stretch read(Viewer viewer, MessageList.Tab tab, @Nullable MessageCursor after) {
    return transactions.in(
        viewer.tenant(),
        tx -> {
          var lines = tab.read(messages, tx, after, PAGE);
          return new Stretch(lines, DebtorNames.of(tx, lines));
        });
  }

  private static @Nullable MessageCursor last(List<MessageLine> lines) {
    if (lines.size() < PAGE) {
      return null;
    }
    var line = lines.getLast();
    return new MessageCursor(line.stoodAt(), line.messageId());
  }

  private static List<Object> cells(Viewer viewer, MessageLine line, Map<UUID, String> names) {
    return List.of(
        names.getOrDefault(line.subjectId(), line.recipient()),
        line.recipient(),
        line.address(),
        viewer.say("desk.channel." + line.channel()),
        viewer.say("dunning.stage." + line.stage()),
        line.subject(),
        viewer.say("desk.messages.state." + Fate.said(line.state().code())),
        line.because().isBlank() ? "" : viewer.say("desk.message." + line.because()),
        line.requestedAt(),
        orEmpty(line.settledAt()));
  }

  private static Object orEmpty(@Nullable Instant at) {
    return at == null ? "" : at;
  }
}
