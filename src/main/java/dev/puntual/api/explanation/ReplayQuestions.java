package dev.puntual.api.explanation;

import dev.puntual.api.keys.Holder;
import dev.puntual.api.keys.KeyDoor;
import dev.puntual.dunning.Again;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Fault;
import dev.puntual.platform.web.PublicPage;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Decisions as a company's own programs have them made again. */
@Controller
@PublicPage
@RequestMapping("/api/v1/debtors")
final class ReplayQuestions {

  private final KeyDoor door;
  private final TenantTransactions tenants;
  private final Again again;
  private final InstantSource clock;

  ReplayQuestions(KeyDoor door, TenantTransactions tenants, Again again, InstantSource clock) {
    this.door = door;
    this.tenants = tenants;
    this.again = again;
    this.clock = clock;
  }

  /** Every decision of that day about the debtor, made again from what was kept. */
  @GetMapping("/{debtor}/replay")
  ResponseEntity<byte[]> replay(
      @PathVariable String debtor,
      @RequestParam(required = false) @Nullable String day,
      HttpServletRequest request) {
    return door.open(request, holder -> replayed(request, holder, debtor, day));
  }

  private ResponseEntity<byte[]> replayed(
      HttpServletRequest request, Holder holder, String debtor, @Nullable String asked) {
    var today = BusinessDate.at(clock.instant(), holder.zone()).value();
    var range = Range.read(asked, null, null, today);
    if (range.isEmpty()) {
      return Fault.of(400, "days_unreadable").answer(request);
    }
    var day = range.get().from();
    if (!range.get().within(today.minusYears(Range.YEARS_BACK), today.plusDays(1))) {
      return Fault.of(422, "days_out_of_range").answer(request);
    }
    return DebtorQuestions.id(debtor)
        .flatMap(
            id ->
                tenants.in(
                    holder.tenant(),
                    tx -> DebtorQuestions.known(tx, id) ? again(tx, id, day) : Optional.empty()))
        .map(found -> DebtorQuestions.json(request, found))
        .orElseGet(() -> DebtorQuestions.unknown(request));
  }

  private Optional<Replay> again(TenantTx tx, DebtorId debtor, LocalDate day) {
    return Optional.of(Replay.of(debtor, day, again.all(tx, debtor, day)));
  }
}
