package dev.puntual.desk.inbox;

import dev.puntual.desk.Deeds;
import dev.puntual.inbox.Corrections;
import dev.puntual.inbox.Replies;
import dev.puntual.inbox.Sense;
import dev.puntual.kernel.DebtorId;
import dev.puntual.messaging.ChatRules;
import dev.puntual.messaging.Enclosure;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.rules.RuleTexts;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** What an answer meant, whose it was, and what we say back. */
@Controller
@Permission(Right.WORK)
@RequestMapping("/bandeja/{conversation}")
class AnswerActions {

  private final TenantTransactions transactions;
  private final Corrections corrections;
  private final Replies replies;
  private final InboxPages pages;
  private final WhyNot why;
  private final AnswerWords words;
  private final Deeds deeds;

  AnswerActions(
      TenantTransactions transactions,
      Corrections corrections,
      Replies replies,
      InboxPages pages,
      RuleTexts texts,
      Deeds deeds,
      ChatRules chats) {
    this.transactions = transactions;
    this.corrections = corrections;
    this.replies = replies;
    this.pages = pages;
    this.why = new WhyNot(texts);
    this.words = new AnswerWords(chats);
    this.deeds = deeds;
  }

  @PostMapping("/lecturas/{answer}/no-era")
  ResponseEntity<byte[]> notThat(
      Viewer viewer, @PathVariable UUID conversation, @PathVariable UUID answer) {
    var person = viewer.identity().personId();
    transactions.run(
        viewer.tenant(),
        tx -> {
          if (corrections.notThat(tx, answer, viewer.say("inbox.notthat.reason"), person)) {
            told(tx, viewer, conversation, "answer_undone", "");
          }
        });
    return back(conversation, viewer.say("inbox.notthat.done"));
  }

  @PostMapping("/lecturas/{answer}")
  ResponseEntity<byte[]> means(
      Viewer viewer,
      @PathVariable UUID conversation,
      @PathVariable UUID answer,
      @RequestParam(name = "es", defaultValue = "") String sense,
      @RequestParam(name = "dia", defaultValue = "") String day) {
    var meant =
        Sense.of(sense).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    var on = ConversationActions.day(day);
    if (meant == Sense.PROMISE && (on == null || on.isBefore(viewer.today().value()))) {
      return pages.refused(viewer, conversation, "", viewer.say("inbox.means.day"));
    }
    var said = viewer.say("inbox.sense." + meant.code());
    transactions.run(
        viewer.tenant(),
        tx -> {
          var person = viewer.identity().personId();
          corrections.means(tx, answer, meant, on, viewer.say("inbox.notthat.reason"), person);
          told(tx, viewer, conversation, "answer_means", said);
        });
    return back(conversation, viewer.say("inbox.means.done", said));
  }

  @PostMapping("/cliente")
  ResponseEntity<byte[]> belongs(
      Viewer viewer, @PathVariable UUID conversation, @RequestParam(name = "cliente") UUID debtor) {
    transactions.run(
        viewer.tenant(),
        tx -> {
          corrections.belongsTo(tx, conversation, new DebtorId(debtor));
          told(tx, viewer, debtor, "answer_whose", "");
        });
    return back(debtor, viewer.say("inbox.belongs.done"));
  }

  @PostMapping("/respuesta")
  ResponseEntity<byte[]> reply(
      Viewer viewer,
      @PathVariable UUID conversation,
      @RequestParam(name = "texto", defaultValue = "") String typed,
      @RequestParam(name = "por", defaultValue = "") String by,
      @RequestParam(name = "archivos", required = false) @Nullable List<MultipartFile> handed)
      throws IOException {
    var text = typed.strip();
    var problem = transactions.in(viewer.tenant(), tx -> words.wrong(tx, conversation, text, by));
    if (!problem.isEmpty()) {
      return pages.refused(viewer, conversation, text, viewer.say(problem, Replies.LONGEST));
    }
    var files = HandedFiles.of(handed);
    var wrong = transactions.in(viewer.tenant(), tx -> files.wrong(tx, conversation, by, viewer));
    if (!wrong.isEmpty()) {
      return pages.refusedFiles(viewer, conversation, text, wrong);
    }
    var sent =
        transactions.in(
            viewer.tenant(), tx -> send(tx, viewer, conversation, text, by, files.taken()));
    return said(viewer, conversation, text, sent);
  }

  /** Beyond somebody's day only what Meta approved reaches them. */
  @PostMapping("/plantilla")
  ResponseEntity<byte[]> approved(
      Viewer viewer,
      @PathVariable UUID conversation,
      @RequestParam(name = "tono", defaultValue = "") String stage) {
    var sent =
        transactions.in(
            viewer.tenant(),
            tx -> {
              if (!words.offered(tx, conversation, stage)) {
                return new Replies.Sent.Nowhere();
              }
              told(tx, viewer, conversation, "answered", "");
              var person = viewer.identity().personId();
              return replies.sendApproved(tx, conversation, stage, viewer.today(), person);
            });
    return said(viewer, conversation, "", sent);
  }

  private ResponseEntity<byte[]> said(
      Viewer viewer, UUID conversation, String text, Replies.Sent sent) {
    return switch (sent) {
      case Replies.Sent.Leaves(_, var at) ->
          back(conversation, viewer.say("inbox.reply.leaves", at));
      case Replies.Sent.Stays stays -> stays(conversation, why.say(stays, viewer.voice()));
      case Replies.Sent.Nowhere _ ->
          pages.refused(viewer, conversation, text, viewer.say("inbox.reply.nowhere"));
    };
  }

  private Replies.Sent send(
      TenantTx tx,
      Viewer viewer,
      UUID conversation,
      String text,
      String by,
      List<Enclosure> files) {
    var head =
        ConversationRows.head(tx, conversation)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var about = head.subject().replaceFirst("(?i)^(re|rv|fwd?): *", "");
    var subject = about.isBlank() ? viewer.identity().company() : "Re: " + about;
    var sent =
        replies.send(
            tx,
            conversation,
            by,
            subject,
            text,
            files,
            viewer.today(),
            viewer.identity().personId());
    told(tx, viewer, conversation, "answered", "");
    return sent;
  }

  /** Conversations of unknown senders are about nobody in particular. */
  private void told(TenantTx tx, Viewer viewer, UUID conversation, String what, String detail) {
    deeds.about(tx, viewer, what, new DebtorId(conversation), detail);
  }

  private static ResponseEntity<byte[]> back(UUID conversation, String words) {
    return Pages.seeOther(InboxPages.PATH + "/" + conversation, new Toast(words, null));
  }

  /** Nothing left: it must not look as if something had. */
  private static ResponseEntity<byte[]> stays(UUID conversation, String why) {
    return Pages.seeOther(InboxPages.PATH + "/" + conversation, Toast.refused(why));
  }
}
