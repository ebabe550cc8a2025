package dev.puntual.dunning;

import dev.puntual.messaging.AddressNews;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.receivables.Contacts;
import dev.puntual.worklist.Tasks;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A message came back because nobody is there: nobody is written to there any more, and somebody is
 * asked to find another address. One that was called unwanted is somebody's to look at.
 */
final class ReturnedLetters implements AddressNews {

  private static final SqlFile RETURNED = SqlFile.beside(ReturnedLetters.class, "returned");
  private static final SqlFile TASKS = SqlFile.beside(ReturnedLetters.class, "returned_tasks");

  private final Contacts contacts;
  private final Tasks tasks;
  private final InstantSource clock;

  ReturnedLetters(Contacts contacts, Tasks tasks, InstantSource clock) {
    this.contacts = contacts;
    this.tasks = tasks;
    this.clock = clock;
  }

  @Override
  public void refused(TenantTx tx, List<UUID> messageIds) {
    var gone =
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
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    gone.forEach((channel, contacts) -> gone(tx, channel, contacts));
    if (!gone.isEmpty()) {
      ask(tx, messageIds, "find_contact");
    }
  }

  @Override
  public void complained(TenantTx tx, List<UUID> messageIds) {
    ask(tx, messageIds, "alert");
  }

  private void gone(TenantTx tx, String channel, List<UUID> gone) {
    if (channel.equals(Means.EMAIL.code())) {
      contacts.addressGone(tx, gone);
    } else {
      contacts.nobodyBehind(tx, gone, channel);
    }
  }

  private void ask(TenantTx tx, List<UUID> messages, String kind) {
    tx.sql(TASKS)
        .param("messages", messages.toArray(UUID[]::new))
        .param("kind", kind)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    tasks.absorb(tx);
  }
}
