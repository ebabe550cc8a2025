package dev.puntual.messaging;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.Channel;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How fast a company's accounts may be spoken to: as a person set it, or as providers lend it. */
public final class Tempos {

  private static final SqlFile READ = SqlFile.beside(Tempos.class, "tempo_read");
  private static final SqlFile WRITE = SqlFile.beside(Tempos.class, "tempo_write");

  private Tempos() {}

  /** What counts for the account of that channel; what nobody set is as the provider has it. */
  public static Tempo of(TenantTx tx, Channel channel, Tempo usual) {
    return chosen(tx, channel).map(own -> own.over(usual)).orElse(usual);
  }

  /** What a person set; each part may be left to the provider. */
  public static Optional<Chosen> chosen(TenantTx tx, Channel channel) {
    return tx.sql(READ).param("channel", code(channel)).query(Tempos::chosen).optional();
  }

  /** Counts from the next round on, within ten seconds. */
  public static void set(TenantTx tx, Channel channel, Chosen chosen) {
    tx.sql(WRITE)
        .param("channel", code(channel))
        .param("perSecond", chosen.perSecond())
        .param("burst", chosen.burst())
        .param("daily", chosen.daily())
        .param("gapMs", chosen.gapMillis())
        .update();
  }

  /** As set by a person; null where it is left to the provider. */
  public record Chosen(
      @Nullable BigDecimal perSecond,
      @Nullable Integer burst,
      @Nullable Integer daily,
      @Nullable Integer gapMillis) {

    public static final Chosen NOTHING = new Chosen(null, null, null, null);

    Tempo over(Tempo usual) {
      double rate = perSecond == null ? usual.perSecond() : perSecond.doubleValue();
      int most = perSecond == null ? usual.burst() : Tempo.of(rate).burst();
      return new Tempo(
          rate,
          burst == null ? most : burst,
          daily == null ? usual.daily() : daily,
          gapMillis == null ? usual.gap() : Duration.ofMillis(gapMillis));
    }
  }

  private static Chosen chosen(ResultSet row, int number) throws SQLException {
    return new Chosen(
        row.getBigDecimal("per_second"),
        row.getObject("burst", Integer.class),
        row.getObject("daily", Integer.class),
        row.getObject("gap_ms", Integer.class));
  }

  private static String code(Channel channel) {
    return channel.name().toLowerCase(Locale.ROOT);
  }
}
