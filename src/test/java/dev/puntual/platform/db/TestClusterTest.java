package dev.puntual.platform.db;

import static dev.puntual.platform.db.Question.ask;
import static dev.puntual.platform.db.Question.tell;
import static org.assertj.core.api.Assertions.assertThat;

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
    tell(first, "create table left_over ()");
    var second = TestCluster.freshDatabase("fresh_each_time");
    assertThat(ask(second, "select count(*) from pg_tables where schemaname = 'public'"))
        .isEqualTo("0");
    assertThat(ask(second, "select current_database()")).isEqualTo("fresh_each_time");
  }
}
