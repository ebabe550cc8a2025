package dev.puntual.messaging.web;

import dev.puntual.messaging.OldestWaiting;
import dev.puntual.platform.web.Gauges;
import dev.puntual.platform.web.PublicPage;
import java.util.LinkedHashMap;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * For whoever watches over the installation: how old the oldest message that may leave is. Names no
 * company and no message, because anybody may ask.
 */
@Controller
@PublicPage
final class WaitingPage {

  private final OldestWaiting oldest;

  WaitingPage(OldestWaiting oldest) {
    this.oldest = oldest;
  }

  /**
   * Lines as Prometheus reads them; 503 when the oldest has been waiting, or a lane standing, for
   * too long.
   */
  @GetMapping("/salud/mensajes")
  ResponseEntity<String> waiting() {
    var waiting = oldest.look();
    var figures = new LinkedHashMap<String, Long>();
    figures.put("puntual_messages_oldest_waiting_seconds", waiting.age().toSeconds());
    figures.put("puntual_lanes_standing", (long) waiting.standing());
    figures.put("puntual_lanes_longest_standing_seconds", waiting.stood().toSeconds());
    return Gauges.answer(waiting.alarming(), figures);
  }
}
