package dev.puntual.desk.privacy;

import dev.puntual.platform.web.Gauges;
import dev.puntual.platform.web.PublicPage;
import dev.puntual.receivables.RightsWaiting;
import java.util.LinkedHashMap;
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
    var figures = new LinkedHashMap<String, Long>();
    figures.put("puntual_rights_last_day_near", (long) found.near());
    figures.put("puntual_rights_last_day_past", (long) found.late());
    return Gauges.answer(found.alarming(), figures);
  }
}
