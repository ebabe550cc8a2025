package dev.puntual.desk.debtor;

import dev.puntual.TestApplication;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.web.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.ResponseEntity;

/** A debtor's page as somebody reads it. */
public final class DebtorStory {

  private DebtorStory() {}

  public static String page(Viewer viewer, DebtorId debtor) {
    return page(viewer, debtor, "");
  }

  /** With the answer for a day, {@code 2026-11-20}. */
  public static String page(Viewer viewer, DebtorId debtor, String day) {
    var answer =
        TestApplication.bean(DebtorPages.class)
            .page(viewer, debtor.value(), "", "", "", day, null, "", "");
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }

  /** The page as an address and a cookie of a run of calls ask for it. */
  public static ResponseEntity<byte[]> run(
      Viewer viewer, DebtorId debtor, String list, String kept) {
    return TestApplication.bean(DebtorPages.class)
        .page(viewer, debtor.value(), "", "", "", "", null, list, kept);
  }
}
