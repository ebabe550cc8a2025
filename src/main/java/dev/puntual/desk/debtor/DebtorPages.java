package dev.puntual.desk.debtor;

import dev.puntual.desk.Ages;
import dev.puntual.desk.Cursor;
import dev.puntual.desk.tasks.CallRun;
import dev.puntual.desk.tasks.CallsNow;
import dev.puntual.desk.tasks.DebtorSide;
import dev.puntual.desk.tasks.Laws;
import dev.puntual.desk.tasks.Refused;
import dev.puntual.dunning.Explain;
import dev.puntual.dunning.Following;
import dev.puntual.kernel.DebtorId;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The story with one debtor: a page of its own, and a panel beside the list. */
@Controller
@Permission(Right.LOOK)
class DebtorPages implements DebtorSide {

  private static final int ITEMS = 60;
  private static final int MOMENTS = 30;
  private static final int SETTLED = 12;
  private static final int PANEL = 6;

  private final TenantTransactions transactions;
  private final PaymentLinks links;
  private final Explain explain;
  private final Laws laws;
  private final Following following;
  private final SurchargedReader surcharged;
  private final CallsNow calls;

  DebtorPages(
      TenantTransactions transactions,
      PaymentLinks links,
      Explain explain,
      Laws laws,
      Following following,
      SurchargedReader surcharged,
      CallsNow calls) {
    this.transactions = transactions;
    this.links = links;
    this.explain = explain;
    this.laws = laws;
    this.following = following;
    this.surcharged = surcharged;
    this.calls = calls;
  }

  @GetMapping("/cartera/{debtor:[0-9a-f-]{36}}")
  ResponseEntity<byte[]> page(
      Viewer viewer,
      @PathVariable UUID debtor,
      @RequestParam(name = "documentos", defaultValue = "") String items,
      @RequestParam(name = "historia", defaultValue = "") String history,
      @RequestParam(name = "pagadas", defaultValue = "") String settled,
      @RequestParam(name = "dia", defaultValue = "") String day,
      @RequestParam(name = "liga", required = false) @Nullable UUID link,
      @RequestParam(name = "lista", defaultValue = "") String list,
      @CookieValue(name = CallRun.COOKIE, defaultValue = "") String kept) {
    var asked =
        new Asked(Cursor.read(items), Cursor.read(history), Cursor.read(settled), day, link);
    var id = new DebtorId(debtor);
    var view = view(viewer, id, asked);
    var run = CallRun.of(list, kept, id).map(one -> named(viewer, one));
    var page = Pages.html(page(viewer, view, null, run.orElse(null)));
    return run.map(one -> one.on(page, id)).orElse(page);
  }

  private static JteModel page(
      Viewer viewer, DebtorView view, @Nullable Refused refused, @Nullable CallRun run) {
    return new StaticTemplates()
        .deskDebtor(
            viewer, view, ContactForm.BLANK, Problems.none(), HoldForm.fresh(viewer), refused, run);
  }

  private CallRun named(Viewer viewer, CallRun run) {
    var before = run.before();
    return before == null
        ? run
        : transactions.in(
            viewer.tenant(),
            tx ->
                new DebtorFacts(tx, new DebtorId(before), viewer.today())
                    .header()
                    .map(header -> run.named(header.name()))
                    .orElse(run));
  }

  @Override
  public ResponseEntity<byte[]> refused(Viewer viewer, DebtorId debtor, Refused refused) {
    var view = view(viewer, debtor, Asked.NOTHING);
    var run = CallRun.of(Refused.of(refused, "lista"), "", debtor);
    return Pages.invalid(page(viewer, view, refused, run.orElse(null)));
  }

  @GetMapping("/cartera/{debtor:[0-9a-f-]{36}}/panel")
  ResponseEntity<byte[]> panel(Viewer viewer, @PathVariable UUID debtor) {
    var view = view(viewer, new DebtorId(debtor), Asked.NOTHING);
    return Pages.html(new StaticTemplates().deskDebtorpanel(viewer, view, PANEL));
  }

  /** Which later pages of its lists are asked for, a day to explain, and a link to show. */
  record Asked(
      Optional<Cursor> items,
      Optional<Cursor> history,
      Optional<Cursor> settled,
      String day,
      @Nullable UUID link) {

    static final Asked NOTHING =
        new Asked(Optional.empty(), Optional.empty(), Optional.empty(), "", null);
  }

  DebtorView view(Viewer viewer, DebtorId debtor, Asked asked) {
    return transactions
        .in(viewer.tenant(), tx -> read(tx, viewer, debtor, asked))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Optional<DebtorView> read(TenantTx tx, Viewer viewer, DebtorId debtor, Asked asked) {
    var facts = new DebtorFacts(tx, debtor, viewer.today());
    return facts.header().map(header -> whole(tx, viewer, header, facts, asked));
  }

  private DebtorView whole(
      TenantTx tx, Viewer viewer, DebtorView.Header header, DebtorFacts facts, Asked asked) {
    var debtor = header.id();
    var items = facts.items(asked.items().orElse(null), ITEMS);
    var settled = facts.settled(asked.settled().orElse(null), SETTLED);
    var history =
        History.page(tx, debtor, viewer.today().value(), asked.history().orElse(null), MOMENTS);
    var telling = new Telling(viewer.voice());
    var why = new Why(explain, laws.rules(), viewer.voice());
    var days = why.around(tx, debtor);
    var tasks = facts.tasks(calls, viewer.identity().personId());
    return new DebtorView(
        header,
        Ages.of(tx, viewer.today(), debtor),
        items.rows(),
        next(debtor, "documentos", items.next()),
        contacts(tx, viewer, debtor, facts.contacts(), tasks),
        facts.holds(),
        tasks,
        facts.credit(),
        facts.planned(),
        Why.upcoming(days),
        settled.rows(),
        next(debtor, "pagadas", settled.next()),
        history.rows().stream().map(telling::tell).toList(),
        next(debtor, "historia", history.next()),
        why.view(tx, debtor, days, asked.day()),
        link(tx, debtor, asked.link()),
        following.of(tx, debtor, viewer.today()),
        FollowForm.BLANK,
        surcharged.of(tx, debtor, viewer.today()),
        laws.notices(tx, viewer, debtor));
  }

  /** With why nobody may call them now. */
  private List<DebtorView.Contact> contacts(
      TenantTx tx,
      Viewer viewer,
      DebtorId debtor,
      List<DebtorView.Contact> contacts,
      List<DebtorView.Task> tasks) {
    var numbers =
        contacts.stream()
            .map(one -> new CallsNow.Telephone(one.id(), one.role(), one.phone(), one.traits()))
            .toList();
    var call = tasks.stream().filter(DebtorView.Task::taken).map(DebtorView.Task::id).findFirst();
    var shut = calls.shut(tx, viewer.voice(), debtor, call.orElse(null), numbers);
    return contacts.stream().map(one -> one.shut(shut.getOrDefault(one.id(), ""))).toList();
  }

  private static @Nullable String next(DebtorId debtor, String list, @Nullable Cursor cursor) {
    return cursor == null ? null : "/cartera/" + debtor + "?" + list + "=" + cursor.write();
  }

  /** Only a link of this debtor that still opens. */
  private @Nullable String link(TenantTx tx, DebtorId debtor, @Nullable UUID link) {
    return link == null
        ? null
        : links
            .find(tx, link)
            .filter(found -> found.debtor().equals(debtor) && found.revokedAt() == null)
            .map(found -> links.url(tx.tenant(), found.linkId()))
            .orElse(null);
  }
}
