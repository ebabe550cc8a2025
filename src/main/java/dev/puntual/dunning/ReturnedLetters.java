package dev.puntual.dunning;

import dev.puntual.messaging.AddressNews;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.receivables.Contacts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A message came back because nobody is there: nobody is written to there any more. */
final class ReturnedLetters implements AddressNews {

  private static final SqlFile RETURNED = SqlFile.beside(ReturnedLetters.class, "returned");

  private final Contacts contacts;

  ReturnedLetters(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public void refused(TenantTx tx, List<UUID> messageIds) {
    tx
        .sql(RETURNED)
        .param("messages", messageIds.toArray(UUID[]::new))
        .query(
            (row, _) ->
                Map.entry(row.getString("channel"), row.getObject("contact_id", UUID.class)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
        .forEach((channel, gone) -> gone(tx, channel, gone));
  }

  private void gone(TenantTx tx, String channel, List<UUID> gone) {
    if (channel.equals(Means.EMAIL.code())) {
      contacts.addressGone(tx, gone);
    } else {
      contacts.nobodyBehind(tx, gone, channel);
    }
  }
}
