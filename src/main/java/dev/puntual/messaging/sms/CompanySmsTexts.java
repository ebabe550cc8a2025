package dev.puntual.messaging.sms;

import dev.puntual.kernel.Language;
import dev.puntual.messaging.Stage;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The text messages of one company as they stand; a value for one round of sending. */
public final class CompanySmsTexts {

  private static final SqlFile CURRENT = SqlFile.beside(CompanySmsTexts.class, "sms_current");

  /** What the house says never changes while the program runs. */
  private static final Map<Key, SmsWording> HOUSE = new ConcurrentHashMap<>();

  private record Key(Language language, String stage) {}

  private final Map<Key, SmsWording> own;

  private CompanySmsTexts(Map<Key, SmsWording> own) {
    this.own = Map.copyOf(own);
  }

  /** One query. */
  public static CompanySmsTexts load(TenantTx tx) {
    var own = new HashMap<Key, SmsWording>();
    RowCallbackHandler adding = row -> add(own, row);
    tx.sql(CURRENT).query(adding);
    return new CompanySmsTexts(own);
  }

  /** Empty when no such stage exists. */
  public Optional<SmsWording> text(String language, String stage) {
    var spoken = Language.of(language);
    return Stage.of(stage)
        .map(
            known -> {
              var key = new Key(spoken, stage);
              var written = own.get(key);
              return written == null ? house(key, known) : written;
            });
  }

  private static SmsWording house(Key key, Stage stage) {
    return HOUSE.computeIfAbsent(
        key, missing -> SmsTexts.house(stage, missing.language()).text().wording());
  }

  /** A text that an older release accepted and this one does not is passed over for the house's. */
  private static void add(Map<Key, SmsWording> own, ResultSet row) throws SQLException {
    var text = new SmsText(row.getString("body"), row.getBoolean("plain"));
    if (text.faults().isEmpty()) {
      own.put(
          new Key(Language.of(row.getString("language")), row.getString("stage")), text.wording());
    }
  }
}
