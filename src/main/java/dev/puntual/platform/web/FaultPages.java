package dev.puntual.platform.web;

import dev.puntual.kernel.Language;
import dev.puntual.pages.StaticTemplates;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
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

  private final ObjectProvider<ViewerSource> viewers;
  private final InstantSource clock;

  FaultPages(ObjectProvider<ViewerSource> viewers, InstantSource clock) {
    this.viewers = viewers;
    this.clock = clock;
  }

  @RequestMapping("/error")
  ResponseEntity<byte[]> fault(HttpServletRequest request) {
    var status = status(request);
    if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
        .startsWith(Fault.API)) {
      return Fault.of(status.value(), code(status)).answer(request);
    }
    var voice = Voice.of(language(request), "MX", ZoneOffset.UTC, clock.instant());
    var code = status.value() == 500 ? request.getRequestId() : null;
    var fault = request.getAttribute(Csrf.EXPIRED) == null ? told(status) : "form";
    return Pages.html(status, new StaticTemplates().faultFault(voice, fault, code));
  }

  private static String code(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "not_found";
      case METHOD_NOT_ALLOWED -> "method";
      default -> status.is4xxClientError() ? "request" : "broken";
    };
  }

  private static HttpStatus status(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
        .map(code -> HttpStatus.resolve((int) code))
        .orElse(HttpStatus.NOT_FOUND);
  }

  /** The nearest fault that has words of its own. */
  private static String told(HttpStatus status) {
    if (TOLD.contains(status.value())) {
      return String.valueOf(status.value());
    }
    return status.is4xxClientError() ? "400" : "500";
  }

  /** The language of whoever is logged in, else of the browser. */
  private Language language(HttpServletRequest request) {
    return reader(request).orElseGet(() -> browser(request));
  }

  /** Nobody, when the fault is that we cannot find out who it is. */
  private Optional<Language> reader(HttpServletRequest request) {
    try {
      return viewers
          .orderedStream()
          .findFirst()
          .flatMap(source -> source.find(request))
          .map(Viewer.Identity::language);
    } catch (RuntimeException _) {
      return Optional.empty();
    }
  }

  private static Language browser(HttpServletRequest request) {
    var wanted = request.getHeader("Accept-Language");
    return Language.ofTeam(wanted == null ? "" : wanted);
  }
}
