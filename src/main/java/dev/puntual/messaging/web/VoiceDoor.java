package dev.puntual.messaging.web;

import dev.puntual.messaging.ProviderCall;
import dev.puntual.messaging.voice.BridgeCalls;
import dev.puntual.messaging.voice.MachineCalls;
import dev.puntual.messaging.voice.VoiceNames;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.web.PublicPage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where a provider of calls asks what to say, and tells how they went. Whoever does not prove to be
 * the provider, by its signature over the address and the fields, is told nothing.
 */
@Controller
@PublicPage
final class VoiceDoor {

  private static final int LONGEST = 64 * 1024;

  private final BridgeCalls bridges;
  private final MachineCalls machine;
  private final PublicAddress address;

  VoiceDoor(BridgeCalls bridges, MachineCalls machine, PublicAddress address) {
    this.bridges = bridges;
    this.machine = machine;
    this.address = address;
  }

  @PostMapping(VoiceNames.BRIDGE + "{token}/{step}")
  ResponseEntity<String> bridge(
      @PathVariable String token, @PathVariable String step, HttpServletRequest request)
      throws IOException {
    return answer(request, call -> bridges.answer(token, step, call));
  }

  @PostMapping(VoiceNames.MACHINE + "{token}/{step}")
  ResponseEntity<String> machine(
      @PathVariable String token, @PathVariable String step, HttpServletRequest request)
      throws IOException {
    return answer(request, call -> machine.answer(token, step, call));
  }

  private ResponseEntity<String> answer(
      HttpServletRequest request, Function<ProviderCall, Optional<String>> answers)
      throws IOException {
    var body = request.getInputStream().readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }
    var signature = Optional.ofNullable(request.getHeader("X-Twilio-Signature")).orElse("");
    var call = new ProviderCall(called(request), Map.of("x-twilio-signature", signature), body);
    return answers
        .apply(call)
        .map(page -> ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(page))
        .orElseGet(() -> ResponseEntity.status(HttpStatus.FORBIDDEN).build());
  }

  /** As we told the provider to write it; the host of the request is anybody's to write. */
  private String called(HttpServletRequest request) {
    var query = request.getQueryString();
    return address.at(request.getRequestURI() + (query == null ? "" : "?" + query));
  }
}
