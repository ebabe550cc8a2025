package dev.puntual.tenants.entry;

import dev.puntual.platform.web.PublicPage;
import dev.puntual.tenants.Companies;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** For whoever watches over the process: is it up, and does its database answer. */
@Controller
@PublicPage
final class HealthPage {

  private static final Logger LOG = LoggerFactory.getLogger(HealthPage.class);

  private final Companies companies;

  HealthPage(Companies companies) {
    this.companies = companies;
  }

  /** {@code ok} and 200, or {@code database} and 503; nothing more, because anybody may ask. */
  @GetMapping("/salud")
  ResponseEntity<String> health() {
    try {
      companies.any();
      return answer(HttpStatus.OK, "ok\n");
    } catch (RuntimeException e) {
      LOG.warn("the database does not answer", e);
      return answer(HttpStatus.SERVICE_UNAVAILABLE, "database\n");
    }
  }

  private static ResponseEntity<String> answer(HttpStatus status, String text) {
    return ResponseEntity.status(status)
        .contentType(MediaType.TEXT_PLAIN)
        .cacheControl(CacheControl.noStore())
        .body(text);
  }
}
