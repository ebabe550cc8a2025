package dev.puntual.platform.db.backup;

import dev.puntual.platform.db.SqlFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A table as the catalogue tells it; every name already quoted where SQL wants it so.
 *
 * @param reference filled by migrations or at a start, so that an empty database may hold rows
 * @param fenced whether row-level security binds its owner too
 * @param key what its rows are ordered by, the same on every server
 * @param needs the tables its foreign keys point to
 */
record Table(
    String name,
    boolean reference,
    boolean fenced,
    List<String> columns,
    List<String> key,
    List<String> needs) {

  private static final SqlFile TABLES = SqlFile.beside(Table.class, "tables");

  /** All of ours, each behind those it needs; none before the first migration. */
  static List<Table> all(Connection connection) throws SQLException {
    var waiting = new ArrayList<Table>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(TABLES.text())) {
      while (rows.next()) {
        waiting.add(
            new Table(
                rows.getString("name"),
                rows.getBoolean("reference"),
                rows.getBoolean("fenced"),
                texts(rows, "columns"),
                texts(rows, "key"),
                texts(rows, "needs")));
      }
    }
    return inOrder(waiting);
  }

  private static List<Table> inOrder(List<Table> waiting) {
    var ordered = new ArrayList<Table>();
    Set<String> placed = new LinkedHashSet<>();
    while (!waiting.isEmpty()) {
      var ready = waiting.stream().filter(table -> placed.containsAll(table.needs)).toList();
      if (ready.isEmpty()) {
        throw new IllegalStateException("tables that need each other: " + waiting);
      }
      ready.forEach(table -> placed.add(table.name));
      ordered.addAll(ready);
      waiting.removeAll(ready);
    }
    return List.copyOf(ordered);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  String entry() {
    return "tables/" + name;
  }

  String columnList() {
    return String.join(", ", columns);
  }

  /** Ordered by key, so that two backups of the same rows are the same bytes. */
  String copyOut() {
    return "copy (select %s from %s order by %s) to stdout"
        .formatted(columnList(), name, String.join(", ", key));
  }

  String copyIn() {
    return "copy %s (%s) from stdin".formatted(name, columnList());
  }
}
