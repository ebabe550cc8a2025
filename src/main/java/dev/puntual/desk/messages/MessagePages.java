package dev.puntual.desk.messages;

import dev.puntual.desk.Cursor;
import dev.puntual.desk.Kept;
import dev.puntual.desk.PageOf;
import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Edits;
import dev.puntual.messaging.MessageCounts;
import dev.puntual.messaging.MessageCursor;
import dev.puntual.messaging.MessageLine;
import dev.puntual.messaging.Messages;
import dev.puntual.messaging.Paper;
import dev.puntual.messaging.Sightings;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.SecurityHeaders;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.RuleTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What was said and what became of it; each letter as the debtor saw it. */
@Controller
@Permission(Right.LOOK)
class MessagePages {

  private static final Duration COUNTED = Duration.ofDays(30);
  private static final int PAGE = 50;

  /** A letter brings styles of its own, and nothing that runs or is fetched. */
  private static final String LETTER_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

  private final TenantTransactions transactions;
  private final Messages messages;
  private final RuleTexts rules;
  private final Edits edits;
  private final InstantSource clock;
  private final Kept<TenantId, MessageCounts> counts;

  MessagePages(
      TenantTransactions transactions,
      Messages messages,
      RuleTexts rules,
      Edits edits,
      InstantSource clock) {
    this.transactions = transactions;
    this.messages = messages;
    this.rules = rules;
    this.edits = edits;
    this.clock = clock;
    this.counts = new Kept<>(clock);
  }

  @GetMapping("/mensajes")
  ResponseEntity<byte[]> list(
      Viewer viewer,
      @RequestParam(name = "ver", defaultValue = "") String tab,
      @RequestParam(name = "desde", defaultValue = "") String after) {
    var list =
        transactions.in(viewer.tenant(), tx -> list(tx, MessageList.Tab.of(tab), cursor(after)));
    return Pages.html(new StaticTemplates().deskMessages(viewer, list));
  }

  @GetMapping("/mensajes/{message}")
  ResponseEntity<byte[]> one(Viewer viewer, @PathVariable UUID message) {
    var view =
        transactions
            .in(
                viewer.tenant(),
                tx ->
                    messages
                        .find(tx, message)
                        .map(
                            story ->
                                new MessageView(
                                    story,
                                    DebtorNames.of(tx, List.of(story.line()))
                                        .getOrDefault(
                                            story.line().subjectId(), story.line().recipient()),
                                    messages.letter(tx, message).isPresent(),
                                    story.line().letter()
                                        ? null
                                        : messages.slip(tx, message).orElse(null),
                                    said(story.line(), viewer),
                                    edits.of(tx, message).orElse(null),
                                    Sightings.of(tx, message),
                                    messages.annex(tx, message).isPresent())))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return Pages.html(new StaticTemplates().deskMessage(viewer, view));
  }

  /** Several rules may say the same. */
  private Map<String, List<String>> said(MessageLine line, Viewer viewer) {
    var said = new LinkedHashMap<String, List<String>>();
    for (var rule : line.against()) {
      said.computeIfAbsent(rules.say(rule, viewer.voice()), _ -> new ArrayList<>()).add(rule);
    }
    return said;
  }

  /** The letter alone, for the frame of the page above. Its links open beside the desk. */
  @GetMapping("/mensajes/{message}/carta")
  ResponseEntity<byte[]> letter(
      Viewer viewer, @PathVariable UUID message, HttpServletResponse response) {
    var html =
        transactions
            .in(viewer.tenant(), tx -> messages.shown(tx, message))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var page =
        new String(html, StandardCharsets.US_ASCII)
            .replaceFirst("<head>", "<head><base target=\"_blank\">");
    response.setHeader(SecurityHeaders.POLICY, LETTER_POLICY);
    return ResponseEntity.ok()
        .contentType(MediaType.TEXT_HTML)
        .cacheControl(CacheControl.noStore())
        .body(page.getBytes(StandardCharsets.US_ASCII));
  }

  /** The paper that it brought, made again from what was kept: the same bytes. */
  @GetMapping("/mensajes/{message}/anexo")
  ResponseEntity<byte[]> annex(Viewer viewer, @PathVariable UUID message) {
    var annex =
        transactions
            .in(viewer.tenant(), tx -> messages.annex(tx, message))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return Paper.of(annex);
  }

  private MessageList list(TenantTx tx, MessageList.Tab tab, @Nullable MessageCursor after) {
    var fetched = tab.read(messages, tx, after, PAGE + 1);
    var page =
        PageOf.cut(fetched, PAGE, line -> new Cursor(line.stoodAt().toString(), line.messageId()));
    var next = page.next();
    return new MessageList(
        tab,
        counts.get(tx.tenant(), () -> messages.counts(tx, clock.instant().minus(COUNTED))).value(),
        page.rows(),
        DebtorNames.of(tx, page.rows()),
        edits.among(tx, page.rows().stream().map(MessageLine::messageId).toList()),
        messages.standstills(tx),
        next == null ? null : tab.href() + "&desde=" + next.write());
  }

  private static @Nullable MessageCursor cursor(String word) {
    try {
      return Cursor.read(word)
          .map(cursor -> new MessageCursor(Instant.parse(cursor.key()), cursor.id()))
          .orElse(null);
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
