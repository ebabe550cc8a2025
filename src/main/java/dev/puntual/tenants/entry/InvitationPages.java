package dev.puntual.tenants.entry;

import dev.puntual.kernel.TenantId;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.web.Csrf;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.PublicPage;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A colleague's first visit: choose a password, and in. */
@Controller
@PublicPage
final class InvitationPages {

  private static final StaticTemplates PAGES = new StaticTemplates();

  private final Invitations invitations;
  private final Arrival arrival;
  private final InstantSource clock;

  InvitationPages(Invitations invitations, Arrival arrival, InstantSource clock) {
    this.invitations = invitations;
    this.arrival = arrival;
    this.clock = clock;
  }

  @GetMapping("/invitacion/{token}")
  ResponseEntity<byte[]> show(@PathVariable String token, HttpServletRequest request) {
    return TokenName.read(token)
        .flatMap(invitations::find)
        .map(who -> Pages.html(page(who, token, Problems.none(), request)))
        .orElseGet(() -> gone(request));
  }

  @PostMapping("/invitacion/{token}")
  ResponseEntity<byte[]> accept(
      @PathVariable String token,
      @RequestParam(name = "clave", defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    var name = TokenName.read(token);
    var who = name.flatMap(invitations::find);
    if (name.isEmpty() || who.isEmpty()) {
      return gone(request);
    }
    var problems = Problems.none();
    PersonForm.checkPassword(
        who.get().voice(clock.instant()), password, personal(who.get()), problems);
    if (problems.any()) {
      return Pages.invalid(page(who.get(), token, problems, request));
    }
    return accepted(name.get(), password)
        .map(doors -> arrival.into(doors, request, response))
        .orElseGet(() -> gone(request));
  }

  private Optional<Map<TenantId, UUID>> accepted(TokenName token, String password) {
    return invitations.accept(token, password).map(who -> Map.of(token.tenant(), who.person()));
  }

  private JteModel page(
      Invitation who, String token, Problems problems, HttpServletRequest request) {
    var voice = who.voice(clock.instant());
    return PAGES.entryInvitation(voice, Csrf.token(request), who, token, problems);
  }

  private ResponseEntity<byte[]> gone(HttpServletRequest request) {
    var visitor = Visitor.of(request, clock.instant());
    return Pages.html(HttpStatus.GONE, PAGES.entryGone(visitor));
  }

  private static List<String> personal(Invitation who) {
    return List.of(who.name(), who.email(), who.company());
  }
}
