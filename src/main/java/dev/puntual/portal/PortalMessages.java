package dev.puntual.portal;

import dev.puntual.messaging.Answers;
import dev.puntual.messaging.Incoming;
import dev.puntual.messaging.Incoming.Way;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.payments.LinkName;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.PublicPage;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a debtor writes on the page behind a link reaches the same inbox as every other answer. */
@Controller
@PublicPage
@RequestMapping("/p/{token}")
final class PortalMessages {

  private static final StaticTemplates PAGES = new StaticTemplates();
  private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{8,64}");

  private final Statements statements;
  private final PaymentLinks links;
  private final Answers answers;
  private final TenantTransactions transactions;
  private final Guesses guesses;
  private final InstantSource clock;

  PortalMessages(
      Statements statements,
      PaymentLinks links,
      Answers answers,
      TenantTransactions transactions,
      Guesses guesses,
      InstantSource clock) {
    this.statements = statements;
    this.links = links;
    this.answers = answers;
    this.transactions = transactions;
    this.guesses = guesses;
    this.clock = clock;
  }

  /**
   * @param nonce of the page: the same sent twice is one message
   */
  @PostMapping("/mensaje")
  ResponseEntity<byte[]> write(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String nonce,
      @RequestParam(name = "tema", defaultValue = "otro") String about,
      @RequestParam(name = "cuando", defaultValue = "") String day,
      @RequestParam(name = "cuanto", defaultValue = "") String sum,
      @RequestParam(name = "texto", defaultValue = "") String typed,
      @RequestParam(name = "objeto", defaultValue = "") List<String> objected,
      @RequestParam(name = "todo", defaultValue = "") String all,
      @RequestParam(name = "razon", defaultValue = "") String reason,
      HttpServletRequest request) {
    var from = request.getRemoteAddr();
    var found = guesses.tooMany(from) ? null : statements.find(token).orElse(null);
    if (found == null || found.statement().isEmpty()) {
      guesses.wrong(from);
      return Pages.seeOther("/p/" + token);
    }
    var statement = found.statement().get();
    var claim = Claim.read(statement, objected, !all.isEmpty(), reason);
    var sent = new Saying.Sent(about, day, sum, typed, claim);
    var saying = Saying.read(sent, statement, found.voice());
    if (saying.problems().any()) {
      return Pages.invalid(page(found, statement, token, "", saying));
    }
    if (!NONCE.matcher(nonce).matches()) {
      return Pages.html(page(found, statement, token, "portal.write.again", saying));
    }
    keep(found.name(), said(found, statement, saying, nonce));
    // Read again: what was promised or objected to stands on the page that says so.
    var now = statements.find(token).flatMap(Statements.Found::statement).orElse(statement);
    var noted = Saying.noted(saying.told(statement, now, found.voice()));
    return Pages.html(page(found, now, token, "portal.write.said", noted));
  }

  private static JteModel page(
      Statements.Found found, Statement statement, String token, String note, Saying saying) {
    var form = Picking.fresh(statement);
    return PAGES.portalStatement(found.voice(), statement, form, "/p/" + token, note, saying);
  }

  private void keep(LinkName name, Incoming said) {
    transactions.run(
        name.tenant(),
        tx ->
            links
                .find(tx, name.linkId())
                .ifPresent(link -> answers.keepOf(tx, link.debtor().value(), List.of(said))));
  }

  private Incoming said(Statements.Found found, Statement statement, Saying saying, String nonce) {
    var link = found.name().linkId().toString();
    return new Incoming(
        Way.PORTAL,
        "portal",
        link + "/" + nonce,
        link,
        statement.debtor(),
        "",
        saying.whole(statement, found.voice()),
        null,
        false,
        null,
        "",
        "",
        clock.instant(),
        List.of(),
        saying.objects() ? saying.claim().objected().code() : "");
  }
}
