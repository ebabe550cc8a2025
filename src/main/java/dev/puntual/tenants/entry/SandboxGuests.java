package dev.puntual.tenants.entry;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.secrets.SignedName;
import dev.puntual.tenants.Sandbox;
import dev.puntual.tenants.Sandboxes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Debtors and gateways of a sandbox live in its time. Whose page it is stands in the address; for a
 * real company nothing is asked.
 */
final class SandboxGuests extends OncePerRequestFilter {

  private final Sandboxes sandboxes;
  private final SandboxDoor door;

  SandboxGuests(Sandboxes sandboxes, SandboxDoor door) {
    this.sandboxes = sandboxes;
    this.door = door;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return !path.startsWith("/p/") && !path.startsWith("/avisos/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Sandbox.Clock> there = named(request.getRequestURI()).flatMap(sandboxes::clock);
    if (there.isPresent()) {
      door.enter(there.get(), request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  /** The sandbox that one of the first parts of an address names. */
  static Optional<TenantId> named(String path) {
    return Arrays.stream(path.split("/", 6))
        .skip(2)
        .limit(2)
        .flatMap(part -> tenant(part).stream())
        .filter(TenantId::sandbox)
        .findFirst();
  }

  private static Optional<TenantId> tenant(String part) {
    if (part.length() != 36) {
      return SignedName.claimed(part);
    }
    try {
      return Optional.of(TenantId.of(part));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
