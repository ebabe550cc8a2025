package dev.puntual.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

/** The token that a form sends back in its field {@code _csrf}. */
public final class Csrf {

  private Csrf() {}

  /** Empty where no form is protected this way, as on the debtor's pages. */
  public static String token(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? token.getToken()
        : "";
  }
}
