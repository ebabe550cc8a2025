package dev.puntual.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Carries a toast over the redirect that follows a form. A cookie and not the address, because the
 * address is logged and could be made up by a stranger.
 */
final class ToastCookie {

  private static final String NAME = "said";
  private static final String REFUSED = "no";
  private static final Duration LIFE = Duration.ofSeconds(30);
  private static final Pattern OWN_PATH = Pattern.compile("/[\\w/-]{1,200}");

  private ToastCookie() {}

  static String header(Toast toast) {
    var undo = toast.undo() == null ? "" : toast.undo();
    var refused = toast.refused() ? "." + REFUSED : "";
    return cookie(encode(toast.text()) + "." + encode(undo) + refused, LIFE).toString();
  }

  /** Reads the toast and forgets it. A partial page leaves it for the whole one. */
  static Optional<Toast> take(HttpServletRequest request, HttpServletResponse response) {
    if (request.getCookies() == null || request.getHeader("HX-Request") != null) {
      return Optional.empty();
    }
    var found =
        Arrays.stream(request.getCookies())
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(Cookie::getValue)
            .findFirst();
    found.ifPresent(
        _ -> response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO).toString()));
    return found.flatMap(ToastCookie::read);
  }

  private static Optional<Toast> read(String value) {
    var parts = value.split("\\.", 3);
    try {
      var undo = parts.length < 2 ? "" : decode(parts[1]);
      return Optional.of(
          new Toast(
              decode(parts[0]),
              OWN_PATH.matcher(undo).matches() ? undo : null,
              parts.length > 2 && parts[2].equals(REFUSED)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static ResponseCookie cookie(String value, Duration life) {
    return ResponseCookie.from(NAME, value)
        .path("/")
        .httpOnly(true)
        .sameSite("Lax")
        .maxAge(life)
        .build();
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String text) {
    return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
  }
}
