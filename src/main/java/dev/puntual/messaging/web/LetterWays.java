package dev.puntual.messaging.web;

import dev.puntual.messaging.Sightings;
import dev.puntual.messaging.Visit;
import dev.puntual.platform.web.PublicPage;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What letters ask of us while they are read. Answers the same whether anything is counted or not,
 * sets no cookie, and leads only to where the letter itself led.
 */
@Controller
@PublicPage
final class LetterWays {

  /** One point that shows nothing. */
  private static final byte[] NOTHING =
      Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

  private final Sightings sightings;

  LetterWays(Sightings sightings) {
    this.sightings = sightings;
  }

  @GetMapping("/c/imagen/{token}")
  ResponseEntity<byte[]> picture(@PathVariable String token, HttpServletRequest request) {
    sightings.opened(token, visit(request));
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_GIF)
        .cacheControl(CacheControl.noStore())
        .body(NOTHING);
  }

  @GetMapping("/c/{token}")
  ResponseEntity<Void> onward(@PathVariable String token, HttpServletRequest request) {
    return sightings
        .followed(token, visit(request))
        .<ResponseEntity<Void>>map(
            to -> ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(to)).build())
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static Visit visit(HttpServletRequest request) {
    var agent = request.getHeader("User-Agent");
    boolean ahead =
        request.getHeader("Sec-Purpose") != null
            || request.getHeader("Purpose") != null
            || request.getHeader("X-Moz") != null;
    return new Visit(request.getMethod(), agent == null ? "" : agent, ahead);
  }
}
