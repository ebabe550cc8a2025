package dev.puntual.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.puntual.platform.db.SqlFile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every statement against the real schema, as the role that will run it. */
class StatementsTest {

  private static final Pattern TENANT_EQUALITY =
      Pattern.compile("tenant_id = \\$\\d+|\\$\\d+ = \\S*tenant_id");
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<SqlSources> BOXES =
      SqlSources.all().stream()
          .filter(one -> one.code().contains("create temporary table"))
          .toList();
  private static final List<String> TENANT_TABLES = new ArrayList<>();

  static Stream<SqlSources> all() {
    return SqlSources.all().stream();
  }

  static Stream<SqlSources> ofOneTenant() {
    return all().filter(source -> source.file().scope() == SqlFile.Scope.TENANT);
  }

  @ParameterizedTest
  @MethodSource("all")
  void theServerUnderstandsIt(SqlSources source) throws SQLException {
    assumeFalse(
        source.isCopy(),
        "COPY cannot be prepared; its table is checked by the statement beside it");
    try (var room = roomFor(source)) {
      if (canBePlanned(source)) {
        assertThat(room.rows("explain (generic_plan) " + OpenRoom.numbered(source.code())))
            .isNotEmpty();
      } else {
        room.execute(source.code());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("ofOneTenant")
  void everyTenantTableIsAskedForOneTenant(SqlSources source) throws SQLException {
    assumeFalse(
        source.isCopy() || !canBePlanned(source),
        "the server makes no plan for COPY and the like, so there is nothing to route");
    try (var room = roomFor(source)) {
      var plan =
          room.rows(
                  "explain (generic_plan, verbose, format json) "
                      + OpenRoom.numbered(source.code()))
              .getFirst()
              .getFirst();
      var unrouted = new ArrayList<String>();
      collectUnrouted(JSON.readTree(plan), tenantTables(room), unrouted);
      assertThat(unrouted).as("tables read without tenant_id = :tenant in %s", source).isEmpty();
    }
  }

  /** Temporary letter boxes are part of the schema while a file loads. */
  private static OpenRoom roomFor(SqlSources source) throws SQLException {
    var room =
        OpenRoom.as(
            source.file().scope() == SqlFile.Scope.FLEET || needsDispatcher(source)
                ? "puntual_dispatcher"
                : "puntual_app");
    for (var other : BOXES) {
      if (!other.file().name().equals(source.file().name())
          && !needsDispatcher(source)
          && source.file().scope() != SqlFile.Scope.FLEET) {
        room.execute(other.code());
      }
    }
    return room;
  }

  private static boolean needsDispatcher(SqlSources source) {
    return source.file().scope() == SqlFile.Scope.LOCAL
        && !source.code().contains("pg_temp.")
        && !source.code().contains("temporary table");
  }

  private static boolean canBePlanned(SqlSources source) {
    var code = source.code().strip();
    return code.startsWith("select")
        || code.startsWith("with")
        || code.startsWith("insert")
        || code.startsWith("update")
        || code.startsWith("delete");
  }

  private static List<String> tenantTables(OpenRoom room) throws SQLException {
    if (TENANT_TABLES.isEmpty()) {
      TENANT_TABLES.addAll(tables(room));
    }
    return TENANT_TABLES;
  }

  private static List<String> tables(OpenRoom room) throws SQLException {
    return room
        .rows(
            "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                + " where obj_description(c.oid, 'pg_class') like 'tenant:%'")
        .stream()
        .map(List::getFirst)
        .toList();
  }

  private static void collectUnrouted(JsonNode node, List<String> tables, List<String> unrouted) {
    if (node.has("Relation Name") && node.path("Node Type").asString("").contains("Scan")) {
      var table = node.path("Schema").asString("") + "." + node.path("Relation Name").asString("");
      if (tables.contains(table) && !routed(node)) {
        unrouted.add(table + " as " + node.path("Alias").asString(""));
      }
    }
    node.forEach(child -> collectUnrouted(child, tables, unrouted));
  }

  private static boolean routed(JsonNode scan) {
    return Stream.of("Index Cond", "Recheck Cond", "Filter", "One-Time Filter")
        .map(condition -> scan.path(condition).asString(""))
        .anyMatch(condition -> TENANT_EQUALITY.matcher(condition).find());
  }
}
