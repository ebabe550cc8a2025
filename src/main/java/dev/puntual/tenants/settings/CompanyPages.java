package dev.puntual.tenants.settings;

import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Problems;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Toast;
import dev.puntual.platform.web.Viewer;
import dev.puntual.tenants.Audit;
import dev.puntual.tenants.ContactCalendars;
import dev.puntual.tenants.FirstHours;
import dev.puntual.tenants.NewCompany;
import dev.puntual.tenants.SettingsPages;
import dev.puntual.tenants.WindowRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The company: name, place, contact, terms, and whether plans wait for a person. */
@Controller
final class CompanyPages {

  static final String PATH = "/ajustes/empresa";

  private static final SqlFile READ = SqlFile.beside(CompanyPages.class, "company_read");
  private static final SqlFile CHANGE = SqlFile.beside(CompanyPages.class, "company_change");
  private static final StaticTemplates PAGES = new StaticTemplates();

  private final TenantTransactions tenants;
  private final Audit audit;
  private final SettingsPages pages;

  CompanyPages(TenantTransactions tenants, Audit audit, SettingsPages pages) {
    this.tenants = tenants;
    this.audit = audit;
    this.pages = pages;
  }

  /** The first page under Ajustes that the viewer may open. */
  @GetMapping("/ajustes")
  @Permission(Right.LOOK)
  ResponseEntity<byte[]> first(Viewer viewer) {
    return Pages.seeOther(pages.of(viewer).getFirst().path());
  }

  @GetMapping(PATH)
  @Permission(Right.ADMINISTER)
  ResponseEntity<byte[]> show(Viewer viewer) {
    var card = tenants.in(viewer.tenant(), CompanyPages::read);
    return Pages.html(PAGES.settingsCompany(viewer, pages.of(viewer), card, Problems.none()));
  }

  @PostMapping(PATH)
  @Permission(Right.ADMINISTER)
  ResponseEntity<byte[]> change(Viewer viewer, @RequestParam Map<String, String> fields) {
    var card = CompanyCard.typed(fields);
    var problems = card.problems(viewer.voice());
    if (problems.any()) {
      return Pages.invalid(PAGES.settingsCompany(viewer, pages.of(viewer), card, problems));
    }
    boolean moved = tenants.in(viewer.tenant(), tx -> write(tx, viewer, card));
    var said = viewer.say(moved ? "settings.saved.moved" : "settings.saved");
    return Pages.seeOther(PATH, new Toast(said, null));
  }

  /** Whether the hours moved with the company. */
  private boolean write(TenantTx tx, Viewer viewer, CompanyCard card) {
    var before = read(tx);
    NewCompany company = card.company().company();
    tx.sql(CHANGE)
        .param("name", company.name())
        .param("country", company.country())
        .param("zone", company.zone().getId())
        .param("currency", company.currency().getCurrencyCode())
        .param("language", company.language().code())
        .param("contactName", card.contactName())
        .param("contactEmail", card.contactEmail())
        .param("contactPhone", card.contactPhone())
        .param("terms", card.days())
        .param("approval", card.approval())
        .update();
    boolean moved = movesHours(tx, before, company);
    var changes = read(tx).changesFrom(before);
    if (!changes.isEmpty()) {
      audit.record(tx, viewer.identity().personId(), "company.changed", "", changes);
    }
    if (moved) {
      audit.record(tx, viewer.identity().personId(), "hours.moved", "", "");
    }
    return moved;
  }

  /** Hours that nobody has touched follow the company to its new country; chosen ones stay. */
  private static boolean movesHours(TenantTx tx, CompanyCard before, NewCompany now) {
    var then = before.company().country();
    var first = FirstHours.of(now.country()).window();
    var present = ContactCalendars.load(tx, List.of(), LocalDate.EPOCH).window();
    if (now.country().equals(then)
        || present.equals(first)
        || !present.equals(FirstHours.of(then).window())) {
      return false;
    }
    WindowRows.write(tx, first);
    return true;
  }

  private static CompanyCard read(TenantTx tx) {
    return tx.sql(READ).query(CompanyCard::read).single();
  }
}
