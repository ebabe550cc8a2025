package dev.puntual.payments.trial;

import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.PublicPage;
import dev.puntual.platform.web.Voice;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page on which nobody pays: three buttons, and a banner that says so. */
@Controller
@PublicPage
@RequestMapping("/p/prueba/{token}")
final class TrialPage {

  private final Trial trial;
  private final PublicAddress address;
  private final InstantSource clock;

  TrialPage(Trial trial, PublicAddress address, InstantSource clock) {
    this.trial = trial;
    this.address = address;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<byte[]> show(@PathVariable String token) {
    var checkout = checkout(token);
    if (!checkout.open()) {
      return back(checkout);
    }
    var voice = Voice.of(checkout.language(), checkout.country(), ZoneOffset.UTC, clock.instant());
    return Pages.html(
        new StaticTemplates()
            .paymentsTrial(voice, checkout.company(), checkout.amount(), "/p/prueba/" + token));
  }

  /** Pressing twice, or a button of a page that was left open, only leads back. */
  @PostMapping
  ResponseEntity<byte[]> press(@PathVariable String token, @RequestParam String button) {
    var checkout = checkout(token);
    trial.press(token, button(button));
    return back(checkout);
  }

  private TrialCheckout checkout(String token) {
    return trial.find(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ResponseEntity<byte[]> back(TrialCheckout checkout) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(address.within(checkout.returnTo()))
        .build();
  }

  private static TrialBooks.Button button(String name) {
    return Optional.of(name.toUpperCase(Locale.ROOT))
        .filter(known -> known.matches("PAY|FAIL|WAIT"))
        .map(TrialBooks.Button::valueOf)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }
}
