package dev.puntual.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.platform.db.SqlFile;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a statement may not say: words that a sharded cluster refuses, other rooms' private names.
 */
class StatementTextTest {

  private static final Set<String> SCHEMAS =
      Set.of(
          "tenants",
          "receivables",
          "messaging",
          "payments",
          "intake",
          "dunning",
          "cash",
          "worklist",
          "surcharges",
          "rules",
          "inbox",
          "api");

  /** Rooms whose fleet statements ask nothing that comes due in a company. */
  private static final Set<String> UNTIMED = Set.of("platform", "tenants", "rules");

  private static final Pattern NAME =
      Pattern.compile("\\b(" + String.join("|", SCHEMAS) + ")\\.(\\w+)");
  private static final Pattern CALL = Pattern.compile("\\b([a-z_]+)\\s*\\(");
  private static final List<String> REFUSED =
      List.of(
          "set_config",
          "now()",
          "current_date",
          "current_timestamp",
          "clock_timestamp",
          "random()",
          "gen_random_uuid",
          "uuidv7",
          "uuidv4",
          "merge into",
          "pg_advisory",
          "pg_notify",
          "listen ",
          "grouping sets");

  static Stream<SqlSources> all() {
    return SqlSources.all().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void itAsksNoClockAndNothingVolatile(SqlSources source) {
    assertThat(REFUSED)
        .as("words in %s", source)
        .noneMatch(source.code().toLowerCase(Locale.ROOT)::contains);
  }

  @ParameterizedTest
  @MethodSource("all")
  void itUsesOnlyTheDoorsOfOtherRooms(SqlSources source) {
    var strangers = new ArrayList<String>();
    var name = NAME.matcher(source.code());
    while (name.find()) {
      boolean own = name.group(1).equals(source.room());
      boolean view = name.group(2).startsWith("v_");
      boolean function = source.code().startsWith("(", name.end());
      boolean letterBox =
          name.group(2).startsWith("in_")
              && source.code().substring(0, name.start()).stripTrailing().endsWith("insert into");
      if (!own && !view && !letterBox && !function) {
        strangers.add(name.group());
      }
    }
    assertThat(strangers).as("private names of other rooms in %s", source).isEmpty();
  }

  /** A question about all companies' work leaves sandboxes out, or is asked for one of them. */
  @ParameterizedTest
  @MethodSource("all")
  void whatIsDueIsAskedApartForASandbox(SqlSources source) {
    boolean work = !UNTIMED.contains(source.room()) && !source.file().name().contains("running");
    if (source.file().scope() == SqlFile.Scope.FLEET && work) {
      assertThat(source.code()).as("companies of %s", source).contains(":sandbox");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void aClaimBelongsToOneTenant(SqlSources source) {
    if (source.file().scope() != SqlFile.Scope.TENANT) {
      assertThat(source.code()).as("locks of %s", source).doesNotContainIgnoringCase("for update");
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void anInsertFromASelectSaysWhatHappensOnRepeat(SqlSources source) {
    var code = source.code().replaceAll("\\s+", " ");
    for (var insert : code.split("(?i)insert into ", -1)) {
      boolean fromSelect = insert.matches("(?is)[^;]*?\\) ?select .*") && !insert.equals(code);
      if (fromSelect && source.file().scope() == SqlFile.Scope.TENANT) {
        assertThat(insert.toLowerCase(Locale.ROOT))
            .as("insert in %s", source)
            .containsAnyOf("on conflict", "returning");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void anUpdateReckonsWithImmutableFunctionsOnly(SqlSources source) throws SQLException {
    if (!source.code().matches("(?is).*\\bupdate\\b.*\\bset\\b.*") || source.isCopy()) {
      return;
    }
    var called =
        CALL.matcher(source.code())
            .results()
            .map(call -> "'" + call.group(1) + "'")
            .collect(Collectors.toSet());
    if (called.isEmpty()) {
      return;
    }
    try (var room = OpenRoom.asOwner()) {
      var unsteady =
          room.rows(
              "select proname from pg_proc where proname in ("
                  + String.join(",", called)
                  + ")"
                  + " group by proname having bool_and(provolatile <> 'i') and not bool_or(prokind = 'a')");
      assertThat(unsteady)
          .as("functions of %s that a shard would refuse in an update", source)
          .isEmpty();
    }
  }
}
