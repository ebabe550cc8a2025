package dev.puntual.surcharges.web;

import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.surcharges.Ceilings;
import dev.puntual.tenants.Audit;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps the highest rate that the authority of a country published for some days. */
@Controller
@Permission(Right.DECIDE)
final class CeilingActions {

  private static final Pattern RATE = Pattern.compile("\\d{1,3}([.,]\\d{1,6})?");

  private final TenantTransactions tenants;
  private final Audit audit;
  private final InstantSource clock;

  CeilingActions(TenantTransactions tenants, Audit audit, InstantSource clock) {
    this.tenants = tenants;
    this.audit = audit;
    this.clock = clock;
  }

  @PostMapping(SurchargePages.PATH + "/topes")
  ResponseEntity<byte[]> add(
      Viewer viewer,
      @RequestParam(name = "pais") String country,
      @RequestParam(name = "tasa", defaultValue = "") String rate,
      @RequestParam(name = "desde", defaultValue = "") String from,
      @RequestParam(name = "hasta", defaultValue = "") String until) {
    var first = day(from);
    var last = day(until);
    boolean known =
        tenants.in(viewer.tenant(), Ceilings::needed).stream()
            .anyMatch(one -> one.country().equals(country));
    if (!known
        || !RATE.matcher(rate.strip()).matches()
        || first.isEmpty()
        || last.isEmpty()
        || last.get().isBefore(first.get())) {
      return Pages.seeOther(
          SurchargePages.PATH, Toast.refused(viewer.say("surcharges.ceiling.wrong")));
    }
    var yearly = new BigDecimal(rate.strip().replace(',', '.'));
    var ceiling = new Ceilings.Ceiling(country, first.get(), last.get(), yearly);
    var person = viewer.identity().personId();
    tenants.run(
        viewer.tenant(),
        tx -> {
          Ceilings.add(tx, ceiling, person, clock.instant());
          audit.record(
              tx,
              person,
              "surcharges.ceiling",
              country,
              rate.strip() + " % · " + from + " – " + until);
        });
    return Pages.seeOther(
        SurchargePages.PATH, new Toast(viewer.say("surcharges.ceiling.saved"), null));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
