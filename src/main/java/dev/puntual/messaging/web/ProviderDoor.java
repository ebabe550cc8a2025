package dev.puntual.messaging.web;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Deliveries;
import dev.puntual.messaging.ProviderCall;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.web.PublicPage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where providers of messages call. The address names the company, the signature over the bytes as
 * they came proves the provider, and 200 is said only when all of it is safe.
 */
@Controller
@PublicPage
final class ProviderDoor {

  /** The longest call of a provider that we know: Meta bundles up to this (its webhooks' pages). */
  private static final int LONGEST = 3 * 1024 * 1024;

  private final Deliveries deliveries;
  private final PublicAddress address;

  ProviderDoor(Deliveries deliveries, PublicAddress address) {
    this.deliveries = deliveries;
    this.address = address;
  }

  @PostMapping("/avisos/mensajes/{provider}/{tenant}")
  ResponseEntity<Void> receive(
      @PathVariable String provider, @PathVariable UUID tenant, HttpServletRequest request)
      throws IOException {
    var body = request.getInputStream().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      return answer(HttpStatus.CONTENT_TOO_LARGE);
    }
    var call = new ProviderCall(called(request), headers(request), body);
    return answer(
        switch (deliveries.receive(provider, new TenantId(tenant), call)) {
          case KEPT -> HttpStatus.OK;
          case FORGED, UNREADABLE -> HttpStatus.BAD_REQUEST;
          case UNPROVED -> HttpStatus.SERVICE_UNAVAILABLE;
          case NOBODY -> HttpStatus.NOT_FOUND;
        });
  }

  /** Some providers ask first whether the address is ours, and want their own word back. */
  @GetMapping("/avisos/mensajes/{provider}/{tenant}")
  ResponseEntity<String> greet(
      @PathVariable String provider,
      @PathVariable UUID tenant,
      @RequestParam Map<String, String> query) {
    return deliveries
        .greet(provider, new TenantId(tenant), query)
        .map(word -> ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(word))
        .orElseGet(() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build());
  }

  /** As we told the provider to write it; the host of the request is anybody's to write. */
  private String called(HttpServletRequest request) {
    var query = request.getQueryString();
    return address.at(request.getRequestURI() + (query == null ? "" : "?" + query));
  }

  private static Map<String, String> headers(HttpServletRequest request) {
    var headers = new HashMap<String, String>();
    for (var name : Collections.list(request.getHeaderNames())) {
      headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
    }
    return headers;
  }

  private static ResponseEntity<Void> answer(HttpStatus status) {
    return ResponseEntity.status(status).build();
  }
}
