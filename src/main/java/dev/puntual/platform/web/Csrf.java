package dev.puntual.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** The token that a form sends back in its field {@code _csrf}. */
public final class Csrf {

  /**
   * Stands on a request that was refused because its form is no longer, or never was, one of ours.
   */
  static final String EXPIRED = Csrf.class.getName() + ".expired";

  private Csrf() {}

  /** The page of the refusal then speaks of the form and not of rights. */
  public static void expired(HttpServletRequest request) {
    request.setAttribute(EXPIRED, true);
  }

  /** Empty where no form is protected this way, as on the debtor's pages. */
  public static String token(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }
}
