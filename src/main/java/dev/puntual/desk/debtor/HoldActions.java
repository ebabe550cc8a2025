package dev.puntual.desk.debtor;

import dev.puntual.desk.Deeds;
import dev.puntual.desk.disputes.Figure;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.worklist.HoldReason;
import dev.puntual.worklist.Holds;
import dev.puntual.worklist.Objection;
import dev.puntual.worklist.Promises;
import dev.puntual.worklist.Way;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks for silence about a debtor or one document, by all channels or one, and ends it. */
@Controller
@Permission(Right.WORK)
class HoldActions {

  private static final SqlFile LIFTED = SqlFile.beside(HoldActions.class, "lifted_hold");

  private final TenantTransactions transactions;
  private final Holds holds;
  private final Deeds deeds;
  private final DebtorPages pages;

  HoldActions(TenantTransactions transactions, Holds holds, Deeds deeds, DebtorPages pages) {
    this.pages = pages;
    this.transactions = transactions;
    this.holds = holds;
    this.deeds = deeds;
  }

  @PostMapping("/cartera/{debtor}/pausas")
  ResponseEntity<byte[]> place(
      Viewer viewer,
      @PathVariable UUID debtor,
      @RequestParam(name = "motivo", defaultValue = "pause") String reason,
      @RequestParam(name = "canal", defaultValue = "") String channel,
      @RequestParam(name = "hasta", defaultValue = "") String until,
      @RequestParam(name = "nota", defaultValue = "") String note,
      @RequestParam(name = "monto", defaultValue = "") String sum,
      @RequestParam(name = "documento", required = false) @Nullable UUID receivable) {
    var about = new About(new DebtorId(debtor), receivable, Way.of(channel).orElse(null));
    var promised = reason.equals(HoldReason.PROMISE.code()) && about.channel() == null;
    var amount = promised ? Figure.read(sum).orElse(null) : null;
    var request = request(viewer, about, reason(reason), note, day(until)).of(amount);
    var document = receivable == null ? "" : receivable.toString();
    var form = new HoldForm(reason, channel, document, until, sum, note, Problems.none());
    if (request.over()) {
      form.refused(viewer, "hasta", "desk.hold.refused.past");
    }
    if (!until.isBlank() && request.until() == null) {
      form.refused(viewer, "hasta", "desk.hold.refused.day");
    }
    if (promised && request.until() == null) {
      form.refused(viewer, "hasta", "desk.promise.day.needed");
    }
    if (promised && !sum.isBlank() && amount == null) {
      form.refused(viewer, "monto", "desk.promise.amount.wrong");
    }
    return form.problems().any()
        ? refused(viewer, debtor, form)
        : placed(viewer, about, request, form);
  }

  private ResponseEntity<byte[]> placed(
      Viewer viewer, About about, Holds.Request request, HoldForm form) {
    var page = "/cartera/" + about.debtor();
    var done =
        transactions.in(
            viewer.tenant(),
            tx -> {
              var amount = request.objection().amount();
              if (amount != null && tooMuch(tx, about, amount)) {
                return Optional.<Toast>empty();
              }
              var bounded = holds.bounded(tx, request);
              var hold = place(tx, viewer, bounded);
              return Optional.of(
                  new Toast(done(viewer, bounded), page + "/pausas/" + hold + "/fin"));
            });
    return done.map(toast -> Pages.seeOther(page, toast))
        .orElseGet(
            () ->
                refused(
                    viewer,
                    about.debtor().value(),
                    form.refused(viewer, "monto", "desk.promise.amount.much")));
  }

  private ResponseEntity<byte[]> refused(Viewer viewer, UUID debtor, HoldForm form) {
    var view = pages.view(viewer, new DebtorId(debtor), DebtorPages.Asked.NOTHING);
    return Pages.invalid(
        new StaticTemplates()
            .deskDebtor(viewer, view, ContactForm.BLANK, Problems.none(), form, null, null));
  }

  private static boolean tooMuch(TenantTx tx, About about, BigDecimal amount) {
    return Promises.owed(tx, about.debtor(), about.receivable())
        .filter(owed -> amount.compareTo(owed.amount()) <= 0)
        .isEmpty();
  }

  /** What is to be silent: a debtor or one document, by all channels or one. */
  private record About(DebtorId debtor, @Nullable UUID receivable, @Nullable Way channel) {}

  private static String done(Viewer viewer, Holds.Request request) {
    var until = request.until();
    var about = request.channel() == null ? "desk.hold.done." : "desk.exclusion.done.";
    var by = by(viewer, request.channel());
    return until == null ? viewer.say(about + "open", by) : viewer.say(about + "until", until, by);
  }

