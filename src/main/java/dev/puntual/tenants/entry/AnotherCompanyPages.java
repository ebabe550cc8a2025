package dev.puntual.tenants.entry;

import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import dev.puntual.tenants.SettingsPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Several companies on one installation: which there are for me, and one more. */
@Controller
@Permission(Right.ADMINISTER)
final class AnotherCompanyPages {

  private static final String PATH = "/ajustes/empresas";
  private static final StaticTemplates PAGES = new StaticTemplates();

  private final AnotherCompany another;
  private final Arrival arrival;
  private final SettingsPages pages;

  AnotherCompanyPages(AnotherCompany another, Arrival arrival, SettingsPages pages) {
    this.another = another;
    this.arrival = arrival;
    this.pages = pages;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> list(Viewer viewer) {
    return Pages.html(PAGES.entryCompanies(viewer, pages.of(viewer)));
  }

  @GetMapping("/empresas/nueva")
  ResponseEntity<byte[]> ask(Viewer viewer) {
    var blank = CompanyForm.blank(viewer.identity().country(), viewer.voice().language());
    return Pages.html(PAGES.entryAnother(viewer, pages.of(viewer), blank, Problems.none()));
  }

  @PostMapping("/empresas/nueva")
  ResponseEntity<byte[]> open(
      Viewer viewer,
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    var form = CompanyForm.read(fields);
    var problems = Problems.none();
    form.check(viewer.voice(), problems);
    if (problems.any()) {
      return Pages.invalid(PAGES.entryAnother(viewer, pages.of(viewer), form, problems));
    }
    var session =
        SessionFilter.of(request)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    var token = another.open(session, form.company());
    SessionCookie.write(request, response, token, Sessions.IDLE);
    return Pages.seeOther(arrival.home());
  }
}
