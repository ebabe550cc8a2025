package dev.puntual.desk.today;

import dev.puntual.desk.Around;
import dev.puntual.desk.Deeds;
import dev.puntual.desk.Kept;
import dev.puntual.desk.tasks.OwedNotices;
import dev.puntual.dunning.Cause;
import dev.puntual.dunning.Evaluation;
import dev.puntual.dunning.Freshness;
import dev.puntual.dunning.Plans;
import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.TenantId;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.platform.web.Voice;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The day: what leaves, what waits for a person, what stays silent and why. */
@Controller
@Permission(Right.LOOK)
class TodayPages {

  private final TenantTransactions transactions;
  private final Plans plans;
  private final Evaluation evaluation;
  private final Deeds deeds;
  private final Around around;
  private final OwedNotices notices;
  private final InstantSource clock;
  private final Kept<Asked, Today.Unwritten> unwritten;

  TodayPages(
      TenantTransactions transactions,
      Plans plans,
      Evaluation evaluation,
      Deeds deeds,
      Around around,
      OwedNotices notices,
      InstantSource clock) {
    this.transactions = transactions;
    this.plans = plans;
    this.evaluation = evaluation;
    this.deeds = deeds;
    this.around = around;
    this.notices = notices;
    this.clock = clock;
    this.unwritten = new Kept<>(clock);
  }

  private record Asked(TenantId tenant, LocalDate day, Language language) {}

  @GetMapping("/hoy")
  ResponseEntity<byte[]> page(
      Viewer viewer, @RequestParam(name = "moneda", defaultValue = "") String currency) {
    var today = transactions.in(viewer.tenant(), tx -> read(tx, viewer, currency));
    return Pages.html(new StaticTemplates().deskToday(viewer, today));
  }

  private Today read(TenantTx tx, Viewer viewer, String currency) {
    var today = viewer.today().value();
    var bars = around.ages().ofAll(tx, viewer.today(), code -> "/cartera?moneda=" + code);
    return TodayFacts.read(
        tx,
        viewer,
        bars,
        unwritten.get(
            new Asked(tx.tenant(), today, viewer.voice().language()),
            () -> unwritten(tx, today, viewer.voice())),
        around,
        Freshness.of(tx, clock.instant()),
        currency);
  }

  private Today.Unwritten unwritten(TenantTx tx, LocalDate today, Voice voice) {
    var obstacles = around.barriers().of(tx, TodayFacts.countries(tx), voice);
    return TodayFacts.unwritten(
        tx, today, obstacles, around.barriers().segments(tx), notices.sum(tx, today));
  }

  @PostMapping("/hoy/planes/{plan}/envio")
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> send(Viewer viewer, @PathVariable UUID plan) {
    return back(transactions.in(viewer.tenant(), tx -> approve(tx, viewer, plan)));
  }

  /** What became of it, in a sentence. */
  private String approve(TenantTx tx, Viewer viewer, UUID plan) {
    var today = viewer.today().value();
    var waiting = TodayFacts.plan(tx, today);
    var let = plans.approve(tx, plan, viewer.identity().personId());
    int approved = let.messages();
    if (let.any()) {
      deeds.record(tx, viewer, "plan_sent", viewer.voice().number(approved), "");
    }
    if (let.lacking() > 0) {
      return viewer.say("desk.today.done.lacking", approved, let.lacking());
    }
    if (let.tasks() > 0) {
      return viewer.say("desk.today.done.tasks", approved, let.tasks());
    }
    return approved > 0 && waiting != null && waiting.day().isAfter(today)
        ? viewer.say("desk.today.done.sent.on", approved, viewer.voice().weekday(waiting.day()))
        : viewer.say("desk.today.done.sent", approved);
  }

  /** Leaves the ticked debtors out, or takes them back in. */
  @PostMapping("/hoy/planes/{plan}/apartados")
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> hold(
      Viewer viewer,
      @PathVariable UUID plan,
      @RequestParam(name = "cliente", defaultValue = "") List<UUID> debtors,
      @RequestParam(name = "volver", defaultValue = "") String release) {
    var ids = debtors.stream().map(DebtorId::new).toList();
    boolean out = release.isBlank();
    transactions.run(
        viewer.tenant(),
        tx -> {
          int debts = out ? plans.hold(tx, plan, ids) : plans.release(tx, plan, ids);
          if (debts > 0) {
            deeds.aboutMany(tx, viewer, out ? "plan_held" : "plan_released", ids, "");
          }
        });
    return back(viewer.say(out ? "desk.today.done.held" : "desk.today.done.back", ids.size()));
  }

  /** Thinks the waiting plan over with old debts entering at another step. */
  @PostMapping("/hoy/entrada")
  @Permission(Right.DECIDE)
  ResponseEntity<byte[]> enterAt(
      Viewer viewer, @RequestParam(name = "paso", defaultValue = "0") int step) {
    int from = Math.clamp(step, 0, 99);
    evaluation.runEnteringAt(viewer.tenant(), from);
    transactions.run(
        viewer.tenant(),
        tx -> deeds.record(tx, viewer, "plan_redone", viewer.voice().number(from), ""));
    return back(viewer.say("desk.today.done.entry"));
  }

  @PostMapping("/hoy/revision")
  @Permission(Right.WORK)
  ResponseEntity<byte[]> evaluate(Viewer viewer) {
    evaluation.run(viewer.tenant(), Cause.ASKED);
    return back(viewer.say("desk.today.done.evaluated"));
  }

  private static ResponseEntity<byte[]> back(String said) {
    return Pages.seeOther("/hoy", new Toast(said, null));
  }
}
