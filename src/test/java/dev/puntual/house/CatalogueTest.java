package dev.puntual.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The catalogue itself is asked, so that a new table cannot be forgotten. */
class CatalogueTest {

  private static final String TABLES =
      "select n.nspname || '.' || c.relname as name, coalesce(obj_description(c.oid, 'pg_class'), '') as class,"
          + " c.relrowsecurity, c.relforcerowsecurity, c.oid"
          + " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
          + " where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'app')"
          + " and n.nspname not like 'pg_%' order by 1";

  @Test
  void everyTableIsOfOneClass() throws SQLException {
    try (var room = OpenRoom.asOwner()) {
      assertThat(room.rows(TABLES))
          .isNotEmpty()
          .allSatisfy(
              table ->
                  assertThat(table.get(1))
                      .as(table.get(0))
                      .matches("(tenant|reference|lookup): .*"));
    }
  }

  @Test
  void everyKeyAndIndexOfATenantTableBeginsWithTheTenant() throws SQLException {
    try (var room = OpenRoom.asOwner()) {
      var wrong =
          room.rows(
              "select i.indrelid::regclass, i.indexrelid::regclass from pg_index i"
                  + " join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]"
                  + " where obj_description(i.indrelid, 'pg_class') like 'tenant:%' and a.attname <> 'tenant_id'");
      assertThat(wrong).isEmpty();
      var keyless =
          room.rows(
              TABLES.replace(
                  "order by 1",
                  "and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)"));
      assertThat(keyless).isEmpty();
    }
  }

  @Test
  void everyTenantTableIsFenced() throws SQLException {
    try (var room = OpenRoom.asOwner()) {
      assertThat(room.rows(TABLES))
          .filteredOn(table -> table.get(1).startsWith("tenant:"))
          .isNotEmpty()
          .allSatisfy(
              table -> assertThat(table.subList(2, 4)).as(table.get(0)).containsExactly("t", "t"));
    }
  }

  @Test
  void aStrangerSeesNothingAndWritesNothing() throws SQLException {
    try (var room = OpenRoom.as("puntual_app")) {
      room.execute("set local app.tenant = '" + UUID.randomUUID() + "'");
      for (var table : tenantTables()) {
        room.execute("savepoint before");
        if (granted(table, "SELECT")) {
          assertThat(room.rows("select count(*) from " + table).getFirst())
              .as(table)
              .containsExactly("0");
        }
        if (granted(table, "INSERT")) {
          assertThatThrownBy(() -> room.execute(rowOfAnother(table)))
              .as(table)
              .hasMessageContaining("row-level security");
        }
        room.execute("rollback to savepoint before");
      }
    }
  }

  @Test
  void theApplicationOwnsNothingAndBypassesNothing() throws SQLException {
    try (var room = OpenRoom.asOwner()) {
      assertThat(
              room.rows(
                  "select rolname from pg_roles where rolname like 'puntual\\_%' and (rolsuper or rolbypassrls or rolcanlogin)"))
          .isEmpty();
      assertThat(
              room.rows(
                  "select relname from pg_class where relowner in (select oid from pg_roles where rolname like 'puntual\\_%')"
                      // Letter boxes of a connection, which nobody else sees.
                      + " and relpersistence <> 't'"))
          .isEmpty();
    }
  }

  @Test
  void foreignKeysCarryTheTenantAndTakeNothingAway() throws SQLException {
    try (var room = OpenRoom.asOwner()) {
      var wrong =
          room.rows(
              "select k.conrelid::regclass, k.conname from pg_constraint k"
                  + " join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]"
                  + " where k.contype = 'f' and (a.attname <> 'tenant_id' or k.confdeltype in ('n', 'd'))");
      assertThat(wrong).isEmpty();
    }
  }

  @Test
  void noTriggersNoRulesNoSequences() throws SQLException {
    try (var room = OpenRoom.asOwner()) {
      assertThat(room.rows("select tgname from pg_trigger where not tgisinternal")).isEmpty();
      assertThat(
              room.rows(
                  "select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                      + " where relkind = 'S' and n.nspname not like 'pg_%'"))
          .isEmpty();
      assertThat(
              room.rows(
                  "select rulename from pg_rules where schemaname not in ('pg_catalog', 'information_schema')"))
          .isEmpty();
    }
  }

  @Test
  void viewsAskAsTheirReader() throws SQLException {
    try (var room = OpenRoom.asOwner()) {
      assertThat(
              room.rows(
                  "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'v'"
                      + " and n.nspname not in ('pg_catalog', 'information_schema')"
                      + " and not coalesce(c.reloptions::text like '%security_invoker=true%', false)"))
          .isEmpty();
    }
  }

  @Test
  void everyMigrationPlacesEachTableItMakes() throws Exception {
    var created = Pattern.compile("create table (\\w+\\.\\w+)");
    try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
      for (var file : files.toList()) {
        var text = Files.readString(file);
        var tables = created.matcher(text).results().map(found -> found.group(1)).toList();
        assertThat(tables)
            .as(file.toString())
            .allSatisfy(
                table ->
                    assertThat(text)
                        .containsPattern("app\\.(shard|reference|lookup)\\('" + table + "'"));
        assertThat(text).as(file.toString()).startsWith("-- Why: ").contains("-- Locks: ");
      }
    }
  }

  private static List<String> tenantTables() throws SQLException {
    try (var room = OpenRoom.asOwner()) {
      return room.rows(TABLES).stream()
          .filter(table -> table.get(1).startsWith("tenant:"))
          .map(List::getFirst)
          .toList();
    }
  }

  private static boolean granted(String table, String right) throws SQLException {
    try (var room = OpenRoom.asOwner()) {
      return room.rows(
              "select has_table_privilege('puntual_app', '" + table + "', '" + right + "')")
          .getFirst()
          .contains("t");
    }
  }

  /**
   * A row for another tenant, every other column at some value of its type, so that only the fence
   * can refuse.
   */
  private static String rowOfAnother(String table) throws SQLException {
    try (var room = OpenRoom.asOwner()) {
      var columns =
          room.rows(
              "select attname, format_type(atttypid, null) from pg_attribute where attrelid = '"
                  + table
                  + "'::regclass and attnum > 0 and not attisdropped order by attnum");
      var names = columns.stream().map(List::getFirst).toList();
      var values = columns.stream().map(column -> sample(column.get(0), column.get(1))).toList();
      return "insert into "
          + table
          + " ("
          + String.join(",", names)
          + ") values ("
          + String.join(",", values)
          + ")";
    }
  }

  private static String sample(String column, String type) {
    return switch (type) {
      case "uuid" -> "'" + UUID.randomUUID() + "'";
      case "date" -> "'2026-01-02'";
      case "timestamp with time zone" -> "'2026-01-02T03:04:05Z'";
      case "time without time zone" -> column.equals("opens") ? "'08:00'" : "'19:00'";
      case "boolean" -> "false";
      case "jsonb" -> "'{}'";
      case "bytea" -> "''";
      case "smallint", "integer", "bigint", "numeric" -> "1";
      default -> type.endsWith("[]") ? "'{}'" : "'x'";
    };
  }
}