  private static String by(Viewer viewer, @Nullable Way channel) {
    return channel == null ? "" : viewer.say("desk.exclusion.by." + channel.code());
  }

  @PostMapping("/cartera/{debtor}/pausas/{hold}/fin")
  ResponseEntity<byte[]> lift(Viewer viewer, @PathVariable UUID debtor, @PathVariable UUID hold) {
    var channel =
        transactions.in(
            viewer.tenant(), tx -> lift(tx, viewer, new DebtorId(debtor), hold).orElse(""));
    return Pages.seeOther(
        "/cartera/" + debtor,
        new Toast(
            channel.isEmpty()
                ? viewer.say("desk.hold.done.lifted")
                : viewer.say("desk.exclusion.done.lifted", channel),
            "/cartera/" + debtor + "/pausas/" + hold + "/otra-vez"));
  }

  /** Places a lifted hold again, with its words. */
  @PostMapping("/cartera/{debtor}/pausas/{hold}/otra-vez")
  ResponseEntity<byte[]> again(Viewer viewer, @PathVariable UUID debtor, @PathVariable UUID hold) {
    transactions.run(
        viewer.tenant(),
        tx ->
            lifted(tx, viewer, hold)
                .filter(request -> !request.over())
                .ifPresent(request -> place(tx, viewer, request)));
    return Pages.seeOther("/cartera/" + debtor);
  }

  private UUID place(TenantTx tx, Viewer viewer, Holds.Request request) {
    var last = request.until();
    var until = last == null ? viewer.say("desk.hold.forever") : last.value().toString();
    var what = request.channel() == null ? "paused" : "excluded";
    var by = request.channel() == null ? "" : by(viewer, request.channel()) + " · ";
    deeds.about(
        tx,
        viewer,
        request.receivable() == null ? what : what + "_document",
        request.debtor(),
        by + viewer.say("desk.hold.reason." + request.reason().code()) + " · " + until);
    return holds.place(tx, request, person(viewer));
  }

  /** Returns by which channel alone it was, in words; empty when by all. */
  private Optional<String> lift(TenantTx tx, Viewer viewer, DebtorId debtor, UUID hold) {
    boolean ended = holds.lift(tx, hold, person(viewer));
    var channel =
        lifted(tx, viewer, hold)
            .flatMap(request -> Optional.ofNullable(request.channel()))
            .map(one -> by(viewer, one));
    if (ended) {
      deeds.about(
          tx, viewer, channel.isEmpty() ? "resumed" : "readmitted", debtor, channel.orElse(""));
    }
    return channel;
  }

  private static Optional<Holds.Request> lifted(TenantTx tx, Viewer viewer, UUID hold) {
    return tx.sql(LIFTED).param("hold", hold).query((row, _) -> lifted(row, viewer)).optional();
  }

  private static Holds.Request lifted(ResultSet row, Viewer viewer) throws SQLException {
    var channel = row.getString("channel");
    var by = row.getObject("answer_by", LocalDate.class);
    var objection =
        new Objection(
            row.getBigDecimal("amount"),
            row.getObject("assigned_to", UUID.class),
            by == null || by.isBefore(viewer.today().value()) ? null : new BusinessDate(by),
            row.getString("currency"));
    return request(
            viewer,
            new About(
                new DebtorId(row.getObject("debtor_id", UUID.class)),
                row.getObject("receivable_id", UUID.class),
                channel == null ? null : Way.of(channel).orElse(null)),
            reason(row.getString("reason")),
            row.getString("note"),
            row.getObject("until_on", LocalDate.class))
        .with(objection);
  }

  private static Holds.Request request(
      Viewer viewer, About about, HoldReason reason, String note, @Nullable LocalDate until) {
    var last = until == null ? null : new BusinessDate(until);
    var words = note.strip();
    return new Holds.Request(
        about.debtor(),
        about.receivable(),
        about.channel(),
        reason,
        words.substring(0, Math.min(500, words.length())),
        viewer.today(),
        last);
  }

  private static UUID person(Viewer viewer) {
    return viewer.identity().personId();
  }

  private static HoldReason reason(String code) {
    for (var reason : HoldReason.values()) {
      if (reason.code().equals(code.toLowerCase(Locale.ROOT))) {
        return reason;
      }
    }
    return HoldReason.PAUSE;
  }

  /** No day, or one that is none, is a hold until somebody lifts it. */
  private static @Nullable LocalDate day(String text) {
    try {
      return text.isBlank() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
