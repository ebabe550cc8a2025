package dev.puntual.payments;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Traces;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Erases the words of gateways, which tell more of a payer than we asked for; what they came to,
 * and the payment, stay.
 */
public final class Forgetting {

  /** Days for which words of gateways are kept as they came, once they are understood. */
  public static final int KEPT_DAYS = 90;

  /** Shorter words are inside too many of others. */
  private static final int TELLING = 6;

  private static final SqlFile NOTICES = SqlFile.beside(Forgetting.class, "forget_notices");
  private static final SqlFile FADE = SqlFile.beside(Forgetting.class, "notice_fade");

  private final InstantSource clock;

  Forgetting(InstantSource clock) {
    this.clock = clock;
  }

  /** For good. One that nobody has understood yet waits until it is old. */
  public void forget(TenantTx tx, DebtorId debtor, Traces traces) {
    tx.expectMany();
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

  /** Empties those that are older than {@link #KEPT_DAYS}, at most so many; returns how many. */
  int fade(TenantTx tx, int most) {
    tx.expectMany();
    var before = clock.instant().minus(Duration.ofDays(KEPT_DAYS));
    return tx.sql(FADE).param("before", Timestamp.from(before)).param("most", most).update();
  }
}
