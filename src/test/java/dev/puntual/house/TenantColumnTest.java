package dev.puntual.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.platform.db.SqlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An insert that reads tables takes its tenant from a column of theirs: only then does a sharded
 * cluster see that both sides live on the same shard. One that reads nothing but parameters or a
 * temporary letter box has no such column.
 */
class TenantColumnTest {

  private static final Pattern INSERT =
      Pattern.compile(
          "insert into (?!pg_temp\\.)[a-z_.]+(?: as \\w+)? ?\\(([^)]*)\\) ?(select .*)");
  private static final Pattern COMMON = Pattern.compile("\\b(\\w+) as (?:materialized )?\\(");
  private static final Pattern SOURCE = Pattern.compile("\\b(?:from|join) (?:lateral )?([\\w.]+)");

  static Stream<SqlSources> all() {
    return SqlSources.all().stream()
        .filter(source -> source.file().scope() == SqlFile.Scope.TENANT);
  }

  @ParameterizedTest
  @MethodSource("all")
  void anInsertThatReadsTablesTakesItsTenantFromThem(SqlSources source) {
    assertThat(strayInserts(source.code())).as("inserts of %s", source).isEmpty();
  }

  @Test
  void anInsertWithTheParameterInsteadIsFound() {
    assertThat(strayInserts("insert into a.b (tenant_id, x) select :tenant, c.x from a.c c"))
        .hasSize(1);
    assertThat(
            strayInserts(
                "with d as (select c.x from a.c c where c.tenant_id = :tenant), e as (select d.x from d)"
                    + " insert into a.b (tenant_id, x) select :tenant::uuid, e.x from e"))
        .hasSize(1);
    assertThat(strayInserts("insert into a.b (x, tenant_id) select 1, c.tenant_id from a.c c"))
        .hasSize(1);
    assertThat(
            strayInserts(
                "insert into a.b (tenant_id, x) select :tenant, c.x from pg_temp.c c"
                    + " where not exists (select from a.c o where o.tenant_id = :tenant)"))
        .isEmpty();
    assertThat(strayInserts("insert into a.b (tenant_id, x) select c.tenant_id, c.x from a.c c"))
        .isEmpty();
  }

  private static List<String> strayInserts(String sql) {
    var code = sql.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replace("( ", "(");
    var common = commonTables(code);
    var stray = new ArrayList<String>();
    int at = code.indexOf("insert into ");
    while (at >= 0) {
      int next = code.indexOf("insert into ", at + 1);
      var insert = INSERT.matcher(next < 0 ? code.substring(at) : code.substring(at, next));
      if (insert.lookingAt()) {
        boolean first = insert.group(1).strip().startsWith("tenant_id");
        var select = balanced(insert.group(2));
        boolean parameter = select.startsWith("select :tenant");
        if (!first || (parameter && readsTables(select, common))) {
          stray.add(insert.group());
        }
      }
      at = next;
    }
    return stray;
  }

  private static Map<String, String> commonTables(String code) {
    var common = new HashMap<String, String>();
    var names = COMMON.matcher(code);
    while (names.find()) {
      common.put(names.group(1), balanced(code.substring(names.end())));
    }
    return common;
  }

  /** Up to the parenthesis that closes what was opened before. */
  private static String balanced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth < 0) {
        return text.substring(0, i);
      }
    }
    return text;
  }

  private static boolean readsTables(String select, Map<String, String> common) {
    return SOURCE
        .matcher(withoutConditions(select))
        .results()
        .map(source -> source.group(1))
        .anyMatch(
            name ->
                common.containsKey(name)
                    ? readsTables(common.get(name), common)
                    : name.contains(".") && !name.startsWith("pg_temp."));
  }

  /** Without what stands in parentheses behind exists, and without functions and lists. */
  private static String withoutConditions(String select) {
    var kept = new StringBuilder();
    for (int i = 0; i < select.length(); i++) {
      if (select.charAt(i) == '(' && !kept.toString().matches(".*\\b(from|join|lateral) ?")) {
        i += balanced(select.substring(i + 1)).length() + 1;
      } else {
        kept.append(select.charAt(i));
      }
    }
    return kept.toString();
  }
}
