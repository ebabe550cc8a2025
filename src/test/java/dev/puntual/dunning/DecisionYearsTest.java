package dev.puntual.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.platform.db.Database;
import dev.puntual.platform.db.DatabaseAddress;
import dev.puntual.platform.db.TestCluster;
import dev.puntual.platform.jobs.TurnableClock;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Decisions are kept five years, and no year finds its part missing. */
@Timeout(120)
class DecisionYearsTest {

  private final DatabaseAddress address = TestCluster.freshDatabase("decision_years");
  private final TurnableClock clock =
      TurnableClock.standingAt(Instant.parse("2026-12-31T12:00:00Z"));

  @Test
  void eachYearFindsItsPartAndWhatIsOlderThanFiveYearsEnds() throws SQLException {
    try (var database = Database.at(address)) {
      var beat = new DecisionYears(database.fleet(), clock);
      beat.beat();
      assertThat(years())
          .as("those of the first day stand")
          .containsExactlyElementsOf(span(2025, 2034));

      decided("2026-12-30");
      decided("2031-06-01");
      clock.turnTo(Instant.parse("2031-12-31T12:00:00Z"));
      beat.beat();
      assertThat(years()).containsExactlyElementsOf(span(2026, 2034));
      assertThat(decisions())
          .as("five years and a day old at most")
          .containsExactly("2026-12-30", "2031-06-01");

      clock.turnTo(Instant.parse("2032-01-01T12:00:00Z"));
      beat.beat();
      beat.beat();
      assertThat(years()).containsExactlyElementsOf(span(2027, 2035));
      assertThat(decisions()).containsExactly("2031-06-01");

      clock.turnTo(Instant.parse("2036-05-01T12:00:00Z"));
      beat.beat();
      decided("2038-02-02");
      assertThat(partOf("2038-02-02")).isEqualTo("dunning.decision_2038");
    }
  }

  @Test
  void aYearThatNobodyPreparedStaysWhereItIsAndTheBeatGoesOn() throws SQLException {
    try (var database = Database.at(address)) {
      decided("2036-03-03");
      clock.turnTo(Instant.parse("2036-06-01T12:00:00Z"));
      new DecisionYears(database.fleet(), clock).beat();
      assertThat(partOf("2036-03-03")).isEqualTo("dunning.decision_other");
      assertThat(years()).contains(2037, 2039).doesNotContain(2030, 2036);
    }
  }

  @Test
  void aNewPartIsFencedAsEveryOther() throws SQLException {
    try (var database = Database.at(address)) {
      clock.turnTo(Instant.parse("2036-06-01T12:00:00Z"));
      new DecisionYears(database.fleet(), clock).beat();
      assertThat(
              asks(
                  "select relrowsecurity and relforcerowsecurity and obj_description(oid) = 'tenant: part'"
                      + " and not has_table_privilege('puntual_app', oid, 'select')"
                      + " from pg_class where oid = 'dunning.decision_2039'::regclass"))
          .containsExactly("t");
      assertThat(
              asks(
                  "select has_function_privilege('puntual_app', 'app.turn_decision_years(int, int, int)', 'execute')"))
          .as("a request never ends a year")
          .containsExactly("f");
    }
  }

  private static List<Integer> span(int first, int last) {
    return IntStream.rangeClosed(first, last).boxed().toList();
  }

  private List<Integer> years() throws SQLException {
    return asks(
            "select substr(c.relname, 10) from pg_inherits i join pg_class c on c.oid = i.inhrelid"
                + " where i.inhparent = 'dunning.decision'::regclass and c.relname <> 'decision_other' order by 1")
        .stream()
        .map(Integer::valueOf)
        .toList();
  }

  private List<String> decisions() throws SQLException {
    return asks("select decided_on from dunning.decision order by 1");
  }

  private String partOf(String day) throws SQLException {
    return asks("select tableoid::regclass from dunning.decision where decided_on = '" + day + "'")
        .getFirst();
  }

  private void decided(String day) throws SQLException {
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var statement = connection.createStatement()) {
      statement.execute(
          "insert into dunning.decision (tenant_id, receivable_id, plan_no, decided_on, days_past_due, episode, step_no,"
              + " first_step, ladder_no, currency, balance, reason) values (gen_random_uuid(), gen_random_uuid(), 1, '"
              + day
              + "', 1, 1, 1, 1, 1, 'MXN', 1, 'due')");
    }
  }

  private List<String> asks(String sql) throws SQLException {
    var rows = new ArrayList<String>();
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var found = connection.createStatement().executeQuery(sql)) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }
}
