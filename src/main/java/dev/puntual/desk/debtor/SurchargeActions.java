package dev.puntual.desk.debtor;

import dev.puntual.desk.Deeds;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.surcharges.Claims;
import dev.puntual.surcharges.Exceptions;
import dev.puntual.surcharges.Exceptions.ByStatute;
import dev.puntual.surcharges.Terms;
import dev.puntual.surcharges.TermsBook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Claims what lateness of one debtor came to, waives it, and agrees on other terms. */
@Controller
@Permission(Right.DECIDE)
@RequestMapping("/cartera/{debtor}/recargos")
class SurchargeActions {

  private static final Pattern FIGURE = Pattern.compile("\\d{1,12}([.,]\\d{1,6})?");
  private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(1000);
  private static final int LONGEST_REASON = 200;

  private final TenantTransactions transactions;
  private final SurchargedReader surcharged;
  private final Claims claims;
  private final Exceptions exceptions;
  private final Deeds deeds;

  SurchargeActions(
      TenantTransactions transactions,
      TermsBook terms,
      Claims claims,
      Exceptions exceptions,
      Deeds deeds) {
    this.transactions = transactions;
    this.surcharged = new SurchargedReader(terms, exceptions);
    this.claims = claims;
    this.exceptions = exceptions;
    this.deeds = deeds;
  }

  /** Up to and with today. */
  @PostMapping
  @Permission(Right.WORK)
  ResponseEntity<byte[]> claim(
      Viewer viewer,
      @PathVariable UUID debtor,
      @RequestParam(name = "moneda", defaultValue = "") String code) {
    int claimed = transactions.in(viewer.tenant(), tx -> claim(tx, viewer, debtor, code));
    return back(viewer, debtor, claimed == 0 ? "desk.surcharge.nothing" : "desk.surcharge.claimed");
  }

  private int claim(TenantTx tx, Viewer viewer, UUID debtor, String code) {
    var about = new DebtorId(debtor);
    var debts = debts(tx, viewer, about, code);
    int claimed =
        claims.claim(tx, debts, viewer.today(), Claims.BY_HAND, viewer.identity().personId());
    if (claimed > 0) {
      deeds.about(tx, viewer, "surcharge_claimed", about, code);
    }
    return claimed;
  }

  /**
   * @param what a debt, or a currency for all of it
   * @param typed empty for all of it
   */
  @PostMapping("/condonacion")
  ResponseEntity<byte[]> waive(
      Viewer viewer,
      @PathVariable UUID debtor,
      @RequestParam(name = "que", defaultValue = "") String what,
      @RequestParam(name = "importe", defaultValue = "") String typed,
      @RequestParam(name = "motivo", defaultValue = "") String said) {
    var reason = cut(said);
    var amount = figure(typed);
    if (reason.isEmpty() || (!typed.isBlank() && amount == null)) {
      return back(
          viewer, debtor, reason.isEmpty() ? "desk.surcharge.why" : "desk.surcharge.amount.wrong");
    }
    var deed =
        transactions.in(
            viewer.tenant(), tx -> waive(tx, viewer, new DebtorId(debtor), what, amount, reason));
    var undo = deed.map(one -> path(debtor) + "/condonacion/" + one + "/fin").orElse(null);
    var words = deed.isPresent() ? "desk.surcharge.waived" : "desk.surcharge.nothing";
    return Pages.seeOther(page(debtor), new Toast(viewer.say(words), undo));
  }

  private Optional<UUID> waive(
      TenantTx tx,
      Viewer viewer,
      DebtorId debtor,
      String what,
      @Nullable BigDecimal amount,
      String reason) {
    var deed =
        claims.waive(
            tx,
            debtor,
            debts(tx, viewer, debtor, what),
            amount,
            reason,
            viewer.today(),
            viewer.identity().personId());
    if (deed.isPresent()) {
      deeds.about(tx, viewer, "surcharge_waived", debtor, reason);
    }
    return deed;
  }

  @PostMapping("/condonacion/{deed}/fin")
  ResponseEntity<byte[]> unwaive(
      Viewer viewer, @PathVariable UUID debtor, @PathVariable UUID deed) {
    transactions.run(
        viewer.tenant(),
        tx -> {
          if (claims.unwaive(tx, deed, viewer.today(), viewer.identity().personId())) {
            deeds.about(tx, viewer, "surcharge_unwaived", new DebtorId(debtor), "");
          }
        });
    return back(viewer, debtor, "desk.surcharge.unwaived");
  }

