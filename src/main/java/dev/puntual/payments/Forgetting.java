package dev.puntual.payments;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Traces;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Erases the words of gateways, which tell more of a payer than we asked for; what they came to,
 * and the payment, stay.
 */
public final class Forgetting {

  /** How long words of gateways are kept as they came, once they are understood. */
  public static final Duration KEPT = Duration.ofDays(90);

  static final String AGEING = "payments-ageing";

  private static final int SET = 10_000;

  /** Shorter words are inside too many of others. */
  private static final int TELLING = 6;

  private static final SqlFile NOTICES = SqlFile.beside(Forgetting.class, "forget_notices");
  private static final SqlFile OLDEST = SqlFile.beside(Forgetting.class, "notice_oldest");
  private static final SqlFile FADE = SqlFile.beside(Forgetting.class, "notice_fade");

  private final InstantSource clock;

  Forgetting(InstantSource clock) {
    this.clock = clock;
  }

  /** For good. One that nobody has understood yet waits until it is old. */
  public void forget(TenantTx tx, DebtorId debtor, Traces traces) {
    tx.sql(NOTICES)
        .param("debtor", debtor.value())
        .param(
            "words",
            traces.words().stream()
                .filter(word -> word.length() >= TELLING)
                .map(Forgetting::asBytes)
                .toArray(String[]::new))
        .update();
  }

  private static String asBytes(String word) {
    var text = new StringBuilder();
    for (byte each : word.getBytes(StandardCharsets.UTF_8)) {
      text.append(each < 0 ? String.format("\\%03o", each & 0xff) : String.valueOf((char) each));
    }
    return text.toString();
  }

  /** Empties a set of those that are older than {@link #KEPT}; returns when the next one is. */
  Optional<Instant> age(TenantTx tx) {
    tx.expectMany();
    var before = clock.instant().minus(KEPT);
    tx.sql(FADE).param("before", Timestamp.from(before)).param("most", SET).update();
    return tx.sql(OLDEST)
        .query(Timestamp.class)
        .optional()
        .map(oldest -> oldest.toInstant().plus(KEPT));
  }
}
