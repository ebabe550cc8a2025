package dev.puntual.desk.debtor;

import dev.puntual.desk.Deeds;
import dev.puntual.kernel.DebtorId;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Makes a payment link to hand over by other means than a letter. */
@Controller
@Permission(Right.WORK)
class LinkActions {

  private static final Duration LIFE = Duration.ofDays(30);

  private final TenantTransactions transactions;
  private final PaymentLinks links;
  private final Deeds deeds;
  private final InstantSource clock;

  LinkActions(
      TenantTransactions transactions, PaymentLinks links, Deeds deeds, InstantSource clock) {
    this.transactions = transactions;
    this.links = links;
    this.deeds = deeds;
    this.clock = clock;
  }

  @PostMapping("/cartera/{debtor}/ligas")
  ResponseEntity<byte[]> make(
      Viewer viewer, @PathVariable UUID debtor, @RequestParam(name = "moneda") String currency) {
    if (!currency.matches("[A-Z]{3}")) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    var whose = new DebtorId(debtor);
    var url =
        transactions.in(
            viewer.tenant(),
            tx -> {
              deeds.about(tx, viewer, "link_made", whose, currency);
              var until = clock.instant().plus(LIFE);
              return links.issue(tx, whose, currency, until, viewer.identity().personId());
            });
    var link = links.read(url.substring(url.lastIndexOf('/') + 1)).orElseThrow();
    return Pages.seeOther("/cartera/" + debtor + "?liga=" + link.linkId() + "#liga");
  }
}
