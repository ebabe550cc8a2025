package dev.puntual.messaging.wording;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The texts of one company as they stand: its own where it wrote some, the house's elsewhere. A
 * value for one round of sending.
 */
public final class CompanyTexts {

  private static final SqlFile CURRENT = SqlFile.beside(CompanyTexts.class, "current");

  private record Key(Language language, String code) {}

  private final Map<Key, Wording> own;

  private CompanyTexts(Map<Key, Wording> own) {
    this.own = Map.copyOf(own);
  }

  /** One query; each own text is taken apart once. */
  public static CompanyTexts load(TenantTx tx) {
    var own = new HashMap<Key, Wording>();
    RowCallbackHandler adding = row -> add(own, row);
    tx.sql(CURRENT).query(adding);
    return new CompanyTexts(own);
  }

  /**
   * Empty when no such stage exists.
   *
   * @param text the code of a text with a name, which speaks where it has words in the language;
   *     empty for the stage's
   */
  public Optional<Wording> wording(String language, String stage, String text) {
    var spoken = Language.of(language);
    return Stage.of(stage)
        .map(
            known ->
                Optional.ofNullable(own.get(new Key(spoken, text)))
                    .or(() -> Optional.ofNullable(own.get(new Key(spoken, stage))))
                    .orElseGet(() -> HouseTexts.wording(spoken, known)));
  }

  /** A text that an older release accepted and this one does not is passed over for the house's. */
  private static void add(Map<Key, Wording> own, ResultSet row) throws SQLException {
    if (row.getBoolean("house")) {
      return;
    }
    var language = Language.of(row.getString("language"));
    var parsed = Wording.parse(language, row.getString("subject"), row.getString("body"));
    if (parsed instanceof Parsed.Good(var wording)) {
      own.put(new Key(language, row.getString("stage")), wording);
    }
  }
}
