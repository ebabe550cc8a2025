package dev.puntual.tenants.entry;

import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.web.LoginPage;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.PublicPage;
import dev.puntual.platform.web.Right;
import dev.puntual.tenants.SampleLogin;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In and out. */
@Controller
final class LoginPages {

  private static final StaticTemplates PAGES = new StaticTemplates();

  private final SignIn signIn;
  private final Sessions sessions;
  private final Arrival arrival;
  private final InstantSource clock;
  private final @Nullable SampleLogin sample;

  LoginPages(
      SignIn signIn,
      Sessions sessions,
      Arrival arrival,
      InstantSource clock,
      ObjectProvider<SampleLogin> sample) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.arrival = arrival;
    this.clock = clock;
    this.sample = sample.getIfAvailable();
  }

  @GetMapping(LoginPage.PATH)
  @PublicPage
  ResponseEntity<byte[]> show(
      @RequestParam(name = LoginPage.BACK, defaultValue = "/") String back,
      HttpServletRequest request) {
    if (SessionFilter.of(request).isPresent()) {
      return Pages.seeOther(arrival.page(back));
    }
    var visitor = Visitor.of(request, clock.instant());
    return Pages.html(PAGES.entryLogin(visitor, "", LoginPage.safe(back), Problems.none(), sample));
  }

  @PostMapping(LoginPage.PATH)
  @PublicPage
  ResponseEntity<byte[]> enter(
      @RequestParam(name = "correo", defaultValue = "") String email,
      @RequestParam(name = "clave", defaultValue = "") String password,
      @RequestParam(name = LoginPage.BACK, defaultValue = "/") String back,
      HttpServletRequest request,
      HttpServletResponse response) {
    var visitor = Visitor.of(request, clock.instant());
    var problems = Problems.none();
    return switch (signIn.attempt(email, password, request.getRemoteAddr())) {
      case SignInResult.Right(var doors) -> arrival.into(doors, back, request, response);
      case SignInResult.Wrong() -> {
        problems.add("correo", visitor.voice().say("entry.login.wrong"));
        yield Pages.invalid(
            PAGES.entryLogin(visitor, email.strip(), LoginPage.safe(back), problems, sample));
      }
      case SignInResult.TooMany(var until) -> {
        problems.add("correo", visitor.voice().say("entry.login.many", minutesUntil(until)));
        yield Pages.html(
            HttpStatus.TOO_MANY_REQUESTS,
            PAGES.entryLogin(visitor, email.strip(), LoginPage.safe(back), problems, sample));
      }
    };
  }

  @PostMapping("/salir")
  @Permission(Right.LOOK)
  ResponseEntity<byte[]> leave(HttpServletRequest request, HttpServletResponse response) {
    SessionFilter.of(request).ifPresent(sessions::end);
    SessionCookie.forget(request, response);
    return Pages.seeOther(LoginPage.PATH);
  }

  private long minutesUntil(Instant until) {
    return Math.max(1, Duration.between(clock.instant(), until).plusSeconds(59).toMinutes());
  }
}
