package dev.puntual.desk.portfolio;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.platform.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Opens this package's pages to the showroom. */
public final class PortfolioShow {

  private PortfolioShow() {}

  public static String page(DeskWorld world, Viewer viewer) {
    var pages = TestApplication.bean(PortfolioPages.class);
    return new String(
        Objects.requireNonNull(pages.list(viewer, Map.of()).getBody()), StandardCharsets.UTF_8);
  }
}
