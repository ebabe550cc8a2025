package dev.puntual.desk.messages;

import dev.puntual.dunning.PlannedWords;
import dev.puntual.messaging.Edit;
import dev.puntual.messaging.Edit.Result;
import dev.puntual.messaging.Edits;
import dev.puntual.messaging.Messages;
import dev.puntual.messaging.Proofs;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.SecurityHeaders;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The words of one message, changed by a person before it leaves: of one that waits, or of one that
 * a plan would send once somebody lets it go.
 */
@Controller
@Permission(Right.DECIDE)
class WordsPages {

  private static final StaticTemplates PAGES = new StaticTemplates();
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.US_ASCII);
  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final TenantTransactions transactions;
  private final WordsDesk desk;

  WordsPages(
      TenantTransactions transactions,
      PlannedWords planned,
      Messages messages,
      Edits edits,
      Proofs proofs) {
    this.transactions = transactions;
    this.desk = new WordsDesk(planned, messages, edits, proofs);
  }

  @GetMapping({WordsAt.MESSAGE, WordsAt.PLAN})
  ResponseEntity<byte[]> page(Viewer viewer, @PathVariable Map<String, String> address) {
    var view = view(viewer, at(address));
    return Pages.html(PAGES.deskWords(viewer, view, Problems.none()));
  }

  @PostMapping({WordsAt.MESSAGE, WordsAt.PLAN})
  ResponseEntity<byte[]> write(
      Viewer viewer,
      @PathVariable Map<String, String> address,
      @RequestParam("asunto") String subject,
      @RequestParam("texto") String body) {
    var at = at(address);
    var words = new Edit.Words(subject, body);
    var person = viewer.identity().personId();
    return switch (transactions.in(viewer.tenant(), tx -> desk.write(tx, at, words, person))) {
      case Result.Kept _ -> back(viewer, at, "kept");
      case Result.TooLate _ -> back(viewer, at, "late");
      case Result.Bad(var wrongs) ->
          Pages.invalid(
              PAGES.deskWords(viewer, view(viewer, at).with(words), problems(viewer, wrongs)));
    };
  }

  @PostMapping({WordsAt.MESSAGE + "/deshacer", WordsAt.PLAN + "/deshacer"})
  ResponseEntity<byte[]> undo(Viewer viewer, @PathVariable Map<String, String> address) {
    var at = at(address);
    var person = viewer.identity().personId();
    boolean undone = transactions.in(viewer.tenant(), tx -> desk.undo(tx, at, person));
    return back(viewer, at, undone ? "undone" : "late");
  }

  /** As they stand, so that the frame is never empty. */
  @GetMapping({WordsAt.MESSAGE + "/vista", WordsAt.PLAN + "/vista"})
  ResponseEntity<byte[]> standing(
      Viewer viewer, @PathVariable Map<String, String> address, HttpServletResponse response) {
    var at = at(address);
    return proof(viewer, at, view(viewer, at).words(), response);
  }

  /** As typed, for the frame beside the form: the form itself posts into it. */
  @PostMapping({WordsAt.MESSAGE + "/vista", WordsAt.PLAN + "/vista"})
  ResponseEntity<byte[]> typed(
      Viewer viewer,
      @PathVariable Map<String, String> address,
      @RequestParam("asunto") String subject,
      @RequestParam("texto") String body,
      HttpServletResponse response) {
    return proof(viewer, at(address), new Edit.Words(subject, body), response);
  }

  private ResponseEntity<byte[]> proof(
      Viewer viewer, WordsAt at, Edit.Words words, HttpServletResponse response) {
    var view = view(viewer, at);
    var proof = transactions.in(viewer.tenant(), tx -> desk.proof(tx, viewer, at, view, words));
    response.setHeader(SecurityHeaders.POLICY, SecurityHeaders.LETTER);
    var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
    return proof.isPresent()
        ? answer.contentType(HTML).body(proof.get().html().getBytes(StandardCharsets.US_ASCII))
        : answer
            .contentType(TEXT)
            .body(viewer.say("desk.words.fault").getBytes(StandardCharsets.UTF_8));
  }

  private WordsView view(Viewer viewer, WordsAt at) {
    return transactions
        .in(viewer.tenant(), tx -> desk.view(tx, viewer, at))
        .orElseThrow(WordsPages::nowhere);
  }

  /** A plan that was replaced meanwhile has no page any more: back to the day. */
  private ResponseEntity<byte[]> back(Viewer viewer, WordsAt at, String said) {
    var path =
        transactions
            .in(viewer.tenant(), tx -> desk.view(tx, viewer, at))
            .map(view -> said.equals("kept") ? view.back() : view.path())
            .orElse("/hoy");
    return Pages.seeOther(path, new Toast(viewer.say("desk.words.done." + said), null));
  }

  private static WordsAt at(Map<String, String> address) {
    return WordsAt.read(address).orElseThrow(WordsPages::nowhere);
  }

  private static ResponseStatusException nowhere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static Problems problems(Viewer viewer, List<Edit.Wrong> wrongs) {
    var problems = Problems.none();
    wrongs.forEach(
        wrong ->
            problems.add(
                wrong.field().equals("subject") ? "asunto" : "texto",
                viewer.say("messaging.text.fault." + wrong.code(), wrong.about())));
    return problems;
  }
}
