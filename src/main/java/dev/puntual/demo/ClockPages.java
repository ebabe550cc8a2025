package dev.puntual.demo;

import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Moves a standing clock. Where the clock runs, there is nothing here. */
@Controller
final class ClockPages {

  private final TurnableClock clock;
  private final Demo demo;

  ClockPages(TurnableClock clock, Demo demo) {
    this.clock = clock;
    this.demo = demo;
  }

  @PostMapping("/reloj/manana")
  @Permission(Right.ADMINISTER)
  ResponseEntity<byte[]> tomorrow(Viewer viewer) {
    if (!clock.standsStill() || viewer.tenant().sandbox()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    demo.forward(viewer.tenant(), viewer.identity().personId());
    var day = viewer.today().plusDays(1).value();
    var turned = viewer.say("demo.clock.turned", viewer.voice().fullDay(day));
    return Pages.seeOther(viewer.places().getFirst().path(), new Toast(turned, null));
  }
}
