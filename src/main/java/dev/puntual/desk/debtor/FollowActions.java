package dev.puntual.desk.debtor;

import dev.puntual.desk.Deeds;
import dev.puntual.dunning.Following;
import dev.puntual.dunning.Strategies;
import dev.puntual.dunning.Strategy;
import dev.puntual.kernel.DebtorId;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Puts a debtor on a strategy by name, whatever the segments say, and takes it back. */
@Controller
@Permission(Right.DECIDE)
class FollowActions {

  private final TenantTransactions transactions;
  private final Strategies strategies;
  private final Following following;
  private final DebtorPages pages;
  private final Deeds deeds;

  FollowActions(
      TenantTransactions transactions,
      Strategies strategies,
      Following following,
      DebtorPages pages,
      Deeds deeds) {
    this.transactions = transactions;
    this.strategies = strategies;
    this.following = following;
    this.pages = pages;
    this.deeds = deeds;
  }

  @PostMapping("/cartera/{debtor}/estrategia")
  ResponseEntity<byte[]> follow(
      Viewer viewer, @PathVariable UUID debtor, @RequestParam Map<String, String> fields) {
    var form = FollowForm.read(fields);
    var id = new DebtorId(debtor);
    boolean done = transactions.in(viewer.tenant(), tx -> follow(tx, viewer, id, form));
    if (!done) {
      var view = pages.view(viewer, id, DebtorPages.Asked.NOTHING).with(form);
      return Pages.invalid(
          new StaticTemplates()
              .deskDebtor(
                  viewer,
                  view,
                  ContactForm.BLANK,
                  Problems.none(),
                  HoldForm.fresh(viewer),
                  null,
                  null));
    }
    return Pages.seeOther(
        "/cartera/" + debtor,
        new Toast(viewer.say("desk.follow.done"), "/cartera/" + debtor + "/estrategia/fin"));
  }

  private boolean follow(TenantTx tx, Viewer viewer, DebtorId debtor, FollowForm form) {
    var choices = following.of(tx, debtor, viewer.today());
    if (!form.judge(viewer, choices)) {
      return false;
    }
    var person = viewer.identity().personId();
    strategies.assign(tx, List.of(debtor), form.number(), form.reason(), form.day(), person);
    var name = choices.choice(form.number()).map(one -> called(viewer, one)).orElseThrow();
    deeds.about(tx, viewer, "assigned", debtor, name);
    return true;
  }

  @PostMapping("/cartera/{debtor}/estrategia/fin")
  ResponseEntity<byte[]> free(Viewer viewer, @PathVariable UUID debtor) {
    transactions.run(
        viewer.tenant(),
        tx -> {
          if (strategies.unassign(tx, List.of(new DebtorId(debtor))) > 0) {
            deeds.about(tx, viewer, "unassigned", new DebtorId(debtor), "");
          }
        });
    return Pages.seeOther("/cartera/" + debtor, new Toast(viewer.say("desk.follow.freed"), null));
  }

  private static String called(Viewer viewer, Strategy strategy) {
    return strategy.isHouse() ? viewer.say("dunning.strategy.house") : strategy.name();
  }
}