  /**
   * @param typed a rate; empty for nothing at all
   */
  @PostMapping("/trato")
  ResponseEntity<byte[]> agree(
      Viewer viewer,
      @PathVariable UUID debtor,
      @RequestParam(name = "tasa", defaultValue = "") String typed,
      @RequestParam(name = "cada", defaultValue = "month") String per,
      @RequestParam(name = "ley", defaultValue = "") String statute,
      @RequestParam(name = "motivo", defaultValue = "") String said) {
    var reason = cut(said);
    var percent = figure(typed);
    boolean wrong = !typed.isBlank() && (percent == null || percent.compareTo(HIGHEST_RATE) > 0);
    if (reason.isEmpty() || wrong) {
      return back(
          viewer, debtor, reason.isEmpty() ? "desk.surcharge.why" : "desk.surcharge.rate.wrong");
    }
    if (!statute.isEmpty()) {
      var answer = byStatute(viewer, new DebtorId(debtor), statute, reason);
      return Pages.seeOther(page(debtor), new Toast(answer, null));
    }
    var how = per.equals("year") ? Terms.Per.YEAR : Terms.Per.MONTH;
    var rate = percent == null ? null : new Terms.Rate(percent, how);
    transactions.run(
        viewer.tenant(),
        tx -> {
          var about = new DebtorId(debtor);
          exceptions.make(
              tx, about, new Exceptions.Agreed(rate, reason), viewer.identity().personId());
          deeds.about(tx, viewer, "surcharge_agreed", about, reason);
        });
    return back(viewer, debtor, "desk.surcharge.agreed");
  }

  private String byStatute(Viewer viewer, DebtorId debtor, String statute, String reason) {
    var became =
        transactions.in(
            viewer.tenant(),
            tx -> {
              var answer =
                  exceptions.make(
                      tx, debtor, statute, reason, viewer.today(), viewer.identity().personId());
              if (answer instanceof ByStatute.Kept) {
                deeds.about(tx, viewer, "surcharge_agreed", debtor, reason);
              }
              return answer;
            });
    return switch (became) {
      case ByStatute.Kept() -> viewer.say("desk.surcharge.agreed");
      case ByStatute.Elsewhere() -> viewer.say("desk.surcharge.statute.elsewhere");
      case ByStatute.OnlyAgreed(var law) ->
          viewer.say("desk.surcharge.statute.contract", law.source());
      case ByStatute.NotForThem(var law) ->
          viewer.say(
              law.standing().equals("unknown")
                  ? "desk.surcharge.statute.unknown"
                  : "desk.surcharge.statute.not_for",
              law.title(viewer.voice().language()),
              law.debtor());
    };
  }

  @PostMapping("/trato/fin")
  ResponseEntity<byte[]> agreeNoMore(Viewer viewer, @PathVariable UUID debtor) {
    transactions.run(
        viewer.tenant(),
        tx -> {
          var about = new DebtorId(debtor);
          if (exceptions.end(tx, about, viewer.identity().personId())) {
            deeds.about(tx, viewer, "surcharge_agreed_no_more", about, "");
          }
        });
    return back(viewer, debtor, "desk.surcharge.house");
  }

  /** One of the debtor's own debts, or all in a currency; anything else is none. */
  private List<UUID> debts(TenantTx tx, Viewer viewer, DebtorId debtor, String what) {
    return surcharged.of(tx, debtor, viewer.today()).lines().stream()
        .map(Surcharged.Line::accrued)
        .filter(
            one ->
                one.debt().toString().equals(what)
                    || one.interest().currency().getCurrencyCode().equals(what))
        .map(one -> one.debt())
        .toList();
  }

  private static @Nullable BigDecimal figure(String typed) {
    var plain = typed.strip();
    if (!FIGURE.matcher(plain).matches()) {
      return null;
    }
    var figure = new BigDecimal(plain.replace(',', '.'));
    return figure.signum() > 0 ? figure : null;
  }

  private static String cut(String said) {
    var reason = said.strip();
    return reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
  }

  private static ResponseEntity<byte[]> back(Viewer viewer, UUID debtor, String words) {
    return Pages.seeOther(page(debtor), new Toast(viewer.say(words), null));
  }

  private static String page(UUID debtor) {
    return "/cartera/" + debtor + "#recargos";
  }

  private static String path(UUID debtor) {
    return "/cartera/" + debtor + "/recargos";
  }
}
