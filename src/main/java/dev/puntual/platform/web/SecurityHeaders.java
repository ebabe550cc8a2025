package dev.puntual.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Headers of every answer, errors included. Set first, so that a page that needs more (the
 * debtor's, which sends a form on to a payment provider) may set its own policy over it.
 */
public final class SecurityHeaders extends OncePerRequestFilter {

  /** Name of the header that a page may set anew with {@link #policy(String)}. */
  public static final String POLICY = "Content-Security-Policy";

  /** For a letter in a frame: its own styles, and nothing in it runs, is fetched or leads out. */
  public static final String LETTER =
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none';"
          + " frame-ancestors 'self'; sandbox";

  /** Paths that go on with a key: whoever has the address is let in. */
  private static final List<String> KEYS = List.of("/p/", "/b/", "/c/", "/invitacion/");

  /**
   * Nothing but our own files: no inline script or style, no foreign host, no frame.
   *
   * @param formsTo further origins a form may lead to, {@code https://checkout.stripe.com}; empty
   *     for none. Browsers hold redirects after a form to this list too.
   */
  public static String policy(String formsTo) {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
        + " font-src 'self'; connect-src 'self'; manifest-src 'self'; frame-src 'self';"
        + " form-action 'self' "
        + formsTo
        + "; base-uri 'none'; frame-ancestors 'self'";
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader(POLICY, policy(""));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (isKey(request)) {
      response.setHeader("Referrer-Policy", "no-referrer");
      response.setHeader("X-Robots-Tag", "noindex, nofollow");
      response.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }

  /** An address that is a key must not be kept, passed on or found, whatever is answered to it. */
  private static boolean isKey(HttpServletRequest request) {
    var faulty = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var asked = faulty == null ? request.getRequestURI() : faulty.toString();
    return KEYS.stream().anyMatch(asked::startsWith);
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
