package dev.puntual.messaging.lanes;

import dev.puntual.messaging.Tempo;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Where a claim pays for what it lets out. The meter lies in the database and is held from the
 * first question to the end of the claim, so that many processes spend one account's tempo together
 * and never more. Costs two statements a claim, and nothing where nothing is counted.
 */
final class Till {

  private static final SqlFile HOLD = SqlFile.beside(Till.class, "pace_hold");
  private static final SqlFile ADD = SqlFile.beside(Till.class, "pace_add");
  private static final SqlFile KEEP = SqlFile.beside(Till.class, "pace_keep");
  private static final SqlFile COUNT = SqlFile.beside(Till.class, "pace_count");
  private static final SqlFile DAY = SqlFile.beside(Till.class, "pace_day");

  /** Whoever waits comes back for what a quarter of a second saves up: a claim costs as much. */
  private static final int TURNS_A_SECOND = 4;

  private final Tempo tempo;
  private final String channel;

  Till(Tempo tempo, String channel) {
    this.tempo = tempo;
    this.channel = channel;
  }

  /** At this instant; held until the transaction ends. */
  Meter hold(TenantTx tx, Instant now) {
    if (!tempo.counts()) {
      return Meter.FRESH;
    }
    var held = held(tx, now);
    if (held.isEmpty()) {
      bound(tx, ADD).update();
      held = held(tx, now);
    }
    return held.orElse(Meter.FRESH);
  }

  /** What providers answered slows the account down; those of one moment together once. */
  void told(TenantTx tx, List<Settlement> done, Instant now) {
    var asked =
        done.stream().filter(one -> one.outcome().equals("throttled")).map(Settlement::hold);
    asked
        .max(Duration::compareTo)
        .filter(_ -> tempo.counts())
        .ifPresent(hold -> keep(tx, hold(tx, now).throttled(tempo, now, hold)));
  }

  /** How many may be claimed. */
  int allowance(Meter meter, Instant now) {
    return tempo.counts() ? meter.allowance(tempo, now) : Integer.MAX_VALUE;
  }

  /** Returns what the meter shows then. */
  Meter spend(TenantTx tx, Meter meter, int messages, Instant now) {
    if (!tempo.counts() || messages == 0) {
      return meter;
    }
    var spent = meter.spent(tempo, now, messages);
    keep(tx, spent);
    if (tempo.daily() > 0) {
      bound(tx, COUNT).param("now", Timestamp.from(now)).param("sent", messages).update();
    }
    return spent;
  }

  /** When it is worth coming back, though nothing is left to spend now. */
  Instant back(TenantTx tx, Meter meter, Instant now) {
    if (tempo.daily() > 0 && meter.today() >= tempo.daily()) {
      return bound(tx, DAY)
          .param("now", Timestamp.from(now))
          .query((row, _) -> row.getTimestamp(1).toInstant())
          .single();
    }
    int turn = (int) Math.ceil(meter.rate(tempo, now) / TURNS_A_SECOND);
    return meter.when(tempo, now, Math.max(1, turn));
  }

  private void keep(TenantTx tx, Meter meter) {
    bound(tx, KEEP)
        .param("paidUntil", at(meter.paidUntil()))
        .param(
            "slowedTo",
            meter.slowedTo() == 0
                ? null
                : BigDecimal.valueOf(meter.slowedTo()).setScale(2, RoundingMode.HALF_UP))
        .param("slowedAt", at(meter.slowedAt()))
        .update();
  }

  private Optional<Meter> held(TenantTx tx, Instant now) {
    return bound(tx, HOLD)
        .param("daily", tempo.daily() > 0)
        .param("now", Timestamp.from(now))
        .query(Till::meter)
        .optional();
  }

  private static Meter meter(ResultSet row, int number) throws SQLException {
    var slowed = row.getTimestamp("slowed_at");
    var paid = row.getTimestamp("paid_until");
    return new Meter(
        paid == null ? null : paid.toInstant(),
        row.getDouble("slowed_to"),
        slowed == null ? null : slowed.toInstant(),
        row.getInt("today"));
  }

  private StatementSpec bound(TenantTx tx, SqlFile file) {
    return tx.sql(file).param("channel", channel);
  }

  private static @Nullable Timestamp at(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}
