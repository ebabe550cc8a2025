package dev.puntual.tenants.entry;

import dev.puntual.kernel.TenantId;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.web.LoginPage;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** For who works in several companies: which one now. */
@Controller
@Permission(Right.LOOK)
final class CompanyChoicePages {

  private final Sessions sessions;
  private final Arrival arrival;

  CompanyChoicePages(Sessions sessions, Arrival arrival) {
    this.sessions = sessions;
    this.arrival = arrival;
  }

  @GetMapping("/empresas")
  ResponseEntity<byte[]> choose(
      Viewer viewer, @RequestParam(name = LoginPage.BACK, defaultValue = "/") String back) {
    return Pages.html(new StaticTemplates().entryChoice(viewer, LoginPage.safe(back)));
  }

  /**
   * The same session id and secret, in another company. It opens only where the password was proven
   * at the login: there the session has a row of its own.
   */
  @PostMapping("/empresa")
  ResponseEntity<byte[]> enter(
      @RequestParam("empresa") String company,
      @RequestParam(name = LoginPage.BACK, defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    var there =
        SessionCookie.read(request)
            .flatMap(here -> elsewhere(here, company))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    var session =
        sessions.find(there).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    SessionCookie.write(request, response, there, sessions.left(session));
    return Pages.seeOther(arrival.page(back));
  }

  private static Optional<TokenName> elsewhere(TokenName here, String company) {
    try {
      return Optional.of(new TokenName(TenantId.of(company), here.row(), here.secret()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
