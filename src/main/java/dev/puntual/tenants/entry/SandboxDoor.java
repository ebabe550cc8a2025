package dev.puntual.tenants.entry;

import dev.puntual.platform.jobs.OtherTime;
import dev.puntual.tenants.Sandbox;
import dev.puntual.tenants.Sandboxes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Answers a request in the time of a sandbox, and has what follows from it happen there. */
final class SandboxDoor {

  private static final Set<String> LOOKS = Set.of("GET", "HEAD", "OPTIONS");

  private final Sandboxes sandboxes;

  SandboxDoor(Sandboxes sandboxes) {
    this.sandboxes = sandboxes;
  }

  void enter(
      Sandbox.Clock there,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws IOException, ServletException {
    try {
      OtherTime.<Boolean, Exception>at(
          there.moment(),
          () -> {
            chain.doFilter(request, response);
            return true;
          });
    } catch (IOException | ServletException | RuntimeException known) {
      throw known;
    } catch (Exception other) {
      throw new ServletException(other);
    }
    if (!LOOKS.contains(request.getMethod())) {
      sandboxes.stir(there);
    }
  }
}
