package dev.puntual.tenants.entry;

import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Viewer;
import dev.puntual.platform.web.ViewerSource;
import dev.puntual.tenants.Companies;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Tells the frame who looks. Asked several times in a request, answers from the first. */
final class SessionViewers implements ViewerSource {

  private static final String IDENTITY = Viewer.Identity.class.getName();

  private final Companies companies;
  private final TurnableClock clock;

  SessionViewers(Companies companies, TurnableClock clock) {
    this.companies = companies;
    this.clock = clock;
  }

  @Override
  public Optional<Viewer.Identity> find(HttpServletRequest request) {
    if (request.getAttribute(IDENTITY) instanceof Viewer.Identity known) {
      return Optional.of(known);
    }
    var identity = SessionFilter.of(request).map(this::identity);
    identity.ifPresent(found -> request.setAttribute(IDENTITY, found));
    return identity;
  }

  private Viewer.Identity identity(Session session) {
    return new Viewer.Identity(
        session.tenant(),
        session.company(),
        session.person(),
        session.name(),
        session.role(),
        session.language(),
        session.country(),
        session.zone(),
        clock.standsStill() && session.sandbox() == null,
        companies(session),
        session.sandbox() == null ? null : session.home());
  }

  private List<Viewer.Company> companies(Session session) {
    if (session.companies().size() == 1) {
      return List.of(new Viewer.Company(session.home(), session.company()));
    }
    return companies.of(session.companies()).stream()
        .map(company -> new Viewer.Company(company.tenant(), company.name()))
        .toList();
  }
}
