package dev.puntual.desk.privacy;

import dev.puntual.kernel.DebtorId;
import dev.puntual.messaging.ListedStops;
import dev.puntual.messaging.Suppression;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stops that are kept by the key of an address alone, because a provider or somebody at that
 * address said so and not this debtor. What they said with it may be another's and stays out.
 */
final class KeptStops {

  private static final SqlFile ADDRESSES = SqlFile.beside(KeptStops.class, "kept_addresses");

  private final ListedStops stops;

  KeptStops(ListedStops stops) {
    this.stops = stops;
  }

  /**
   * @param told ids of those that stand in the copy already
   */
  List<Map<String, Object>> of(TenantTx tx, DebtorId debtor, Set<String> told) {
    var addresses =
        tx.sql(ADDRESSES)
            .param("debtor", debtor.value())
            .query((row, _) -> row.getString(1))
            .list();
    return stops.of(tx, debtor.value(), addresses).stream()
        .filter(stop -> stop.address() != null && !told.contains(stop.id().toString()))
        .map(KeptStops::row)
        .toList();
  }

  private static Map<String, Object> row(Suppression stop) {
    var row = new LinkedHashMap<String, Object>();
    row.put("address", String.valueOf(stop.address()));
    row.put("channel", stop.channel());
    row.put("cause", stop.cause().code());
    row.put("said_at", stop.at().toString());
    var lifted = stop.lifted();
    if (lifted != null) {
      row.put("lifted_at", lifted.at().toString());
    }
    return row;
  }
}
