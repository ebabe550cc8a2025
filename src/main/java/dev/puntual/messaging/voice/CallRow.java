package dev.puntual.messaging.voice;

import dev.puntual.messaging.wording.Block;
import dev.puntual.messaging.wording.Composed;
import dev.puntual.messaging.wording.Letters;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An automated call as it was made.
 *
 * @param zone of whoever is called; the company's where nobody knows it
 * @param confirmed whether they said that it is them
 * @param personPhone who is put through to a person; empty for nobody
 * @param open whether somebody is at work in the company
 */
record CallRow(
    String language,
    String recipient,
    String address,
    String country,
    ZoneId zone,
    String state,
    Composed letter,
    boolean confirmed,
    String company,
    String personPhone,
    boolean open) {

  private static final SqlFile READ = SqlFile.beside(CallRow.class, "call_read");
  private static final SqlFile ANSWERED = SqlFile.beside(CallRow.class, "call_answered");
  private static final SqlFile CONFIRMED = SqlFile.beside(CallRow.class, "call_confirmed");

  private static final Set<String> GOING = Set.of("sending", "accepted", "unknown");

  static Optional<CallRow> of(TenantTx tx, UUID message, Instant now) {
    return tx.sql(READ)
        .param("message", message)
        .param("now", Timestamp.from(now))
        .query(
            (row, _) ->
                new CallRow(
                    row.getString("language"),
                    row.getString("recipient"),
                    row.getString("address"),
                    row.getString("country"),
                    zone(row.getString("zone"), row.getString("company_zone")),
                    row.getString("state"),
                    Letters.read(row.getString("content")),
                    row.getBoolean("confirmed"),
                    row.getString("company"),
                    row.getString("person_phone"),
                    row.getBoolean("open")))
        .optional();
  }

  private static ZoneId zone(String own, String company) {
    return ZoneId.of(own.isBlank() ? company : own);
  }

  /** Whether it was made, and nobody took it back. */
  boolean going() {
    return GOING.contains(state);
  }

  /** What it is about, as it was written down when it left. */
  String matter() {
    return letter.blocks().stream()
        .map(Block::text)
        .filter(text -> !text.isBlank())
        .collect(Collectors.joining(" "));
  }

  static void answered(TenantTx tx, UUID message, String sid, boolean machine, Instant now) {
    tx.sql(ANSWERED)
        .param("message", message)
        .param("providerId", sid)
        .param("machine", machine)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** False when a machine took it, or it was said before. */
  static boolean confirm(TenantTx tx, UUID message, Instant now) {
    return tx.sql(CONFIRMED).param("message", message).param("now", Timestamp.from(now)).update()
        == 1;
  }
}
