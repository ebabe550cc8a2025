package dev.puntual.tenants.entry;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The session's token in the browser. Over https its name begins with {@code __Host-}, which no
 * neighbour on the same domain can set.
 */
final class SessionCookie {

  private static final String NAME = "puntual";

  private SessionCookie() {}

  static Optional<TokenName> read(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    var name = name(request);
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst()
        .flatMap(TokenName::read);
  }

  static void write(
      HttpServletRequest request, HttpServletResponse response, TokenName token, Duration life) {
    add(request, response, token.text(), life);
  }

  static void forget(HttpServletRequest request, HttpServletResponse response) {
    add(request, response, "", Duration.ZERO);
  }

  private static void add(
      HttpServletRequest request, HttpServletResponse response, String value, Duration life) {
    var cookie =
        ResponseCookie.from(name(request), value)
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(life)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private static String name(HttpServletRequest request) {
    return request.isSecure() ? "__Host-" + NAME : NAME;
  }
}
