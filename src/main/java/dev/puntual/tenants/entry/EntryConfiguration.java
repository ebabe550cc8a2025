package dev.puntual.tenants.entry;

import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.jobs.TurnableClock;
import dev.puntual.platform.web.Csrf;
import dev.puntual.platform.web.Place;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.ViewerSource;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.Companies;
import dev.puntual.tenants.Sandboxes;
import dev.puntual.tenants.SettingsPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;

/** Wires the way in. Spring Security gives the firewall, the form tokens and the hashing. */
@Configuration(proxyBeanMethods = false)
class EntryConfiguration {

  private static final String HASH = "pbkdf2-sha256-600k";

  /** 600,000 rounds, as OWASP asked in 2023; the name before a hash lets us ask for more later. */
  @Bean
  PasswordEncoder passwordEncoder() {
    var algorithm = SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256;
    var encoder = new Pbkdf2PasswordEncoder("", 16, 600_000, algorithm);
    return new DelegatingPasswordEncoder(HASH, Map.of(HASH, encoder));
  }

  @Bean
  Sessions sessions(
      TenantTransactions tenants, Audit audit, Sandboxes sandboxes, TurnableClock clock) {
    return new Sessions(tenants, audit, sandboxes, clock.ours());
  }

  @Bean
  SignIn signIn(
      FleetTransactions fleet,
      TenantTransactions tenants,
      PasswordEncoder encoder,
      InstantSource clock) {
    return new SignIn(fleet, tenants, new Attempts(fleet, clock), encoder);
  }

  @Bean
  Invitations invitations(
      TenantTransactions tenants,
      Sessions sessions,
      PasswordEncoder encoder,
      Audit audit,
      InstantSource clock) {
    return new Invitations(tenants, sessions, encoder, audit, clock);
  }

  @Bean
  PasswordChange passwordChange(
      TenantTransactions tenants,
      SignIn signIn,
      Sessions sessions,
      PasswordEncoder encoder,
      Audit audit) {
    return new PasswordChange(tenants, signIn, sessions, encoder, audit);
  }

  @Bean
  ForgottenPassword forgottenPassword(
      FleetTransactions fleet,
      TenantTransactions tenants,
      Companies companies,
      Invitations invitations,
      PublicAddress address,
      Audit audit) {
    return new ForgottenPassword(fleet, tenants, companies, invitations, address, audit);
  }

  @Bean
  AnotherCompany anotherCompany(
      Companies companies, TenantTransactions tenants, Sessions sessions) {
    return new AnotherCompany(companies, tenants, sessions);
  }

  @Bean
  Arrival arrival(Sessions sessions, ObjectProvider<Place> places) {
    return new Arrival(sessions, places.stream().toList());
  }

  @Bean
  ViewerSource viewerSource(Companies companies, TurnableClock clock) {
    return new SessionViewers(companies, clock);
  }

  @Bean
  SandboxDeeds sandboxDeeds(Sandboxes sandboxes, TenantTransactions tenants, Audit audit) {
    return new SandboxDeeds(sandboxes, tenants, audit);
  }

  @Bean
  SettingsPage sandboxSettings() {
    return new SettingsPage("sandbox", SandboxPages.PATH, 65, Right.DECIDE);
  }

  /** In the security chain only, behind its firewall. */
  @Bean
  SecurityFilterChain securityFilterChain(HttpSecurity http, Sessions sessions, Sandboxes sandboxes)
      throws Exception {
    var door = new SandboxDoor(sandboxes);
    return http.addFilterBefore(new SandboxGuests(sandboxes, door), CsrfFilter.class)
        .addFilterBefore(new SessionFilter(sessions, door), CsrfFilter.class)
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(formTokens())
                    .ignoringRequestMatchers(OpenPaths.OWN_PROTECTION.toArray(String[]::new)))
        .exceptionHandling(faults -> faults.accessDeniedHandler(EntryConfiguration::refuse))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(AbstractHttpConfigurer::disable)
        .build();
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
      throws IOException {
    if (why instanceof CsrfException) {
      Csrf.expired(request);
    }
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  /** Lives in a cookie, so that a form outlives a restart; scripts cannot read it. */
  private static CookieCsrfTokenRepository formTokens() {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName("form");
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
    return tokens;
  }
}
