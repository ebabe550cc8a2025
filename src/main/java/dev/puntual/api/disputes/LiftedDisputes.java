package dev.puntual.api.disputes;

import dev.puntual.api.calls.Calls;
import dev.puntual.api.calls.Debtors;
import dev.puntual.api.calls.Told;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.PublicPage;
import dev.puntual.tenants.Audit;
import dev.puntual.worklist.Holds;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Objections that programs take back, as people do. */
@Controller
@PublicPage
final class LiftedDisputes {

  private final DisputeEnds ends;
  private final Holds holds;

  LiftedDisputes(Calls calls, Holds holds, Audit audit) {
    this.ends = new DisputeEnds(calls, audit);
    this.holds = holds;
  }

  /** It was written down by mistake, or its debtor took it back; nothing is taken off. */
  @PostMapping("/api/v1/debtors/{debtor}/disputes/{dispute}/lift")
  ResponseEntity<byte[]> lift(
      @PathVariable String debtor, @PathVariable String dispute, HttpServletRequest request) {
    return ends.end(request, "dispute_lift", debtor, dispute, this::lifted);
  }

  private Told lifted(TenantTx tx, Calls.Writer call, Debtors.Known debtor, DisputeTold dispute) {
    return call.fields()
        .fault()
        .orElseGet(
            () -> {
              if (!call.fresh()) {
                return Told.of(dispute);
              }
              return holds.lift(tx, dispute.id(), null)
                  ? ends.ended(tx, call, debtor, dispute, "dispute_lifted")
                  : DisputeEnds.over(dispute);
            });
  }
}
