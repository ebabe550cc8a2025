package dev.puntual.api.disputes;

import dev.puntual.api.calls.Calls;
import dev.puntual.api.calls.Debtors;
import dev.puntual.api.calls.Told;
import dev.puntual.api.keys.Holder;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Fault;
import dev.puntual.platform.web.PublicPage;
import dev.puntual.tenants.Audit;
import dev.puntual.worklist.Disputes;
import dev.puntual.worklist.Objection;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Objections that programs note, one for each document, by the rules by which people do. */
@Controller
@PublicPage
final class DisputeWrites {

  static final int LONGEST_NOTE = 500;

  /** At once: all of them are open afterwards, or none. */
  private static final int MOST_DEBTS = 50;

  private final Calls calls;
  private final Disputes disputes;
  private final Audit audit;

  DisputeWrites(Calls calls, Disputes disputes, Audit audit) {
    this.calls = calls;
    this.disputes = disputes;
    this.audit = audit;
  }

  @PostMapping("/api/v1/debtors/{debtor}/disputes")
  ResponseEntity<byte[]> open(@PathVariable String debtor, HttpServletRequest request) {
    return calls.write(
        request,
        Holder.WORK,
        "dispute/" + debtor,
        (tx, call) -> Debtors.with(tx, debtor, known -> opened(tx, call, known)));
  }

  private Told opened(TenantTx tx, Calls.Writer call, Debtors.Known debtor) {
    var fields = call.fields();
    var debts = fields.ids("debts", MOST_DEBTS);
    var amount = fields.amount("amount");
    if (debts.isEmpty()) {
      fields.wrong("debts");
    } else if (amount.isPresent() && debts.size() > 1) {
      fields.wrong("amount");
    }
    var note = fields.text("note", LONGEST_NOTE).or(() -> fields.wrong("note"));
    var by = fields.day("answer_by");
    if (call.fresh() && by.filter(day -> day.isBefore(call.today().value())).isPresent()) {
      fields.wrong("answer_by");
    }
    var objection =
        new Objection(amount.orElse(null), null, by.map(BusinessDate::new).orElse(null));
    var named = named(call, debtor, debts, objection, note.orElse(""));
    return fields.fault().orElseGet(() -> opened(tx, call, debtor, named));
  }

  private static Map<UUID, Disputes.Said> named(
      Calls.Writer call, Debtors.Known debtor, List<UUID> debts, Objection objection, String note) {
    var named = new LinkedHashMap<UUID, Disputes.Said>();
    debts.forEach(
        debt ->
            named.put(
                UUID.nameUUIDFromBytes((call.id() + "/" + debt).getBytes(StandardCharsets.UTF_8)),
                new Disputes.Said(debtor.id(), debt, objection, note)));
    return named;
  }

  private Told opened(
      TenantTx tx, Calls.Writer call, Debtors.Known debtor, Map<UUID, Disputes.Said> named) {
    if (call.fresh()) {
      var against = disputes.openAll(tx, named, call.today(), null);
      if (against.isPresent()) {
        return refused(against.get());
      }
      audit.record(tx, null, "api.dispute_opened", debtor.code(), call.holder().name());
    }
    return Told.of(Map.of("disputes", DisputeTold.those(tx, debtor.id().value(), named.keySet())));
  }

  private static Told refused(Disputes.Against against) {
    var fault = fault(against.why());
    return Told.not(fault.about("debt", against.said().receivable().toString()));
  }

  private static Fault fault(Disputes.Opened why) {
    return switch (why) {
      case Disputes.Opened.Already() -> Fault.of(409, "dispute_already");
      case Disputes.Opened.TooMuch(var owed) ->
          Fault.of(422, "amount_too_much")
              .about("owed", owed.amount().toPlainString())
              .about("currency", owed.currency().getCurrencyCode());
      case Disputes.Opened.NotOwed _, Disputes.Opened.Open _ -> Fault.of(422, "debt_not_open");
    };
  }
}
