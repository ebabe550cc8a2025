package dev.puntual.portal;

import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.PublicPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the debtor permits a channel or takes it back. Looking changes nothing. */
@Controller
@PublicPage
@RequestMapping("/p/{token}/avisos")
final class WaysPages {

  private static final StaticTemplates PAGES = new StaticTemplates();

  private final Statements statements;
  private final WaysOfPerson ways;
  private final TenantTransactions transactions;
  private final Guesses guesses;

  WaysPages(
      Statements statements, WaysOfPerson ways, TenantTransactions transactions, Guesses guesses) {
    this.statements = statements;
    this.ways = ways;
    this.transactions = transactions;
    this.guesses = guesses;
  }

  @GetMapping
  ResponseEntity<byte[]> look(@PathVariable String token, HttpServletRequest request) {
    return find(token, request)
        .map(found -> page(found, token, ""))
        .orElseGet(() -> Pages.seeOther("/p/" + token));
  }

  @PostMapping
  ResponseEntity<byte[]> choose(
      @PathVariable String token,
      @RequestParam(name = "donde", defaultValue = "") String way,
      @RequestParam(name = "que", defaultValue = "") String what,
      HttpServletRequest request) {
    var found = find(token, request);
    if (found.isEmpty()) {
      return Pages.seeOther("/p/" + token);
    }
    var name = found.get().name();
    var language = found.get().voice().language().code();
    boolean says = what.equals("si") || what.equals("no");
    var done =
        says
            ? transactions.in(
                name.tenant(),
                tx ->
                    ways.choose(
                        tx,
                        name.linkId(),
                        way,
                        what.equals("si"),
                        language,
                        request.getRemoteAddr()))
            : "";
    return page(found.get(), token, done);
  }

  private ResponseEntity<byte[]> page(Statements.Found found, String token, String done) {
    var name = found.name();
    var known = transactions.in(name.tenant(), tx -> ways.of(tx, name.linkId()));
    var view = new Ways(found.voice(), found.company(), known, done);
    return Pages.html(PAGES.portalWays(view, "/p/" + token));
  }

  private Optional<Statements.Found> find(String token, HttpServletRequest request) {
    var from = request.getRemoteAddr();
    if (guesses.tooMany(from)) {
      return Optional.empty();
    }
    var found = statements.find(token).filter(one -> one.statement().isPresent());
    if (found.isEmpty()) {
      guesses.wrong(from);
    }
    return found;
  }
}
