package dev.puntual.api.disputes;

import dev.puntual.api.calls.Calls;
import dev.puntual.api.calls.Debtors;
import dev.puntual.api.calls.Told;
import dev.puntual.api.keys.Holder;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Fault;
import dev.puntual.tenants.Audit;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;

/** One objection of one debtor that a program ends; what the ways of doing so have in common. */
record DisputeEnds(Calls calls, Audit audit) {

  /** How it ends. */
  interface End {
    Told of(TenantTx tx, Calls.Writer call, Debtors.Known debtor, DisputeTold dispute);
  }

  /**
   * @param what as a name of the call
   */
  ResponseEntity<byte[]> end(
      HttpServletRequest request, String what, String debtor, String dispute, End end) {
    return calls.write(
        request,
        Holder.WORK,
        what + "/" + debtor + "/" + dispute,
        (tx, call) ->
            Debtors.with(
                tx,
                debtor,
                known ->
                    Debtors.id(dispute)
                        .flatMap(id -> DisputeTold.one(tx, known.id().value(), id))
                        .map(found -> end.of(tx, call, known, found))
                        .orElseGet(() -> Told.not(Fault.of(404, "dispute_unknown")))));
  }

  /**
   * @param what as the audit trail names it
   */
  Told ended(
      TenantTx tx, Calls.Writer call, Debtors.Known debtor, DisputeTold dispute, String what) {
    audit.record(tx, null, "api." + what, debtor.code(), call.holder().name());
    return Told.of(DisputeTold.one(tx, debtor.id().value(), dispute.id()).orElseThrow());
  }

  static Told over(DisputeTold dispute) {
    return Told.not(Fault.of(409, "dispute_over").about("outcome", dispute.outcome()));
  }
}
