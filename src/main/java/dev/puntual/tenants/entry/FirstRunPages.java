package dev.puntual.tenants.entry;

import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.PublicPage;
import dev.puntual.tenants.Companies;
import dev.puntual.tenants.Founder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The address without a path: first run while there is no company, afterwards the way in. */
@Controller
@PublicPage
final class FirstRunPages {

  private static final StaticTemplates PAGES = new StaticTemplates();

  private final Companies companies;
  private final PasswordEncoder encoder;
  private final Arrival arrival;
  private final InstantSource clock;
  private volatile boolean over;

  FirstRunPages(
      Companies companies, PasswordEncoder encoder, Arrival arrival, InstantSource clock) {
    this.companies = companies;
    this.encoder = encoder;
    this.arrival = arrival;
    this.clock = clock;
  }

  @GetMapping("/")
  ResponseEntity<byte[]> show(HttpServletRequest request) {
    if (over()) {
      return Pages.seeOther(SessionFilter.of(request).isPresent() ? arrival.home() : "/entrar");
    }
    var visitor = Visitor.of(request, clock.instant());
    return Pages.html(
        PAGES.entryFirstrun(visitor, blank(visitor), PersonForm.blank(), Problems.none()));
  }

  @PostMapping("/")
  ResponseEntity<byte[]> begin(
      @RequestParam Map<String, String> fields,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (over()) {
      return Pages.seeOther("/entrar");
    }
    var visitor = Visitor.of(request, clock.instant());
    var company = CompanyForm.read(fields);
    var person = PersonForm.read(fields);
    var problems = Problems.none();
    company.check(visitor.voice(), problems);
    person.check(visitor.voice(), company.name(), problems);
    if (problems.any()) {
      return Pages.invalid(PAGES.entryFirstrun(visitor, company, person, problems));
    }
    var hash = String.valueOf(encoder.encode(person.password()));
    var founder = new Founder(person.name(), person.email(), hash);
    return companies
        .openFirst(company.company(), founder)
        .map(opening -> arrival.into(Map.of(opening.tenant(), opening.person()), request, response))
        .orElseGet(() -> Pages.seeOther("/entrar"));
  }

  private static CompanyForm blank(Visitor visitor) {
    return CompanyForm.blank(visitor.country(), visitor.voice().language());
  }

  /** Once there is a company there is always one. */
  private boolean over() {
    if (!over) {
      over = companies.any();
    }
    return over;
  }
}
