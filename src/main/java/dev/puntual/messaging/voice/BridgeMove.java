package dev.puntual.messaging.voice;

import dev.puntual.messaging.BridgeNews.How;
import dev.puntual.messaging.Bridges;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Takes a call of two legs one state further; each says whether it was where it comes from. What
 * Twilio tells may come before its own answer does.
 */
record BridgeMove(TenantTx tx, UUID bridge, Instant now) {

  private static final SqlFile MOVE = SqlFile.beside(Bridges.class, "bridge_move");

  private static final String[] UNHEARD = {"asked"};
  private static final String[] BEFORE = {"asked", "unknown", "ringing"};

  boolean ringing(String sid) {
    return to("ringing", "", 0, sid, "", "asked", "unknown");
  }

  boolean unknown(String detail) {
    return to("unknown", "", 0, "", detail, UNHEARD);
  }

  boolean refused(String detail) {
    return to("refused", "", 0, "", detail, UNHEARD);
  }

  boolean dialled(String sid) {
    return to("dialled", "", 0, sid, "", BEFORE);
  }

  boolean notHere() {
    return to("ended", "not_here", 0, "", "", BEFORE);
  }

  boolean ended(String from, How how, int seconds) {
    var code = how == How.UNTOLD ? "" : how.name().toLowerCase(Locale.ROOT);
    return to("ended", code, seconds, "", "", from);
  }

  private boolean to(
      String state, String how, int seconds, String sid, String detail, String... from) {
    return tx.sql(MOVE)
            .param("bridge", bridge)
            .param("state", state)
            .param("how", how)
            .param("seconds", seconds)
            .param("providerId", sid)
            .param("detail", detail)
            .param("from", from)
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }
}
