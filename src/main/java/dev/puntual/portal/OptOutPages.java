package dev.puntual.portal;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.OptOutLinks;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.PublicPage;
import dev.puntual.platform.web.Voice;
import dev.puntual.portal.OptOuts.Choice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where whoever got a message says that it shall be the last one. Looking changes nothing, because
 * machines look, too. A form is answered without cookie, login or redirect (RFC 8058 §3.2).
 */
@Controller
@PublicPage
@RequestMapping({OptOutLinks.PATH + "{token}", OptOutLinks.BRIEF + "{token}"})
final class OptOutPages {

  private static final StaticTemplates PAGES = new StaticTemplates();

  private final OptOuts optOuts;
  private final Guesses guesses;
  private final InstantSource clock;

  OptOutPages(OptOuts optOuts, Guesses guesses, InstantSource clock) {
    this.optOuts = optOuts;
    this.guesses = guesses;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> look(@PathVariable String token, HttpServletRequest request) {
    return page(token, request, () -> optOuts.find(token));
  }

  @PostMapping
  ResponseEntity<byte[]> choose(
      @PathVariable String token,
      @RequestParam(name = "que", defaultValue = "") String what,
      @RequestParam(name = "List-Unsubscribe", defaultValue = "") String oneClick,
      HttpServletRequest request) {
    var choice =
        switch (what) {
          case "aqui" -> Optional.of(Choice.HERE);
          case "todo" -> Optional.of(Choice.EVERYWHERE);
          case "deshacer" -> Optional.of(Choice.UNDO);
          default ->
              oneClick.equals("One-Click")
                  ? Optional.of(Choice.ONE_CLICK)
                  : Optional.<Choice>empty();
        };
    return page(
        token,
        request,
        () ->
            choice.isPresent()
                ? optOuts.choose(token, choice.get(), request.getRemoteAddr())
                : optOuts.find(token));
  }

  private ResponseEntity<byte[]> page(
      String token, HttpServletRequest request, Supplier<Optional<OptOut>> act) {
    boolean slow = guesses.tooMany(request.getRemoteAddr());
    var found = slow ? Optional.<OptOut>empty() : act.get();
    if (found.isEmpty()) {
      guesses.wrong(request.getRemoteAddr());
      var page = PAGES.portalClosed(stranger(request), null);
      return Pages.html(slow ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.NOT_FOUND, page);
    }
    return Pages.html(PAGES.portalOptout(found.get(), OptOutLinks.PATH + token));
  }

  private Voice stranger(HttpServletRequest request) {
    var wanted = request.getHeader("Accept-Language");
    return Voice.of(
        Language.of(wanted == null ? "" : wanted), "MX", ZoneOffset.UTC, clock.instant());
  }
}
