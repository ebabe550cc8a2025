package dev.puntual.desk.tasks;

import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.worklist.PromiseTerms;
import dev.puntual.worklist.PromiseTerms.Terms;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How exact promises from now on have to be kept. */
@Controller
@Permission(Right.DECIDE)
class PromiseSettings {

  private final TenantTransactions transactions;
  private final PromiseTerms terms;
  private final SilencePages pages;

  PromiseSettings(TenantTransactions transactions, PromiseTerms terms, SilencePages pages) {
    this.transactions = transactions;
    this.terms = terms;
    this.pages = pages;
  }

  @PostMapping(SilencePages.PATH + "/promesas")
  ResponseEntity<byte[]> keep(
      Viewer viewer,
      @RequestParam(name = "espera", defaultValue = "") String days,
      @RequestParam(name = "menos", defaultValue = "") String percent) {
    var typed = new SilenceList.Tolerance(days.strip(), percent.strip());
    if (typed.daysWrong() || typed.percentWrong()) {
      return pages.refused(viewer, typed);
    }
    var chosen = new Terms(Integer.parseInt(typed.days()), Integer.parseInt(typed.percent()));
    transactions.run(viewer.tenant(), tx -> terms.keep(tx, chosen, viewer.identity().personId()));
    return Pages.seeOther(SilencePages.PATH, new Toast(viewer.say("desk.silences.kept"), null));
  }
}
