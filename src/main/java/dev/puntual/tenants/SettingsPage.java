package dev.puntual.tenants;

import dev.puntual.platform.web.Right;

/**
 * One page under Ajustes. A room that has settings contributes a bean of these and serves the path.
 *
 * @param key its name is the text {@code settings.<key>}
 * @param path {@code /ajustes/…}
 * @param order from the left; tens, so that a later page fits between
 * @param right who is shown the way; the page itself declares it again
 */
public record SettingsPage(String key, String path, int order, Right right) {

  /** Under which heading it stands: the text {@code settings.group.<group>}. */
  public String group() {
    return order < 30
        ? "company"
        : order < 35
            ? "rules"
            : order < 40 ? "texts" : order < 50 ? "ways" : order < 60 ? "money" : "puntual";
  }
}
