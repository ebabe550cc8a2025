package dev.puntual.messaging.whatsapp;

import dev.puntual.kernel.TenantId;
import dev.puntual.messaging.Content;
import dev.puntual.platform.db.TenantTransactions;

/**
 * What a refused message teaches: that Meta locked the account, or does not carry a text any more.
 * From the next claim on, nothing of it is tried again.
 */
final class MetaFaults {

  private final WhatsAppStandings standings;
  private final WhatsAppTexts texts;
  private final TenantTransactions transactions;

  MetaFaults(WhatsAppStandings standings, WhatsAppTexts texts, TenantTransactions transactions) {
    this.standings = standings;
    this.texts = texts;
    this.transactions = transactions;
  }

  void met(TenantId tenant, int code, String words, Content content) {
    if (code == 368 || code == 131031) {
      transactions.run(tenant, tx -> standings.stopsItself(tx, "locked"));
    }
    if (content instanceof Content.Approved approved) {
      CloudErrors.template(code)
          .ifPresent(
              state ->
                  transactions.run(
                      tenant,
                      tx ->
                          texts.refused(
                              tx,
                              approved.name(),
                              MetaLanguage.ours(approved.language()),
                              state,
                              words)));
    }
  }
}
