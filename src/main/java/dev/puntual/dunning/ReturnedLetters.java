package dev.puntual.dunning;

import dev.puntual.messaging.AddressNews;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.receivables.Contacts;
import java.util.List;
import java.util.UUID;

/** A letter came back because nobody is there: the debtor’s contact is not written to any more. */
final class ReturnedLetters implements AddressNews {

  private static final SqlFile RETURNED = SqlFile.beside(ReturnedLetters.class, "returned");

  private final Contacts contacts;

  ReturnedLetters(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public void refused(TenantTx tx, List<UUID> messageIds) {
    var gone =
        tx.sql(RETURNED)
            .param("messages", messageIds.toArray(UUID[]::new))
            .query((row, _) -> row.getObject("contact_id", UUID.class))
            .list();
    if (!gone.isEmpty()) {
      contacts.addressGone(tx, gone);
    }
  }
}
