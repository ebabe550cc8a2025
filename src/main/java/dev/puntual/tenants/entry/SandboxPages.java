package dev.puntual.tenants.entry;

import dev.puntual.kernel.TenantId;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.tenants.Sandbox;
import dev.puntual.tenants.Sandbox.Errand;
import dev.puntual.tenants.Sandboxes;
import dev.puntual.tenants.SettingsPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The company's copy to try things in: made, entered, left, turned forward, thrown away. */
@Controller
@Permission(Right.DECIDE)
final class SandboxPages {

  static final String PATH = "/ajustes/practica";

  private static final String WAITS = PATH + "?espera=1";
  private static final String SECONDS_TO_NEXT_LOOK = "1";
  private static final StaticTemplates PAGES = new StaticTemplates();

  private final Sandboxes sandboxes;
  private final SandboxDeeds deeds;
  private final Sessions sessions;
  private final SettingsPages pages;

  SandboxPages(Sandboxes sandboxes, SandboxDeeds deeds, Sessions sessions, SettingsPages pages) {
    this.sandboxes = sandboxes;
    this.deeds = deeds;
    this.sessions = sessions;
    this.pages = pages;
  }

  /**
   * @param waits whether somebody waits for an errand to end, to go on with the day it ends in
   */
  @GetMapping(PATH)
  ResponseEntity<byte[]> show(
      Viewer viewer, @RequestParam(name = "espera", defaultValue = "") String waits) {
    var sandbox = sandboxes.of(home(viewer));
    boolean busy = sandbox.filter(Sandbox::busy).isPresent();
    boolean inside = viewer.identity().copyOf() != null;
    if (!waits.isEmpty() && !busy && inside && sandbox.filter(s -> !s.failed()).isPresent()) {
      var day = viewer.voice().fullDay(viewer.today().value());
      return Pages.seeOther(
          viewer.places().getFirst().path(), new Toast(viewer.say("sandbox.turned", day), null));
    }
    var page = page(viewer, sandbox.orElse(null), Problems.none());
    return busy ? again(page) : page;
  }

  @PostMapping("/practica/hacer")
  ResponseEntity<byte[]> make(Viewer viewer) {
    deeds.make(home(viewer), viewer.identity().personId());
    return Pages.seeOther(WAITS);
  }

  @PostMapping("/practica/reloj")
  ResponseEntity<byte[]> turn(Viewer viewer, @RequestParam Map<String, String> fields) {
    if (viewer.identity().copyOf() == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var problems = Problems.none();
    var goal = SandboxGoal.read(fields, viewer, problems);
    if (goal.isEmpty()) {
      var sandbox = sandboxes.of(home(viewer)).orElse(null);
      return Pages.invalid(PAGES.entrySandbox(viewer, pages.of(viewer), sandbox, problems));
    }
    var days = ChronoUnit.DAYS.between(viewer.today().value(), goal.get());
    sandboxes.ask(home(viewer), Errand.TURN, goal.get(), approves(fields), (int) days);
    return Pages.seeOther(WAITS);
  }

  private static @Nullable Boolean approves(Map<String, String> fields) {
    var answer = fields.get("plan");
    return answer == null ? null : answer.equals("solo");
  }

  @PostMapping("/practica/entrar")
  ResponseEntity<byte[]> enter(
      Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
    var sandbox =
        sandboxes
            .of(home(viewer))
            .filter(Sandbox::open)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    stand(sandbox.id(), request, response);
    return Pages.seeOther(viewer.places().getFirst().path());
  }

  @PostMapping("/practica/salir")
  ResponseEntity<byte[]> leave(
      Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
    stand(home(viewer), request, response);
    return Pages.seeOther(viewer.places().getFirst().path());
  }

  @PostMapping("/practica/denuevo")
  ResponseEntity<byte[]> again(
      Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
    stand(home(viewer), request, response);
    deeds.end(home(viewer), Errand.AGAIN, viewer.identity().personId());
    return Pages.seeOther(WAITS);
  }

  @PostMapping("/practica/borrar")
  ResponseEntity<byte[]> drop(
      Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
    stand(home(viewer), request, response);
    deeds.end(home(viewer), Errand.DROP, viewer.identity().personId());
    return Pages.seeOther(PATH);
  }

  private ResponseEntity<byte[]> page(Viewer viewer, @Nullable Sandbox sandbox, Problems problems) {
    return Pages.html(PAGES.entrySandbox(viewer, pages.of(viewer), sandbox, problems));
  }

  private static ResponseEntity<byte[]> again(ResponseEntity<byte[]> page) {
    return ResponseEntity.status(page.getStatusCode())
        .headers(page.getHeaders())
        .header("Refresh", SECONDS_TO_NEXT_LOOK)
        .body(page.getBody());
  }

  /** The same session and secret, in the company or in its sandbox. */
  private void stand(TenantId where, HttpServletRequest request, HttpServletResponse response) {
    var here = SessionCookie.read(request);
    var session = SessionFilter.of(request);
    if (here.isEmpty() || session.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
    }
    var there = new TokenName(where, here.get().row(), here.get().secret());
    SessionCookie.write(request, response, there, sessions.left(session.get()));
  }

  private static TenantId home(Viewer viewer) {
    return Optional.ofNullable(viewer.identity().copyOf()).orElse(viewer.tenant());
  }
}
