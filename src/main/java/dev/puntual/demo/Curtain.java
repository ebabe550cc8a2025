package dev.puntual.demo;

import dev.puntual.kernel.Language;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Voice;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the story is being lived, a page that says how far it is instead of a company whose days
 * fly by. Debtors and gateways pass: they are part of the story.
 */
final class Curtain extends OncePerRequestFilter {

  private static final String SECONDS_TO_NEXT_LOOK = "2";

  private final BooleanSupplier down;
  private final InstantSource clock;

  /**
   * @param down whether there is nothing to see yet
   */
  Curtain(BooleanSupplier down, InstantSource clock) {
    this.down = down;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI();
    return !down.getAsBoolean()
        || path.startsWith("/p/")
        || path.startsWith("/b/")
        || path.startsWith("/avisos/")
        || path.startsWith("/assets/")
        || path.equals("/salud");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var wanted = request.getHeader("Accept-Language");
    var language = Language.of(wanted == null ? "" : wanted);
    var voice = Voice.of(language, "MX", ZoneOffset.UTC, clock.instant());
    var page = Pages.html(HttpStatus.SERVICE_UNAVAILABLE, new StaticTemplates().demoCurtain(voice));
    response.setStatus(page.getStatusCode().value());
    page.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    response.setHeader("Refresh", SECONDS_TO_NEXT_LOOK);
    response.getOutputStream().write(page.getBody());
  }
}
