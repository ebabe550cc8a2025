package dev.puntual.platform.db;

import java.sql.Connection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.ConcurrentLruCache;

/** Clients for one connection and one transaction. */
final class Clients {

  /**
   * Shared, because a client lives for one transaction only: looking for the names in a long
   * statement anew took a thousand small tenants a third of their quiet morning.
   */
  private static final ConcurrentLruCache<String, ParsedSql> PARSED =
      new ConcurrentLruCache<>(1_024, NamedParameterUtils::parseSqlStatement);

  private Clients() {}

  static JdbcClient on(Connection connection) {
    return JdbcClient.create(
        new Remembering(new JdbcTemplate(new SingleConnectionDataSource(connection, true))));
  }

  private static final class Remembering extends NamedParameterJdbcTemplate {

    Remembering(JdbcTemplate template) {
      super(template);
    }

    @Override
    protected ParsedSql getParsedSql(String sql) {
      return PARSED.get(sql);
    }
  }
}
