package dev.puntual.rules;

import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.rules.packs.Pack;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keeps every text of a pack, and every calendar, that this installation ever started with. */
final class Editions {

  private static final SqlFile ADD = SqlFile.beside(Editions.class, "edition_add");
  private static final SqlFile SHELVE = SqlFile.beside(Editions.class, "shelf_add");

  /** Calendars have no version but their text. */
  private static final String UNNUMBERED = "";

  private Editions() {}

  /**
   * What this version of the program brought.
   *
   * @param packs with the fingerprints under which their texts are kept
   * @param places the fingerprint of the calendars and zones
   */
  record Kept(Map<Pack, String> packs, String places) {

    /** The fingerprints of all of it, sorted. */
    List<String> all() {
      return Stream.concat(packs.values().stream(), Stream.of(places)).sorted().toList();
    }

    /** One name for all of it. */
    String shelf() {
      return Fingerprint.of(String.join(" ", all()));
    }
  }

  /** Two nodes write the same. */
  static Kept keep(
      FleetTransactions fleet, InstantSource clock, Map<Pack, String> texts, Places places) {
    var prints = new LinkedHashMap<Pack, String>();
    texts.forEach((pack, text) -> prints.put(pack, Fingerprint.of(text)));
    var document = places.document();
    var kept = new Kept(prints, Fingerprint.of(document));
    var now = Timestamp.from(clock.instant());
    return fleet.in(
        sql -> {
          prints.forEach(
              (pack, print) ->
                  sql.apply(ADD)
                      .param("fingerprint", print)
                      .param("pack", pack.id())
                      .param("version", pack.version())
                      .param("document", texts.get(pack))
                      .param("now", now)
                      .update());
          sql.apply(ADD)
              .param("fingerprint", kept.places())
              .param("pack", Places.ID)
              .param("version", UNNUMBERED)
              .param("document", document)
              .param("now", now)
              .update();
          sql.apply(SHELVE)
              .param("shelf", kept.shelf())
              .param("editions", kept.all().toArray(String[]::new))
              .param("now", now)
              .update();
          return kept;
        });
  }
}
