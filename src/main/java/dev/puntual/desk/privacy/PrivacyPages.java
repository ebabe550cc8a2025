package dev.puntual.desk.privacy;

import dev.puntual.kernel.DebtorId;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.receivables.Rights;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What one debtor asked about their own data, and what is done about it. */
@Controller
@Permission(Right.DECIDE)
@RequestMapping("/cartera/{debtor:[0-9a-f-]{36}}/datos")
class PrivacyPages {

  private static final SqlFile OF = SqlFile.beside(PrivacyPages.class, "privacy_of");

  private final TenantTransactions transactions;
  private final Privacy privacy;
  private final Rights rights;

  PrivacyPages(TenantTransactions transactions, Privacy privacy, Rights rights) {
    this.transactions = transactions;
    this.privacy = privacy;
    this.rights = rights;
  }

  @GetMapping
  ResponseEntity<byte[]> page(Viewer viewer, @PathVariable UUID debtor) {
    return with(viewer, debtor, (_, view) -> page(viewer, view, Problems.none(), false));
  }

  @PostMapping("/solicitud")
  ResponseEntity<byte[]> ask(
      Viewer viewer,
      @PathVariable UUID debtor,
      @RequestParam(name = "que", defaultValue = "erasure") String kind,
      @RequestParam(name = "recibida", defaultValue = "") String received,
      @RequestParam(name = "como", defaultValue = "") String said) {
    return with(
        viewer,
        debtor,
        (tx, view) ->
            switch (AskForm.read(viewer, kind, received, said)) {
              case AskForm.Wrong(var problems) -> page(viewer, view, problems, true);
              case AskForm.Right(var what, var day, var words) -> {
                boolean fresh = privacy.ask(tx, viewer, view.id(), what, words, day);
                yield done(
                    viewer,
                    view,
                    fresh ? "desk.privacy.asked." + what.code() : "desk.privacy.asked.before");
              }
            });
  }

  /** They were told what comes of it. */
  @PostMapping("/solicitud/{request:[0-9a-f-]{36}}/respuesta")
  ResponseEntity<byte[]> answer(
      Viewer viewer,
      @PathVariable UUID debtor,
      @PathVariable UUID request,
      @RequestParam(name = "resultado", defaultValue = "") String outcome,
      @RequestParam(name = "respuesta", defaultValue = "") String words) {
    return with(
        viewer,
        debtor,
        (tx, view) -> {
          if (words.isBlank() || !outcome.matches("si|no")) {
            var wrong =
                Problems.none()
                    .add("respuesta-" + request, viewer.say("desk.privacy.answer.wrong"));
            return page(viewer, view, wrong, true);
          }
          var said = AskForm.cut(words, AskForm.ANSWER);
          privacy.answer(tx, viewer, view.id(), request, outcome.equals("si"), said);
          return done(viewer, view, "desk.privacy.answered");
        });
  }

  @PostMapping("/solicitud/fin")
  ResponseEntity<byte[]> withdraw(Viewer viewer, @PathVariable UUID debtor) {
    return with(
        viewer,
        debtor,
        (tx, view) -> {
          privacy.withdraw(tx, viewer, view.id());
          return done(viewer, view, "desk.privacy.withdrawn");
        });
  }

  /** Cannot be undone; the page says so, and whoever does it says that they read it. */
  @PostMapping("/borrar")
  ResponseEntity<byte[]> erase(
      Viewer viewer,
      @PathVariable UUID debtor,
      @RequestParam(name = "entiendo", defaultValue = "") String understood) {
    var answer = erased(viewer, debtor, understood);
    privacy.follow(viewer.tenant());
    return answer;
  }

  private ResponseEntity<byte[]> erased(Viewer viewer, UUID debtor, String understood) {
    return with(
        viewer,
        debtor,
        (tx, view) -> {
          if (!understood.equals("si")) {
            var wrong = Problems.none().add("entiendo", viewer.say("desk.privacy.erase.wrong"));
            return page(viewer, view, wrong, true);
          }
          if (!privacy.erase(tx, viewer, view.id())) {
            return page(viewer, view, Problems.none(), true);
          }
          return done(viewer, view, "desk.privacy.erased.done");
        });
  }

  private ResponseEntity<byte[]> with(
      Viewer viewer, UUID debtor, BiFunction<TenantTx, PrivacyView, ResponseEntity<byte[]>> act) {
    return transactions
        .in(viewer.tenant(), tx -> view(tx, new DebtorId(debtor)).map(view -> act.apply(tx, view)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Optional<PrivacyView> view(TenantTx tx, DebtorId debtor) {
    return tx.sql(OF)
        .param("debtor", debtor.value())
        .query(
            (row, _) ->
                new PrivacyView(
                    debtor,
                    row.getString("code"),
                    row.getString("name"),
                    rights.openDebts(tx, debtor),
                    rights.of(tx, debtor)))
        .optional();
  }

  private static ResponseEntity<byte[]> page(
      Viewer viewer, PrivacyView view, Problems problems, boolean invalid) {
    var html = new StaticTemplates().deskPrivacy(viewer, view, problems);
    return invalid ? Pages.invalid(html) : Pages.html(html);
  }

  private static ResponseEntity<byte[]> done(Viewer viewer, PrivacyView view, String words) {
    return Pages.seeOther("/cartera/" + view.id() + "/datos", new Toast(viewer.say(words), null));
  }
}
