package dev.puntual.payments;

import dev.puntual.kernel.TenantId;
import dev.puntual.payments.gateway.Heard;
import dev.puntual.payments.gateway.Notice;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.wakes.Wakes;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door for what gateways say. A genuine notice is stored raw and committed before anything is
 * read from it; then it is folded at once, and should that fail, by the next beat.
 */
public final class Notices {

  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
  private static final SqlFile KEEP = SqlFile.beside(Notices.class, "notice_keep");

  private final Gateways gateways;
  private final TenantTransactions transactions;
  private final Wakes wakes;
  private final Reading reading;
  private final InstantSource clock;

  Notices(
      Gateways gateways,
      TenantTransactions transactions,
      Wakes wakes,
      Reading reading,
      InstantSource clock) {
    this.gateways = gateways;
    this.transactions = transactions;
    this.wakes = wakes;
    this.reading = reading;
    this.clock = clock;
  }

  /** The header in which a gateway signs; empty when there is no such gateway. */
  public String signatureHeader(String gateway) {
    return gateways.signatureHeader(gateway);
  }

  /** Takes in one call; returns once a genuine one cannot be lost any more. */
  public Receipt receive(String gateway, Notice notice) {
    var open = gateways.named(notice.tenant(), gateway);
    if (open.isEmpty()) {
      return Receipt.NOBODY;
    }
    var heard = open.get().gateway().hear(notice, open.get().settings(), clock.instant());
    return switch (heard) {
      case Heard.Forged(var why) -> refuse(gateway, notice.tenant(), why, Receipt.FORGED);
      case Heard.Unreadable(var why) -> refuse(gateway, notice.tenant(), why, Receipt.UNREADABLE);
      case Heard.Genuine(var id) -> {
        keep(gateway, id, notice);
        readNow(notice.tenant());
        yield Receipt.KEPT;
      }
    };
  }

  private void keep(String gateway, String noticeId, Notice notice) {
    var now = clock.instant();
    transactions.run(
        notice.tenant(),
        tx -> {
          tx.sql(KEEP)
              .param("gateway", gateway)
              .param("notice", noticeId)
              .param("body", notice.body().getBytes(StandardCharsets.UTF_8))
              .param("now", Timestamp.from(now))
              .update();
          wakes.set(tx, PaymentRoom.NOTICES, now);
          wakes.set(tx, Forgetting.AGEING, now.plus(Forgetting.KEPT));
        });
  }

  private void readNow(TenantId tenant) {
    try {
      reading.run(tenant);
    } catch (RuntimeException e) {
      LOG.warn("notices of tenant {} wait for the next beat", tenant, e);
    }
  }

  private static Receipt refuse(String gateway, TenantId tenant, String why, Receipt receipt) {
    LOG.warn("a notice of {} for tenant {} was refused: {}", gateway, tenant, why);
    return receipt;
  }
}
