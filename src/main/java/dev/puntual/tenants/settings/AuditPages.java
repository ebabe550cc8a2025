package dev.puntual.tenants.settings;

import dev.puntual.kernel.TenantId;
import dev.puntual.pages.StaticTemplates;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.web.Pages;
import dev.puntual.platform.web.Permission;
import dev.puntual.platform.web.Right;
import dev.puntual.platform.web.Viewer;
import dev.puntual.tenants.SettingsPages;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was done in this company, newest first. */
@Controller
@Permission(Right.ADMINISTER)
final class AuditPages {

  static final String PATH = "/ajustes/bitacora";
  private static final int LINES = 50;

  private static final SqlFile PAGE = SqlFile.beside(AuditPages.class, "audit_page");

  /** Where a page begins: after a line, at its time and its id. */
  private record Place(Instant at, UUID id) {

    static final Place NEWEST =
        new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

    /** Reads {@code instant_id}; anything else begins at the newest. */
    static Place read(String text) {
      int cut = text.indexOf('_');
      try {
        return cut < 0
            ? NEWEST
            : new Place(
                Instant.parse(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1)));
      } catch (DateTimeException | IllegalArgumentException _) {
        return NEWEST;
      }
    }
  }

  private final TenantTransactions tenants;
  private final SettingsPages pages;

  AuditPages(TenantTransactions tenants, SettingsPages pages) {
    this.tenants = tenants;
    this.pages = pages;
  }

  @GetMapping(PATH)
  ResponseEntity<byte[]> show(
      Viewer viewer, @RequestParam(name = "desde", defaultValue = "") String after) {
    var lines = lines(viewer.tenant(), Place.read(after));
    var shown = lines.subList(0, Math.min(LINES, lines.size()));
    return Pages.html(
        new StaticTemplates().settingsAudit(viewer, pages.of(viewer), shown, more(lines, shown)));
  }

  /** One more than is shown, to know whether there is more. */
  private List<AuditLine> lines(TenantId tenant, Place place) {
    return tenants.in(
        tenant,
        tx ->
            tx.sql(PAGE)
                .param("before", Timestamp.from(place.at()))
                .param("beforeId", place.id())
                .param("limit", LINES + 1)
                .query(AuditLine::read)
                .list());
  }

  private static @Nullable String more(List<AuditLine> lines, List<AuditLine> shown) {
    if (lines.size() == shown.size()) {
      return null;
    }
    var last = shown.getLast();
    return PATH + "?desde=" + last.at() + "_" + last.id();
  }
}
