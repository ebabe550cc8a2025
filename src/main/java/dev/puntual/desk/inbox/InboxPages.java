package dev.puntual.desk.inbox;

import dev.puntual.desk.Cursor;
import dev.puntual.desk.PageOf;
import dev.puntual.inbox.CannedAnswers;
import dev.puntual.inbox.CannedAnswers.Canned;
import dev.puntual.inbox.Conversations;
import dev.puntual.inbox.ReplyFiles;
import dev.puntual.kernel.Language;
import dev.puntual.messaging.Answers;
import dev.puntual.messaging.ChatRules;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who answered, and each conversation. */
@Controller
@Permission(Right.LOOK)
class InboxPages {

  static final String PATH = "/bandeja";

  private static final int PAGE = 50;

  private final TenantTransactions transactions;
  private final CannedAnswers canned;
  private final Conversations conversations;
  private final Answers answers;
  private final AnswerWords words;

  InboxPages(
      TenantTransactions transactions,
      CannedAnswers canned,
      Conversations conversations,
      Answers answers,
      ChatRules chats) {
    this.transactions = transactions;
    this.canned = canned;
    this.conversations = conversations;
    this.answers = answers;
    this.words = new AnswerWords(chats);
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> list(
      Viewer viewer,
      @RequestParam(name = "ver", defaultValue = "") String which,
      @RequestParam(name = "desde", defaultValue = "") String after) {
    var tab = InboxList.Tab.of(which);
    var list = transactions.in(viewer.tenant(), tx -> list(tx, viewer, tab, after));
    return Pages.html(new StaticTemplates().deskInbox(viewer, list));
  }

  private static InboxList list(TenantTx tx, Viewer viewer, InboxList.Tab tab, String after) {
    var from = Cursor.read(after).orElse(null);
    var person = viewer.identity().personId();
    var fetched = InboxRows.page(tx, tab, viewer.today(), person, from, PAGE + 1);
    var page = PageOf.cut(fetched, PAGE, InboxRows::key);
    var next = page.next();
    return new InboxList(
        tab,
        page.rows(),
        InboxRows.unread(tx, viewer.today()),
        next == null ? null : tab.href() + "&desde=" + next.write());
  }

  /** How many wait to be read, for the sidebar. */
  @GetMapping(PATH + "/cuenta")
  ResponseEntity<byte[]> count(Viewer viewer) {
    var unread = transactions.in(viewer.tenant(), tx -> InboxRows.unread(tx, viewer.today()));
    return Pages.html(new StaticTemplates().deskInboxcount(viewer, unread));
  }

  /** Whoever may work has read what they open. */
  @GetMapping(PATH + "/{conversation}")
  ResponseEntity<byte[]> one(
      Viewer viewer,
      @PathVariable UUID conversation,
      @RequestParam(name = "lista", defaultValue = "-1") int ready,
      @RequestParam(name = "buscar", defaultValue = "") String sought) {
    var view = view(viewer, conversation, null, ready, sought, null, null);
    return Pages.html(new StaticTemplates().deskConversation(viewer, view));
  }

  /** The page again with an answer that was refused. */
  ResponseEntity<byte[]> refused(Viewer viewer, UUID conversation, String draft, String problem) {
    var view = view(viewer, conversation, draft, -1, "", problem, null);
    return Pages.invalid(new StaticTemplates().deskConversation(viewer, view));
  }

  /** The same for the files that were to come along; a browser lets them be chosen again. */
  ResponseEntity<byte[]> refusedFiles(
      Viewer viewer, UUID conversation, String draft, String problem) {
    var view = view(viewer, conversation, draft, -1, "", null, problem);
    return Pages.invalid(new StaticTemplates().deskConversation(viewer, view));
  }

  private ConversationView view(
      Viewer viewer,
      UUID conversation,
      @Nullable String draft,
      int ready,
      String sought,
      @Nullable String problem,
      @Nullable String filesProblem) {
    return transactions.in(
        viewer.tenant(),
        tx -> {
          var head =
              ConversationRows.head(tx, conversation)
                  .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
          if (head.unread() && viewer.role().may(Right.WORK)) {
            conversations.seen(tx, conversation, true);
          }
          var said = canned(tx, Language.of(head.language()));
          return new ConversationView(
              head,
              ConversationRows.moments(tx, head),
              ConversationRows.team(tx),
              said,
              draft != null
                  ? draft
                  : ready >= 0 && ready < said.size() ? said.get(ready).said() : "",
              problem,
              filesProblem,
              head.debtor() == null
                  ? ConversationRows.people(tx, head, sought)
                  : List.<ConversationView.Somebody>of(),
              sought,
              words.of(tx, head).orElse(null));
        });
  }

  private List<Canned> canned(TenantTx tx, Language language) {
    return ReadyAnswers.of(canned, tx, language);
  }

  /** Only to be kept as a file: nothing of it runs here or is shown. */
  @GetMapping(PATH + "/{conversation}/archivos/{answer}/{number}")
  ResponseEntity<byte[]> file(
      Viewer viewer,
      @PathVariable UUID conversation,
      @PathVariable UUID answer,
      @PathVariable int number) {
    var file =
        transactions
            .in(
                viewer.tenant(),
                tx -> answers.file(tx, answer, number).or(() -> ReplyFiles.one(tx, answer, number)))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var name = file.name().isBlank() ? viewer.say("inbox.file.unnamed") : file.name();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name.replaceAll("[/\\\\]", "_"), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(file.content());
  }
}
