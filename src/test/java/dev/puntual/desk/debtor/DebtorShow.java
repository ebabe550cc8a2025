package dev.puntual.desk.debtor;

import dev.puntual.TestApplication;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Opens this package's pages to the showroom. */
public final class DebtorShow {

  private DebtorShow() {}

  public static String page(Viewer viewer, DebtorId debtor) {
    var pages = TestApplication.bean(DebtorPages.class);
    var answer = pages.page(viewer, debtor.value(), "", "", "", "", null, "", "");
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
