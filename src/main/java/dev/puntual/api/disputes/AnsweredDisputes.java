package dev.puntual.api.disputes;

import dev.puntual.api.calls.Calls;
import dev.puntual.api.calls.Debtors;
import dev.puntual.api.calls.Told;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Fault;
import dev.puntual.platform.web.PublicPage;
import dev.puntual.tenants.Audit;
import dev.puntual.worklist.Disputes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Objections that programs answer, by the rules by which people do. */
@Controller
@PublicPage
final class AnsweredDisputes {

  private final DisputeEnds ends;
  private final Disputes disputes;

  AnsweredDisputes(Calls calls, Disputes disputes, Audit audit) {
    this.ends = new DisputeEnds(calls, audit);
    this.disputes = disputes;
  }

  /** What the debtor was right about is taken off the debt. */
  @PostMapping("/api/v1/debtors/{debtor}/disputes/{dispute}/answer")
  ResponseEntity<byte[]> answer(
      @PathVariable String debtor, @PathVariable String dispute, HttpServletRequest request) {
    return ends.end(request, "dispute_answer", debtor, dispute, this::answered);
  }

  private Told answered(TenantTx tx, Calls.Writer call, Debtors.Known debtor, DisputeTold dispute) {
    var fields = call.fields();
    var how = fields.word("outcome", Set.of("granted", "rejected"));
    var granted = fields.amount("granted");
    var note = fields.text("note", DisputeWrites.LONGEST_NOTE);
    boolean right = how.filter("granted"::equals).isPresent();
    if (how.isEmpty()) {
      fields.wrong("outcome");
    } else if (right != granted.isPresent()) {
      fields.wrong("granted");
    } else if (note.isEmpty()) {
      fields.wrong("note");
    }
    var wrong = fields.fault();
    if (wrong.isPresent()) {
      return wrong.get();
    }
    if (!call.fresh()) {
      return Told.of(dispute);
    }
    var sum = granted.orElse(null);
    return switch (disputes.end(tx, dispute.id(), sum, note.orElse(""), call.today(), null)) {
      case Disputes.Ended.Lifted _ ->
          ends.ended(tx, call, debtor, dispute, right ? "dispute_granted" : "dispute_answered");
      case Disputes.Ended.TooMuch(var most) when most != null ->
          Told.not(
              Fault.of(422, "granted_too_much")
                  .about("disputed", most.amount().toPlainString())
                  .about("currency", most.currency().getCurrencyCode()));
      case Disputes.Ended.TooMuch _ -> Told.not(Fault.of(422, "granted_of_all"));
      case Disputes.Ended.Before() -> DisputeEnds.over(dispute);
    };
  }
}
