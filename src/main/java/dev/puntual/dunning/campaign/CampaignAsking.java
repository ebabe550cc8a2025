package dev.puntual.dunning.campaign;

import dev.puntual.dunning.segment.Audiences;
import dev.puntual.kernel.BusinessDate;
import dev.puntual.messaging.Mailroom;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Asks for the messages of one run, each by the first channel of the campaign by which it can go;
 * what the contact rules refuse goes on by the next one, in the same transaction.
 */
final class CampaignAsking {

  private static final SqlFile REQUEST = SqlFile.beside(CampaignAsking.class, "run_request");
  private static final SqlFile OVER = SqlFile.beside(CampaignAsking.class, "over");

  private final Audiences audiences;
  private final Mailroom mailroom;

  CampaignAsking(Audiences audiences, Mailroom mailroom) {
    this.audiences = audiences;
    this.mailroom = mailroom;
  }

  /** Returns how many messages are new. */
  int ask(TenantTx tx, Occasion occasion) {
    request(tx, occasion, everybody(tx, occasion), false);
    var asked = mailroom.ask(tx);
    if (asked.refused() > 0) {
      onward(tx, occasion, () -> everybody(tx, occasion));
    }
    return asked.messages();
  }

  private StatementSpec everybody(TenantTx tx, Occasion occasion) {
    var today = new BusinessDate(occasion.today());
    var audience = occasion.campaign().plan().audience();
    return audiences.in(tx, REQUEST, audience, today, occasion.draws());
  }

  /**
   * What a run said to these and reached nobody goes on by the next channel.
   *
   * @param occasion as the run was, but for the instant
   */
  void onward(TenantTx tx, Occasion occasion, List<UUID> debtors) {
    var audience = occasion.campaign().plan().audience();
    onward(tx, occasion, () -> audiences.among(tx, REQUEST, audience, debtors));
  }

  /** As often as there are channels. */
  private void onward(TenantTx tx, Occasion occasion, Supplier<StatementSpec> meant) {
    for (int next = 1; next < occasion.campaign().plan().ways().size(); next++) {
      if (request(tx, occasion, meant.get(), true) == 0) {
        return;
      }
      mailroom.gaveWay(
          tx,
          tx.sql(OVER)
              .param("campaign", occasion.campaign().id())
              .param("runOn", occasion.day())
              .query((row, _) -> row.getObject(1, UUID.class))
              .list());
      mailroom.ask(tx);
    }
  }

  /**
   * @param again only what was refused or lost
   */
  private int request(TenantTx tx, Occasion occasion, StatementSpec meant, boolean again) {
    var campaign = occasion.campaign();
    var texts = CampaignRows.texts(tx, campaign.id());
    var notBefore = occasion.notBefore();
    return SaidBy.bound(tx, audiences, campaign.plan(), texts, meant)
        .param("campaign", campaign.id())
        .param("runOn", occasion.day())
        .param("again", again)
        .param("notBefore", notBefore == null ? null : Timestamp.from(notBefore))
        .param("expiresOn", occasion.lastDay())
        .param("now", Timestamp.from(occasion.now()))
        .update();
  }
}
