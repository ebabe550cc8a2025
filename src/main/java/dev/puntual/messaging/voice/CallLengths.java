package dev.puntual.messaging.voice;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.ProviderCall;
import dev.puntual.messaging.ProviderDesk;
import dev.puntual.messaging.sms.Forms;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;

/** Keeps how long an automated call lasted, which is told once with its end. */
final class CallLengths implements ProviderDesk.Told {

  private static final SqlFile SECONDS = SqlFile.beside(CallLengths.class, "call_seconds");

  @Override
  public void told(TenantTx tx, Account account, ProviderCall call) {
    var message = VoiceProvider.messageId(call.address());
    var seconds = Forms.decode(call.text()).getOrDefault("CallDuration", "");
    if (message != null && seconds.matches("\\d{1,6}")) {
      tx.sql(SECONDS).param("message", message).param("seconds", Integer.valueOf(seconds)).update();
    }
  }
}
