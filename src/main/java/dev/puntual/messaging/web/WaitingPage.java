package dev.puntual.messaging.web;

import dev.puntual.messaging.OldestWaiting;
import dev.puntual.platform.web.PublicPage;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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
    var text =
        """
        # TYPE puntual_messages_oldest_waiting_seconds gauge
        puntual_messages_oldest_waiting_seconds %d
        # TYPE puntual_lanes_standing gauge
        puntual_lanes_standing %d
        # TYPE puntual_lanes_longest_standing_seconds gauge
        puntual_lanes_longest_standing_seconds %d
        """
            .formatted(waiting.age().toSeconds(), waiting.standing(), waiting.stood().toSeconds());
    return ResponseEntity.status(
            waiting.alarming() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
        .contentType(MediaType.TEXT_PLAIN)
        .cacheControl(CacheControl.noStore())
        .body(text);
  }
}
