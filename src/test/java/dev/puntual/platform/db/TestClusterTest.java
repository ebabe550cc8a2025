package dev.puntual.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestClusterTest {

  @Test
  void itIsARealPostgres() throws SQLException {
    assertThat(ask(TestCluster.address(), "select version()")).startsWith("PostgreSQL 18");
  }

  @Test
  void aFreshDatabaseIsEmptyEachTime() throws SQLException {
    var first = TestCluster.freshDatabase("fresh_each_time");
    ask(first, "create table left_over (); select 1");
    var second = TestCluster.freshDatabase("fresh_each_time");
    assertThat(ask(second, "select count(*) from pg_tables where schemaname = 'public'"))
        .isEqualTo("0");
    assertThat(ask(second, "select current_database()")).isEqualTo("fresh_each_time");
  }

  private static String ask(DatabaseAddress address, String question) throws SQLException {
    try (var connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        var statement = connection.createStatement()) {
      boolean rows = statement.execute(question);
      while (!rows) {
        rows = statement.getMoreResults();
      }
      var answer = statement.getResultSet();
      answer.next();
      return answer.getString(1);
    }
  }
}
