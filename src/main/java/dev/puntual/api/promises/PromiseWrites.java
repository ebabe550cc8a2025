package dev.puntual.api.promises;

import dev.puntual.api.calls.Calls;
import dev.puntual.api.calls.Debtors;
import dev.puntual.api.calls.Told;
import dev.puntual.api.keys.Holder;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Fault;
import dev.puntual.platform.web.PublicPage;
import dev.puntual.tenants.Audit;
import dev.puntual.worklist.Promises;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Promises that programs note, by the rules by which people do. */
@Controller
@PublicPage
@RequestMapping("/api/v1/debtors/{debtor}/promises")
final class PromiseWrites {

  private static final int LONGEST_NOTE = 500;

  private final Calls calls;
  private final Promises promises;
  private final Audit audit;

  PromiseWrites(Calls calls, Promises promises, Audit audit) {
    this.calls = calls;
    this.promises = promises;
    this.audit = audit;
  }

  @PostMapping
  ResponseEntity<byte[]> note(@PathVariable String debtor, HttpServletRequest request) {
    return calls.write(
        request,
        Holder.WORK,
        "promise/" + debtor,
        (tx, call) -> Debtors.with(tx, debtor, known -> noted(tx, call, known)));
  }

  private Told noted(TenantTx tx, Calls.Writer call, Debtors.Known debtor) {
    var fields = call.fields();
    var day = fields.day("day").or(() -> fields.wrong("day"));
    var currency = fields.text("currency", 3).orElse("");
    var said =
        new Promises.Said(
            debtor.id(),
            fields.id("debt").orElse(null),
            fields.amount("amount").orElse(null),
            new BusinessDate(day.orElse(call.today().value())),
            fields.text("note", LONGEST_NOTE).orElse(""));
    return fields
        .fault()
        .orElseGet(
            () ->
                call.fresh()
                    ? made(tx, call, debtor, said, currency)
                    : PromiseQuestions.told(tx, debtor.id(), call.id(), call.today()));
  }

  /** The currency is not chosen, but said it has to be the one that it will be in. */
  private Told made(
      TenantTx tx, Calls.Writer call, Debtors.Known debtor, Promises.Said said, String currency) {
    var owed = Promises.owed(tx, said.debtor(), said.receivable());
    if (!currency.isEmpty()
        && owed.filter(one -> !one.currency().getCurrencyCode().equals(currency)).isPresent()) {
      return Told.not(
          Fault.of(422, "currency_other")
              .about("currency", owed.get().currency().getCurrencyCode()));
    }
    return switch (promises.make(tx, call.id(), said, call.today(), null)) {
      case Promises.Made.Held(var id) -> {
        audit.record(tx, null, "api.promise_made", debtor.code(), by(call, said));
        yield PromiseQuestions.told(tx, debtor.id(), id, call.today());
      }
      case Promises.Made.TooMuch(var most) ->
          Told.not(
              Fault.of(422, "amount_too_much")
                  .about("owed", PromiseTold.plain(most))
                  .about("currency", most.currency().getCurrencyCode()));
      case Promises.Made.NotOwed() -> Told.not(Fault.of(422, "nothing_owed"));
      case Promises.Made.Past() -> Told.not(Fault.of(422, "day_past").about("field", "day"));
    };
  }

  private static String by(Calls.Writer call, Promises.Said said) {
    return call.holder().name() + " · " + said.day();
  }
}
