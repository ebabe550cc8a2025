package dev.puntual.payments.web;

import dev.puntual.kernel.TenantId;
import dev.puntual.payments.Notices;
import dev.puntual.payments.gateway.Notice;
import dev.puntual.platform.web.PublicPage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where gateways call. The address names the tenant, the signature proves the gateway, and 200 is
 * said only when the notice is safe.
 */
@Controller
@PublicPage
final class NoticeDoor {

  /** The longest notice of a gateway we know is about a tenth of this. */
  private static final int LONGEST = 256 * 1024;

  private final Notices notices;

  NoticeDoor(Notices notices) {
    this.notices = notices;
  }

  @PostMapping("/avisos/{gateway}/{tenant}")
  ResponseEntity<Void> receive(
      @PathVariable String gateway, @PathVariable UUID tenant, HttpServletRequest request)
      throws IOException {
    var body = request.getInputStream().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      return answer(HttpStatus.CONTENT_TOO_LARGE);
    }
    var header = notices.signatureHeader(gateway);
    var signature = header.isEmpty() ? null : request.getHeader(header);
    var notice =
        new Notice(
            new TenantId(tenant),
            signature == null ? "" : signature,
            new String(body, StandardCharsets.UTF_8));
    return answer(
        switch (notices.receive(gateway, notice)) {
          case KEPT -> HttpStatus.OK;
          case FORGED, UNREADABLE -> HttpStatus.BAD_REQUEST;
          case NOBODY -> HttpStatus.NOT_FOUND;
        });
  }

  private static ResponseEntity<Void> answer(HttpStatus status) {
    return ResponseEntity.status(status).build();
  }
}
