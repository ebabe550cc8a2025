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
import org.springframework.jdbc.core.RowCallbackHandler;

/** The text messages of one company as they stand; a value for one round of sending. */
public final class CompanySmsTexts {

  private static final SqlFile CURRENT = SqlFile.beside(CompanySmsTexts.class, "sms_current");

  private record Key(Language language, String stage) {}

  private final Map<Key, SmsText> own;

  private CompanySmsTexts(Map<Key, SmsText> own) {
    this.own = Map.copyOf(own);
  }

  /** One query. */
  public static CompanySmsTexts load(TenantTx tx) {
    var own = new HashMap<Key, SmsText>();
    RowCallbackHandler adding = row -> add(own, row);
    tx.sql(CURRENT).query(adding);
    return new CompanySmsTexts(own);
  }

  /** Empty when no such stage exists. */
  public Optional<SmsText> text(String language, String stage) {
    var spoken = Language.of(language);
    return Stage.of(stage)
        .map(
            known -> {
              var written = own.get(new Key(spoken, stage));
              return written == null ? SmsTexts.house(known, spoken).text() : written;
            });
  }

  /** A text that an older release accepted and this one does not is passed over for the house's. */
  private static void add(Map<Key, SmsText> own, ResultSet row) throws SQLException {
    var text = new SmsText(row.getString("body"), row.getBoolean("plain"));
    if (text.faults().isEmpty()) {
      own.put(new Key(Language.of(row.getString("language")), row.getString("stage")), text);
    }
  }
}
