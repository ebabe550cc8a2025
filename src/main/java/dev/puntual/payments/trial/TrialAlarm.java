package dev.puntual.payments.trial;

import dev.puntual.platform.db.TenantTx;
import java.time.Instant;

/** Makes sure that the test gateway's post is carried at that time. */
public interface TrialAlarm {

  void at(TenantTx tx, Instant due);
}
