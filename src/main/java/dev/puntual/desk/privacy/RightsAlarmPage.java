package dev.puntual.desk.privacy;

import dev.puntual.platform.web.PublicPage;
import dev.puntual.receivables.RightsWaiting;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * For whoever watches over the installation: how many who asked about their data are about to be
 * left without an answer in time. Names no company and nobody, because anybody may ask.
 */
@Controller
@PublicPage
final class RightsAlarmPage {

  private final RightsWaiting waiting;

  RightsAlarmPage(RightsWaiting waiting) {
    this.waiting = waiting;
  }

  /** Lines as Prometheus reads them; 503 while somebody has two days left or less. */
  @GetMapping("/salud/derechos")
  ResponseEntity<String> rights() {
    var found = waiting.look();
    var text =
        """
        # TYPE puntual_rights_last_day_near gauge
        puntual_rights_last_day_near %d
        # TYPE puntual_rights_last_day_past gauge
        puntual_rights_last_day_past %d
        """
            .formatted(found.near(), found.late());
    return ResponseEntity.status(found.alarming() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.OK)
        .contentType(MediaType.TEXT_PLAIN)
        .cacheControl(CacheControl.noStore())
        .body(text);
  }
}
