package dev.puntual.api.promises;

import dev.puntual.api.calls.Calls;
import dev.puntual.api.calls.Debtors;
import dev.puntual.api.calls.Paging;
import dev.puntual.api.calls.Told;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Fault;
import dev.puntual.platform.web.PublicPage;
import dev.puntual.worklist.PromisesMade;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What debtors promised, and what came of it; any key. */
@Controller
@PublicPage
final class PromiseQuestions {

  private final Calls calls;

  PromiseQuestions(Calls calls) {
    this.calls = calls;
  }

  /** Of everybody, the newest first. */
  @GetMapping("/api/v1/promises")
  ResponseEntity<byte[]> all(
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String limit,
      HttpServletRequest request) {
    return calls.read(request, (tx, reader) -> page(tx, reader, null, state, after, limit));
  }

  /** Of one debtor. */
  @GetMapping("/api/v1/debtors/{debtor}/promises")
  ResponseEntity<byte[]> of(
      @PathVariable String debtor,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(required = false) @Nullable String limit,
      HttpServletRequest request) {
    return calls.read(
        request,
        (tx, reader) ->
            Debtors.with(tx, debtor, known -> page(tx, reader, known.id(), state, after, limit)));
  }

  private static Told page(
      TenantTx tx,
      Calls.Reader reader,
      @Nullable DebtorId debtor,
      @Nullable String state,
      @Nullable String after,
      @Nullable String limit) {
    if (state != null && !state.equals("running")) {
      return Told.not(Fault.of(400, "query_wrong").about("parameter", "state"));
    }
    return Paging.read(
        after,
        limit,
        paging -> {
          var ask = new PromisesMade.Ask(debtor, state != null, paging.after(), paging.limit() + 1);
          var found =
              PromisesMade.page(tx, ask, reader.today()).stream().map(PromiseTold::of).toList();
          return paging.page("promises", found, PromiseTold::id);
        });
  }

  @GetMapping("/api/v1/debtors/{debtor}/promises/{promise}")
  ResponseEntity<byte[]> one(
      @PathVariable String debtor, @PathVariable String promise, HttpServletRequest request) {
    return calls.read(
        request,
        (tx, reader) ->
            Debtors.with(
                tx,
                debtor,
                known ->
                    Debtors.id(promise)
                        .map(id -> told(tx, known.id(), id, reader.today()))
                        .orElseGet(PromiseQuestions::unknown)));
  }

  static Told told(TenantTx tx, DebtorId debtor, UUID promise, BusinessDate today) {
    return PromisesMade.one(tx, debtor, promise, today)
        .map(made -> Told.of(PromiseTold.of(made)))
        .orElseGet(PromiseQuestions::unknown);
  }

  static Told unknown() {
    return Told.not(Fault.of(404, "promise_unknown"));
  }
}
