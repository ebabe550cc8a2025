package dev.puntual.dunning.web;

import dev.puntual.dunning.Freshness;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.SettingsPages;
import gg.jte.models.runtime.JteModel;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How old the news of payments may be before nothing leaves by itself, and how old it is. */
@Controller
@Permission(Right.DECIDE)
final class FreshnessPages {

  static final String PATH = "/ajustes/pagos-al-dia";

  private static final Pattern DAYS = Pattern.compile("\\d{1,2}");

  private final TenantTransactions tenants;
  private final SettingsPages pages;
  private final Audit audit;
  private final InstantSource clock;

  FreshnessPages(
      TenantTransactions tenants, SettingsPages pages, Audit audit, InstantSource clock) {
    this.tenants = tenants;
    this.pages = pages;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> show(Viewer viewer) {
    return Pages.html(page(viewer, null, Problems.none()));
  }

  @PostMapping(PATH)
  ResponseEntity<byte[]> keep(
      Viewer viewer, @RequestParam(name = "dias", defaultValue = "") String typed) {
    var days = typed.strip();
    var problems = Problems.none();
    if (!days.isEmpty() && !fits(days)) {
      problems.add("dias", viewer.say("dunning.fresh.wrong", Freshness.MOST_DAYS));
      return Pages.invalid(page(viewer, typed, problems));
    }
    tenants.run(
        viewer.tenant(),
        tx -> {
          Freshness.keep(tx, days.isEmpty() ? null : Integer.valueOf(days));
          audit.record(tx, viewer.identity().personId(), "fresh.changed", "", days);
        });
    return Pages.seeOther(PATH, new Toast(viewer.say("dunning.fresh.saved"), null));
  }

  private static boolean fits(String days) {
    return DAYS.matcher(days).matches()
        && Integer.parseInt(days) >= 1
        && Integer.parseInt(days) <= Freshness.MOST_DAYS;
  }

  /** A person's word that payments are up to date. */
  @PostMapping(PATH + "/al-dia")
  ResponseEntity<byte[]> vouch(Viewer viewer) {
    tenants.run(
        viewer.tenant(),
        tx -> {
          Freshness.vouch(tx, viewer.identity().personId(), clock.instant());
          audit.record(tx, viewer.identity().personId(), "fresh.vouched", "", "");
        });
    return Pages.seeOther("/hoy", new Toast(viewer.say("dunning.fresh.vouched"), null));
  }

  private JteModel page(Viewer viewer, @Nullable String typed, Problems problems) {
    var known = tenants.in(viewer.tenant(), tx -> Freshness.of(tx, clock.instant()));
    var days = known.days();
    var shown = typed != null ? typed : days == null ? "" : String.valueOf(days);
    return new StaticTemplates().dunningFreshness(viewer, pages.of(viewer), known, shown, problems);
  }
}
