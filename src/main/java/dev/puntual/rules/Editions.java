package dev.puntual.rules;

import dev.puntual.platform.db.FleetTransactions;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.rules.packs.Loosening;
import dev.puntual.rules.packs.MalformedPack;
import dev.puntual.rules.packs.Pack;
import dev.puntual.rules.packs.PackReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Keeps every text of a pack, and every calendar, that this installation ever started with. */
final class Editions {

  private static final SqlFile ADD = SqlFile.beside(Editions.class, "edition_add");
  private static final SqlFile SHELVE = SqlFile.beside(Editions.class, "shelf_add");
  private static final SqlFile GONE = SqlFile.beside(Editions.class, "standing_gone");
  private static final SqlFile DROP = SqlFile.beside(Editions.class, "standing_drop");
  private static final SqlFile STANDS = SqlFile.beside(Editions.class, "standing_write");
  private static final SqlFile REPLACED = SqlFile.beside(Editions.class, "replaced_read");
  private static final Logger LOG = LoggerFactory.getLogger(Editions.class);

  /** Calendars have no version but their text. */
  private static final String UNNUMBERED = "";

  private Editions() {}

  /**
   * What this version of the program brought.
   *
   * @param packs with the fingerprints under which their texts are kept
   * @param places the fingerprint of the calendars and zones
   * @param before what it brought no more, and what came in its place
   */
  record Kept(Map<Pack, String> packs, String places, List<Superseded> before) {

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
    var kept = new Kept(prints, Fingerprint.of(document), List.of());
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
          return new Kept(prints, kept.places(), succeed(sql, prints, now));
        });
  }

  /** Writes down what this program goes by, and reads what it went by before. */
  private static List<Superseded> succeed(
      Function<SqlFile, StatementSpec> sql, Map<Pack, String> prints, Timestamp now) {
    var editions = prints.values().toArray(String[]::new);
    var packs = prints.keySet().stream().map(Pack::id).toArray(String[]::new);
    sql.apply(GONE).param("editions", editions).param("now", now).update();
    sql.apply(DROP).param("packs", packs).update();
    sql.apply(STANDS).param("packs", packs).param("editions", editions).param("now", now).update();
    return sql
        .apply(REPLACED)
        .param("editions", editions)
        .query((row, _) -> superseded(row, prints.keySet()))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** A text that this version cannot read any more binds nobody: nobody knows what it says. */
  private static Optional<Superseded> superseded(ResultSet row, Collection<Pack> packs)
      throws SQLException {
    var id = row.getString("pack_id");
    try {
      var was = PackReader.read(id, row.getString("document"));
      var now = packs.stream().filter(pack -> pack.id().equals(id)).findAny().orElse(null);
      return Optional.of(
          new Superseded(
              was,
              row.getString("fingerprint"),
              row.getTimestamp("replaced_at").toInstant(),
              now,
              Loosening.of(was, now)));
    } catch (MalformedPack e) {
      LOG.warn("an earlier edition of {} cannot be read any more: {}", id, e.getMessage());
      return Optional.empty();
    }
  }
}
