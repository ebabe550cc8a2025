package dev.puntual.rules;

import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.rules.packs.Pack;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps every text of a pack that this installation ever started with. */
final class Editions {

  private static final SqlFile ADD = SqlFile.beside(Editions.class, "edition_add");

  private Editions() {}

  /** The packs with the fingerprints under which their texts are kept; two nodes write the same. */
  static Map<Pack, String> keep(
      FleetTransactions fleet, InstantSource clock, Map<Pack, String> texts) {
    var prints = new LinkedHashMap<Pack, String>();
    texts.forEach((pack, text) -> prints.put(pack, Fingerprint.of(text)));
    return fleet.in(
        sql -> {
          prints.forEach(
              (pack, print) ->
                  sql.apply(ADD)
                      .param("fingerprint", print)
                      .param("pack", pack.id())
                      .param("version", pack.version())
                      .param("document", texts.get(pack))
                      .param("now", Timestamp.from(clock.instant()))
                      .update());
          return prints;
        });
  }
}
