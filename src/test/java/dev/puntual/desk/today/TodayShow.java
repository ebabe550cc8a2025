package dev.puntual.desk.today;

import dev.puntual.TestApplication;
import dev.puntual.platform.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Opens this package's page to the showroom. */
public final class TodayShow {

  private TodayShow() {}

  public static String page(Viewer viewer) {
    var answer = TestApplication.bean(TodayPages.class).page(viewer, "");
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
