package dev.puntual.surcharges.web;

import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.surcharges.Ceilings;
import dev.puntual.surcharges.Examples;
import dev.puntual.surcharges.Objecting;
import dev.puntual.surcharges.Reckoning;
import dev.puntual.surcharges.Surcharges;
import dev.puntual.surcharges.Terms;
import dev.puntual.surcharges.TermsBook;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.SettingsPages;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What lateness costs, beside what that would be for a debt of theirs. */
@Controller
@Permission(Right.DECIDE)
@RequestMapping(SurchargePages.PATH)
public final class SurchargePages {

  public static final String PATH = "/ajustes/recargos";

  private static final StaticTemplates TEMPLATES = new StaticTemplates();

  private final TenantTransactions tenants;
  private final TermsBook book;
  private final Examples examples;
  private final Audit audit;
  private final SettingsPages pages;

  SurchargePages(
      TenantTransactions tenants,
      TermsBook book,
      Examples examples,
      Audit audit,
      SettingsPages pages) {
    this.tenants = tenants;
    this.book = book;
    this.examples = examples;
    this.audit = audit;
    this.pages = pages;
  }

  @GetMapping
  ResponseEntity<byte[]> show(Viewer viewer) {
    var view = tenants.in(viewer.tenant(), tx -> standing(tx, viewer));
    return Pages.html(TEMPLATES.surchargesTerms(viewer, pages.of(viewer), view, Problems.none()));
  }

  /**
   * Keeps what was typed, or only shows what it would be.
   *
   * @param what {@code ver} to try it without keeping it
   */
  @PostMapping
  ResponseEntity<byte[]> change(
      Viewer viewer,
      @RequestParam Map<String, String> fields,
      @RequestParam(name = "que", defaultValue = "guardar") String what) {
    var form = TermsForm.read(fields, tenants.in(viewer.tenant(), book::currency));
    var problems = Problems.none();
    var terms = form.terms(viewer.voice(), problems);
    if (problems.any() || what.equals("ver")) {
      var view = tenants.in(viewer.tenant(), tx -> view(tx, viewer, form, terms));
      var page = TEMPLATES.surchargesTerms(viewer, pages.of(viewer), view, problems);
      return problems.any() ? Pages.invalid(page) : Pages.html(page);
    }
    tenants.run(viewer.tenant(), tx -> keep(tx, viewer, terms));
    return Pages.seeOther(PATH, new Toast(viewer.say("surcharges.saved"), null));
  }

  private void keep(TenantTx tx, Viewer viewer, Terms terms) {
    var person = viewer.identity().personId();
    book.add(tx, terms, person);
    audit.record(tx, person, "surcharges.changed", "", said(viewer, terms));
  }

  /** In one line, for the trail. */
  private static String said(Viewer viewer, Terms terms) {
    return viewer.say(
        "surcharges.said." + terms.rate().per().code(),
        viewer.say("surcharges.mode." + terms.charging().code()),
        terms.rate().percent().stripTrailingZeros().toPlainString(),
        terms.basis(),
        terms.grace().days());
  }

  /** What is saved, as it has held since its own first day; whoever changes it begins today. */
  private SurchargeView standing(TenantTx tx, Viewer viewer) {
    var saved = book.last(tx);
    var form =
        saved
            .map(terms -> TermsForm.of(terms, viewer.today(), viewer.voice()))
            .orElseGet(() -> TermsForm.blank(book.currency(tx), viewer.today()));
    var shown = saved.orElseGet(() -> form.terms(viewer.voice(), Problems.none()));
    return view(tx, viewer, form, shown);
  }

  private SurchargeView view(TenantTx tx, Viewer viewer, TermsForm form, Terms terms) {
    var today = viewer.today();
    var example =
        examples
            .of(tx, today)
            .map(
                debt -> {
                  var stretches = Reckoning.of(terms, debt, today.value());
                  return new SurchargeView.Example(
                      debt, stretches, Reckoning.sum(stretches, debt.balance()));
                })
            .orElse(null);
    var speaks = book.speaks(tx);
    return new SurchargeView(
        form,
        example,
        speaks ? Surcharges.all(tx, today) : List.of(),
        speaks,
        Ceilings.needed(tx),
        Objecting.retroactive(tx));
  }
}
