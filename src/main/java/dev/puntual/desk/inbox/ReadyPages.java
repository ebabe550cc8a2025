package dev.puntual.desk.inbox;

import dev.puntual.desk.Deeds;
import dev.puntual.inbox.CannedAnswers;
import dev.puntual.kernel.Language;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ready answers as a company wants them. */
@Controller
@Permission(Right.WORK)
@RequestMapping(ReadyPages.PATH)
class ReadyPages {

  static final String PATH = "/bandeja/respuestas-listas";

  private static final int LONGEST = 20_000;

  private final TenantTransactions transactions;
  private final CannedAnswers canned;
  private final Deeds deeds;

  ReadyPages(TenantTransactions transactions, CannedAnswers canned, Deeds deeds) {
    this.transactions = transactions;
    this.canned = canned;
    this.deeds = deeds;
  }

  @GetMapping
  ResponseEntity<byte[]> show(Viewer viewer) {
    var typed = new TreeMap<String, String>();
    transactions.run(
        viewer.tenant(),
        tx -> {
          for (var language : Language.values()) {
            typed.put(language.code(), ReadyAnswers.typed(ReadyAnswers.of(canned, tx, language)));
          }
        });
    return Pages.html(new StaticTemplates().deskReady(viewer, typed));
  }

  /** An empty field brings the house's back. */
  @PostMapping
  ResponseEntity<byte[]> keep(Viewer viewer, @RequestParam Map<String, String> fields) {
    transactions.run(
        viewer.tenant(),
        tx -> {
          for (var language : Language.values()) {
            var typed = fields.getOrDefault(language.code(), "");
            var all = ReadyAnswers.read(typed.substring(0, Math.min(LONGEST, typed.length())));
            canned.set(tx, language, all);
          }
          deeds.record(tx, viewer, "ready_answers", "", "");
        });
    return Pages.seeOther(PATH, new Toast(viewer.say("inbox.ready.saved"), null));
  }
}
