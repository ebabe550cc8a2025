package dev.puntual.tenants.entry;

import dev.puntual.platform.web.LoginPage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who asks, before anything reads the request's body: a stranger's gigabyte is refused
 * unread.
 */
public final class SessionFilter extends OncePerRequestFilter {

  private static final String SESSION = Session.class.getName();

  private final Sessions sessions;

  private final SandboxDoor door;

  SessionFilter(Sessions sessions, SandboxDoor door) {
    this.sessions = sessions;
    this.door = door;
  }

  /** Who is logged in, for whatever handles the request. */
  public static Optional<Session> of(HttpServletRequest request) {
    return Optional.ofNullable((Session) request.getAttribute(SESSION));
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return OpenPaths.forNobody(request.getRequestURI());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var token = SessionCookie.read(request);
    var session = token.flatMap(sessions::find);
    if (session.isPresent()) {
      request.setAttribute(SESSION, session.get());
      if (sessions.extend(session.get())) {
        SessionCookie.write(request, response, token.get(), sessions.left(session.get()));
      }
    } else if (!OpenPaths.forAnybody(request.getRequestURI())) {
      LoginPage.send(request, response);
      return;
    }
    var sandbox = session.map(Session::sandbox);
    if (sandbox.isPresent()) {
      door.enter(sandbox.get(), request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }
}
