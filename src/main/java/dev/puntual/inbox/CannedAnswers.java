package dev.puntual.inbox;

import dev.puntual.kernel.Language;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.util.ArrayList;
import java.util.List;

/** Ready answers: the company's own, by language. */
public final class CannedAnswers {

  /** As many as a person still looks through. */
  public static final int MOST = 12;

  private static final SqlFile ALL = SqlFile.beside(CannedAnswers.class, "canned");
  private static final SqlFile DROP = SqlFile.beside(CannedAnswers.class, "canned_drop");
  private static final SqlFile ADD = SqlFile.beside(CannedAnswers.class, "canned_add");

  CannedAnswers() {}

  /**
   * @param name what it is about, in few words
   */
  public record Canned(String name, String said) {}

  /** Empty while the company has written none of that language: then the house's are offered. */
  public List<Canned> of(TenantTx tx, Language language) {
    return tx.sql(ALL)
        .param("language", language.code())
        .query((row, _) -> new Canned(row.getString("name"), row.getString("said")))
        .list();
  }

  /** Replaces all of that language; none brings the house's back. */
  public void set(TenantTx tx, Language language, List<Canned> all) {
    tx.sql(DROP).param("language", language.code()).update();
    var kept = all.subList(0, Math.min(MOST, all.size()));
    if (kept.isEmpty()) {
      return;
    }
    var numbers = new ArrayList<Integer>();
    kept.forEach(_ -> numbers.add(numbers.size() + 1));
    tx.sql(ADD)
        .param("language", language.code())
        .param("numbers", numbers.toArray(Integer[]::new))
        .param("names", kept.stream().map(Canned::name).toArray(String[]::new))
        .param("said", kept.stream().map(Canned::said).toArray(String[]::new))
        .update();
  }
}
