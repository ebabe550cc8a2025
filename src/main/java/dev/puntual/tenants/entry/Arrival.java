package dev.puntual.tenants.entry;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.web.LoginPage;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Place;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** What follows a proven password: a session, its cookie, and the page to begin with. */
final class Arrival {

  private final Sessions sessions;
  private final List<Place> places;

  Arrival(Sessions sessions, List<Place> places) {
    this.sessions = sessions;
    this.places = places.stream().sorted(Comparator.comparingInt(Place::order)).toList();
  }

  /** The first entry of the sidebar. */
  String home() {
    return places.getFirst().path();
  }

  ResponseEntity<byte[]> into(
      Map<TenantId, UUID> doors, HttpServletRequest request, HttpServletResponse response) {
    return into(doors, "/", request, response);
  }

  /** To the page that was asked for; who works in several companies is asked which. */
  ResponseEntity<byte[]> into(
      Map<TenantId, UUID> doors,
      String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    var first = doors.keySet().iterator().next();
    var token = sessions.open(doors, first);
    SessionCookie.write(request, response, token, Sessions.IDLE);
    return Pages.seeOther(doors.size() == 1 ? page(back) : choice(back));
  }

  /** Ours or the first. */
  String page(String back) {
    var safe = LoginPage.safe(back);
    return safe.equals("/") ? home() : safe;
  }

  private static String choice(String back) {
    return UriComponentsBuilder.fromPath("/empresas")
        .queryParam(LoginPage.BACK, "{back}")
        .encode()
        .buildAndExpand(LoginPage.safe(back))
        .toUriString();
  }
}
