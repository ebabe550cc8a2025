package dev.puntual.desk;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.Addressees;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A contact is a message of the same id. */
final class Written implements Addressees {

  private static final SqlFile ADDRESSEES = SqlFile.beside(Written.class, "addressees");

  @Override
  public Map<UUID, Addressee> of(TenantTx tx, Collection<UUID> contacts, Voice voice) {
    var known = new HashMap<UUID, Addressee>();
    tx.sql(ADDRESSEES)
        .param("messages", contacts.toArray(UUID[]::new))
        .query(
            row -> {
              var message = row.getObject("message_id", UUID.class);
              var what = voice.say("dunning.stage." + row.getString("stage"));
              known.put(
                  message, new Addressee(row.getString("name"), what, "/mensajes/" + message));
            });
    return known;
  }
}
