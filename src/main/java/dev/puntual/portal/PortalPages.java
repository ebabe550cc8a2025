package dev.puntual.portal;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Paper;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.payments.Choice;
import dev.puntual.payments.PaymentState;
import dev.puntual.payments.Payments;
import dev.puntual.payments.Start;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.PublicPage;
import dev.puntual.platform.web.Voice;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages behind a payment link. Looking changes nothing; paying is a form. */
@Controller
@PublicPage
@RequestMapping("/p/{token}")
final class PortalPages {

  private static final StaticTemplates PAGES = new StaticTemplates();

  private final Statements statements;
  private final Payments payments;
  private final Guesses guesses;
  private final InstantSource clock;

  PortalPages(Statements statements, Payments payments, Guesses guesses, InstantSource clock) {
    this.statements = statements;
    this.payments = payments;
    this.guesses = guesses;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> statement(@PathVariable String token, HttpServletRequest request) {
    var found = find(token, request);
    if (found.isEmpty() || found.get().statement().isEmpty()) {
      return closed(found, request);
    }
    if (aPersonLooks(request)) {
      statements.looked(found.get().name());
    }
    var statement = found.get().statement().get();
    return Pages.html(
        PAGES.portalStatement(
            found.get().voice(),
            statement,
            Picking.fresh(statement),
            "/p/" + token,
            "",
            Saying.fresh()));
  }

  /** What the page shows, to keep. Answers nothing where the page would not open. */
  @GetMapping("/estado-de-cuenta")
  ResponseEntity<byte[]> paper(@PathVariable String token, HttpServletRequest request) {
    var found = find(token, request);
    if (found.isEmpty() || found.get().statement().isEmpty()) {
      return closed(found, request);
    }
    return Paper.of(AccountPaper.of(found.get().statement().get(), found.get().voice()));
  }

  @PostMapping("/pagos")
  ResponseEntity<byte[]> pay(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String nonce,
      @RequestParam(name = "que", defaultValue = "elegido") String what,
      @RequestParam(name = Picking.DEBT, defaultValue = "") List<String> debts,
      @RequestParam(name = Picking.AMOUNT, defaultValue = "") String amount,
      HttpServletRequest request) {
    var found = find(token, request);
    if (found.isEmpty() || found.get().statement().isEmpty()) {
      return closed(found, request);
    }
    var statement = found.get().statement().get();
    var picking = new Picking(statement, found.get().voice());
    var form =
        what.equals("todo") ? Picking.all(statement, nonce) : picking.form(nonce, debts, amount);
    if (form.problems().any() || what.equals("total")) {
      var page =
          PAGES.portalStatement(
              found.get().voice(), statement, form, "/p/" + token, "", Saying.fresh());
      return form.problems().any() ? Pages.invalid(page) : Pages.html(page);
    }
    return start(found.get(), statement, form, token);
  }

  @GetMapping("/pago/{payment}")
  ResponseEntity<byte[]> result(
      @PathVariable String token, @PathVariable UUID payment, HttpServletRequest request) {
    var found = find(token, request);
    if (found.isEmpty()) {
      return closed(found, request);
    }
    var seen = payments.look(found.get().name(), payment);
    if (seen.isEmpty()) {
      return closed(found, request);
    }
    // What is still owed is asked after the gateway was, which may just have settled it.
    var after = find(token, request).flatMap(Statements.Found::statement);
    var page =
        Pages.html(
            PAGES.portalResult(
                found.get().voice(),
                found.get().company(),
                seen.get(),
                after.map(Statement::total).orElse(null),
                after.map(Statement::disputed).orElse(null),
                "/p/" + token));
    return seen.get().state() == PaymentState.STARTED ? again(page, "4") : page;
  }

  private ResponseEntity<byte[]> start(
      Statements.Found found, Statement statement, Statement.Form form, String token) {
    var voice = found.voice();
    var parts = new Picking(statement, voice).parts(form);
    var line = voice.say("portal.order", statement.company().name(), parts.size());
    var choice = new Choice(form.nonce(), parts, voice.language(), line);
    return switch (payments.start(found.name(), choice)) {
      case Start.GoTo(var page) when page.getHost() == null -> Pages.seeOther(page.toString());
      case Start.GoTo(var page) -> leave(found, page);
      case Start.Already(var payment) -> Pages.seeOther("/p/" + token + "/pago/" + payment);
      case Start.Changed() -> anew(found, statement, token, "portal.changed");
      case Start.Unavailable() -> anew(found, statement, token, "portal.unavailable");
    };
  }

  /** Our policy lets forms lead to our own pages only, so the last step is a page that moves on. */
  private static ResponseEntity<byte[]> leave(Statements.Found found, URI page) {
    var html = PAGES.portalLeave(found.voice(), found.company(), page.toString());
    return again(Pages.html(html), "0; url=" + page);
  }

  private ResponseEntity<byte[]> anew(
      Statements.Found found, Statement before, String token, String note) {
    var statement = statements.find(token).flatMap(Statements.Found::statement).orElse(before);
    var form = Picking.fresh(statement);
    var html =
        PAGES.portalStatement(found.voice(), statement, form, "/p/" + token, note, Saying.fresh());
    return Pages.html(HttpStatus.CONFLICT, html);
  }

  private Optional<Statements.Found> find(String token, HttpServletRequest request) {
    if (guesses.tooMany(request.getRemoteAddr())) {
      return Optional.empty();
    }
    var found = statements.find(token);
    if (found.isEmpty()) {
      guesses.wrong(request.getRemoteAddr());
    }
    return found;
  }

  /** The same page and status whether the link ended, was taken back, or never was. */
  private ResponseEntity<byte[]> closed(
      Optional<Statements.Found> found, HttpServletRequest request) {
    boolean slow = guesses.tooMany(request.getRemoteAddr());
    var voice = found.map(Statements.Found::voice).orElseGet(() -> stranger(request));
    var company = found.map(Statements.Found::company).orElse(null);
    var page = PAGES.portalClosed(voice, company);
    return Pages.html(slow ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND, page);
  }

  private Voice stranger(HttpServletRequest request) {
    var wanted = request.getHeader("Accept-Language");
    var language = Language.of(wanted == null ? "" : wanted);
    return Voice.of(language, "MX", ZoneOffset.UTC, clock.instant());
  }

  private static boolean aPersonLooks(HttpServletRequest request) {
    return request.getMethod().equals("GET")
        && request.getHeader("Sec-Purpose") == null
        && request.getHeader("Purpose") == null;
  }

  private static ResponseEntity<byte[]> again(ResponseEntity<byte[]> page, String when) {
    return ResponseEntity.status(page.getStatusCode())
        .headers(page.getHeaders())
        .header("Refresh", when)
        .body(page.getBody());
  }
}
