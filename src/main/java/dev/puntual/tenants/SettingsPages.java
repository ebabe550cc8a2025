package dev.puntual.tenants;

import dev.puntual.platform.web.Viewer;
import java.util.Comparator;
import java.util.List;

/** All pages under Ajustes, for the row of links above each of them. */
public final class SettingsPages {

  private final List<SettingsPage> pages;

  SettingsPages(List<SettingsPage> pages) {
    this.pages = pages.stream().sorted(Comparator.comparingInt(SettingsPage::order)).toList();
  }

  /** Those the viewer may open; the first argument of the template {@code tenants/settings}. */
  public List<SettingsPage> of(Viewer viewer) {
    return pages.stream().filter(page -> viewer.role().may(page.right())).toList();
  }
}
