package dev.puntual.platform.secrets;

import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.SecretKey;

/** The wrapped data keys of each company. What the master keys are is asked anew when in doubt. */
final class DataKeys {

  private static final SqlFile NEWEST = SqlFile.beside(DataKeys.class, "data_key_newest");
  private static final SqlFile NAMED = SqlFile.beside(DataKeys.class, "data_key_named");
  private static final SqlFile ADD = SqlFile.beside(DataKeys.class, "data_key_add");

  private final Supplier<KeyRing> masters;
  private volatile KeyRing ring;

  DataKeys(Supplier<KeyRing> masters) {
    this.masters = masters;
    this.ring = masters.get();
  }

  KeyRing ring() {
    return ring;
  }

  /**
   * The one that seals; a company's first seal makes it. Two that are made at once both stay: a
   * value says which one opens it.
   */
  DataKey sealing(TenantTx tx) {
    return newest(tx).orElseGet(() -> made(tx));
  }

  private Optional<DataKey> newest(TenantTx tx) {
    var master = ring.wraps();
    return tx.sql(NEWEST)
        .param("master", master.name())
        .query(
            (row, _) -> {
              var id = row.getObject("key_id", UUID.class);
              var wrapped = row.getBytes("key_sealed");
              return new DataKey(tx.tenant(), id, Seal.unwrap(master, tx.tenant(), id, wrapped));
            })
        .optional();
  }

  /**
   * A rotation may pass meanwhile: then its lock made us wait, and the file says another key than
   * the one we wrapped with, which nobody would know later.
   */
  private DataKey made(TenantTx tx) {
    ring = masters.get();
    var master = ring.wraps();
    var key = new DataKey(tx.tenant(), Ids.next(), Seal.key());
    tx.sql(ADD)
        .param("key", key.id())
        .param("master", master.name())
        .param("sealed", Seal.wrap(master, tx.tenant(), key.id(), key.key()))
        .update();
    ring = masters.get();
    if (!ring.wraps().name().equals(master.name())) {
      throw new IllegalStateException("the master key was changed just now; try again");
    }
    return key;
  }

  /**
   * @throws BrokenSeal when this company has none of that id that our master keys open
   */
  SecretKey named(TenantTx tx, UUID id) {
    return tx.sql(NAMED)
        .param("key", id)
        .query(
            (row, _) ->
                Seal.unwrap(
                    master(tx, row.getString("master")),
                    tx.tenant(),
                    id,
                    row.getBytes("key_sealed")))
        .optional()
        .orElseThrow(() -> new BrokenSeal(tx.tenant()));
  }

  private MasterKey master(TenantTx tx, String name) {
    if (ring.named(name).isEmpty()) {
      ring = masters.get();
    }
    return ring.named(name).orElseThrow(() -> new BrokenSeal(tx.tenant()));
  }
}
