package dev.puntual.api.promises;

import dev.puntual.api.calls.Calls;
import dev.puntual.api.calls.Debtors;
import dev.puntual.api.calls.Told;
import dev.puntual.api.keys.Holder;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Fault;
import dev.puntual.platform.web.PublicPage;
import dev.puntual.tenants.Audit;
import dev.puntual.worklist.Holds;
import dev.puntual.worklist.PromisesMade;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Promises that programs end, as people do. */
@Controller
@PublicPage
final class PromiseLifts {

  private final Calls calls;
  private final Holds holds;
  private final Audit audit;

  PromiseLifts(Calls calls, Holds holds, Audit audit) {
    this.calls = calls;
    this.holds = holds;
    this.audit = audit;
  }

  /** It was a mistake, or no longer counts; a second time is told how it ended. */
  @PostMapping("/api/v1/debtors/{debtor}/promises/{promise}/lift")
  ResponseEntity<byte[]> lift(
      @PathVariable String debtor, @PathVariable String promise, HttpServletRequest request) {
    return calls.write(
        request,
        Holder.WORK,
        "promise_lift/" + debtor + "/" + promise,
        (tx, call) ->
            Debtors.with(
                tx,
                debtor,
                known ->
                    Debtors.id(promise)
                        .map(id -> lifted(tx, call, known, id))
                        .orElseGet(PromiseQuestions::unknown)));
  }

  private Told lifted(TenantTx tx, Calls.Writer call, Debtors.Known debtor, UUID promise) {
    var wrong = call.fields().fault();
    if (wrong.isPresent()) {
      return wrong.get();
    }
    var found = PromisesMade.one(tx, debtor.id(), promise, call.today());
    if (found.isEmpty()) {
      return PromiseQuestions.unknown();
    }
    if (call.fresh()) {
      if (!found.get().state().equals("running")) {
        return Told.not(Fault.of(409, "promise_over").about("state", found.get().state()));
      }
      holds.lift(tx, promise, null);
      audit.record(tx, null, "api.promise_lifted", debtor.code(), call.holder().name());
    }
    return PromiseQuestions.told(tx, debtor.id(), promise, call.today());
  }
}
