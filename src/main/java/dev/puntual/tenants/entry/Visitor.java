package dev.puntual.tenants.entry;

import dev.puntual.kernel.Language;
import dev.puntual.platform.web.Csrf;
import dev.puntual.platform.web.Voice;
import dev.puntual.tenants.Countries;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Somebody of whom we know only what the browser says.
 *
 * @param country a guess; Mexico unless the browser names another country of ours
 */
public record Visitor(Voice voice, String csrf, String country) {

  static Visitor of(HttpServletRequest request, Instant now) {
    var asked = request.getParameter("idioma");
    var language = Language.ofTeam(asked == null ? locale(request).getLanguage() : asked);
    var country =
        Countries.of(locale(request).getCountry()).isPresent()
            ? locale(request).getCountry()
            : "MX";
    return new Visitor(
        Voice.of(language, country, ZoneOffset.UTC, now), Csrf.token(request), country);
  }

  /** Without the header, a servlet would answer with the machine's own language. */
  private static Locale locale(HttpServletRequest request) {
    return request.getHeader("Accept-Language") == null ? Locale.ROOT : request.getLocale();
  }
}
