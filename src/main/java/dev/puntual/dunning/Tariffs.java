package dev.puntual.dunning;

import dev.puntual.messaging.CallFigures;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Currency;

/** What contacts cost each company, as it said. */
public final class Tariffs {

  private static final SqlFile READ = SqlFile.beside(Tariffs.class, "tariff_read");
  private static final SqlFile WRITE = SqlFile.beside(Tariffs.class, "tariff_write");

  private final InstantSource clock;
  private final CallFigures figures;

  Tariffs(InstantSource clock, CallFigures figures) {
    this.clock = clock;
    this.figures = figures;
  }

  /** The company's; without prices until somebody says them, or when its currency has changed. */
  public Tariff of(TenantTx tx) {
    return tx.sql(READ).query((row, _) -> tariff(row)).single();
  }

  /** How long a machine's calls lasted of late: as long as those to come are taken to last. */
  public CallFigures.Lately calls(TenantTx tx) {
    return figures.of(tx);
  }

  /** Keeps these prices; the currency is the company's, whatever it says. */
  public void keep(TenantTx tx, Tariff tariff) {
    tx.sql(WRITE)
        .param("email", tariff.email())
        .param("sms", tariff.sms())
        .param("whatsapp", tariff.whatsapp())
        .param("voice", tariff.voice())
        .param("call", tariff.call())
        .param("minutes", tariff.callMinutes())
        .param("emailsADay", tariff.emailsADay())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private static Tariff tariff(ResultSet row) throws SQLException {
    return new Tariff(
        Currency.getInstance(row.getString("currency")),
        row.getBigDecimal("email"),
        row.getBigDecimal("sms"),
        row.getBigDecimal("whatsapp"),
        row.getBigDecimal("voice"),
        row.getBigDecimal("call"),
        row.getObject("call_minutes", Integer.class),
        row.getObject("emails_a_day", Integer.class));
  }
}
