package dev.puntual.desk.debtor;

import dev.puntual.desk.Deeds;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.receivables.Standing;
import dev.puntual.receivables.Standings;
import dev.puntual.tenants.CountryParts;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says where a debtor is and what the law sees in it, which decides what rules bind us. */
@Controller
@Permission(Right.WORK)
class StandingActions {

  private final TenantTransactions transactions;
  private final Standings standings;
  private final Deeds deeds;

  StandingActions(TenantTransactions transactions, Standings standings, Deeds deeds) {
    this.transactions = transactions;
    this.standings = standings;
    this.deeds = deeds;
  }

  /** A part that no country has reads as unknown, which is judged most strictly. */
  @PostMapping("/cartera/{debtor}/ficha")
  ResponseEntity<byte[]> say(
      Viewer viewer,
      @PathVariable UUID debtor,
      @RequestParam(name = "lugar", defaultValue = "") String place,
      @RequestParam(name = "clase", defaultValue = "") String standing) {
    int dash = place.indexOf('-');
    var known =
        dash < 0
            ? ""
            : CountryParts.read(place.substring(0, dash), place.substring(dash + 1))
                .map(CountryParts.Part::iso)
                .orElse("");
    var id = new DebtorId(debtor);
    transactions.run(
        viewer.tenant(),
        tx -> {
          if (standings.say(tx, id, known, Standing.of(standing))) {
            deeds.about(
                tx,
                viewer,
                "standing",
                id,
                viewer.say("desk.debtor.standing." + Standing.of(standing).code()));
          }
        });
    return Pages.seeOther(
        "/cartera/" + debtor, new Toast(viewer.say("desk.debtor.standing.done"), null));
  }
}
