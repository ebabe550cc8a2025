package dev.puntual.crash;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

/** What the world outside saw and did, written down past the program. */
final class Diary {

  private final Owner owner;
  private int kills;

  Diary(Owner owner) {
    this.owner = owner;
  }

  /** For a database that has none yet. */
  static void open(Owner owner) {
    owner.does(new UUID(0, 0), Owner.beside("diary"));
  }

  void handed(UUID tenant, UUID message, String address, String content, Instant at, int during) {
    owner.does(
        tenant,
        "insert into crash.handed values (:tenant, ?, ?, ?, ?, ?)",
        message,
        address,
        content,
        Timestamp.from(at),
        during);
  }

  void stopped(UUID tenant, String address, int during) {
    owner.does(tenant, "insert into crash.stopped values (:tenant, ?, ?)", address, during);
  }

  void silenced(UUID tenant, UUID debt, String why, int during) {
    owner.does(tenant, "insert into crash.silenced values (:tenant, ?, ?, ?)", debt, why, during);
  }

  void told(UUID tenant, String event) {
    owner.does(tenant, "insert into crash.told values (:tenant, ?)", event);
  }

  void paid(UUID tenant, UUID payment) {
    owner.does(tenant, "insert into crash.paid values (:tenant, ?)", payment);
  }

  /** Messages there are now. */
  void looks(UUID tenant) {
    owner.does(
        tenant,
        "insert into crash.seen select m.tenant_id, m.message_id from messaging.message m"
            + " where m.tenant_id = :tenant on conflict do nothing");
  }

  /** A process died; whoever looks right after finds nothing broken. */
  void killed(UUID tenant, FaultPoint place, Invariants invariants) {
    int kill = ++kills;
    owner.does(
        tenant, "insert into crash.killed values (:tenant, ?, ?, false)", kill, place.name());
    for (var what : invariants.safety(tenant)) {
      owner.does(tenant, "insert into crash.broken values (:tenant, ?, ?)", kill, what);
    }
    owner.does(tenant, "update crash.killed set looked = true where tenant_id = :tenant");
  }

  int kills() {
    return kills;
  }
}
