package dev.puntual.platform.web;

import dev.puntual.kernel.Language;
import dev.puntual.pages.StaticTemplates;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a visitor reads when there is no page: what happened and what to do next. */
@Controller
@PublicPage
final class FaultPages implements ErrorController {

  private static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 405, 413, 429, 500, 503);

  private final InstantSource clock;

  FaultPages(InstantSource clock) {
    this.clock = clock;
  }

  @RequestMapping("/error")
  ResponseEntity<byte[]> fault(HttpServletRequest request) {
    var status = status(request);
    var voice = Voice.of(language(request), "MX", ZoneOffset.UTC, clock.instant());
    var code = status.value() == 500 ? request.getRequestId() : null;
    return Pages.html(status, new StaticTemplates().faultFault(voice, told(status), code));
  }

  private static HttpStatus status(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
        .map(code -> HttpStatus.resolve((int) code))
        .orElse(HttpStatus.NOT_FOUND);
  }

  /** The nearest fault that has words of its own. */
  private static int told(HttpStatus status) {
    if (TOLD.contains(status.value())) {
      return status.value();
    }
    return status.is4xxClientError() ? 400 : 500;
  }

  private static Language language(HttpServletRequest request) {
    var wanted = request.getHeader("Accept-Language");
    return Language.of(wanted == null ? "" : wanted);
  }
}
