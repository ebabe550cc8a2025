package dev.puntual.crash;

import dev.puntual.platform.db.DatabaseAddress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The database as its owner sees it, past every wall: for whoever looks from outside. */
final class Owner implements AutoCloseable {

  private final Connection connection;

  Owner(DatabaseAddress database) {
    try {
      connection =
          DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A statement kept beside the tests. */
  static String beside(String name) {
    try (InputStream in = Owner.class.getResourceAsStream(name + ".sql")) {
      if (in == null) {
        throw new IllegalStateException("no statement " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parameters stand as {@code :tenant} and as question marks. */
  void does(UUID tenant, String sql, Object... values) {
    try (var statement = connection.prepareStatement(of(tenant, sql))) {
      for (int at = 0; at < values.length; at++) {
        statement.setObject(at + 1, values[at]);
      }
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of every row, as text. */
  List<String> asks(UUID tenant, String sql) {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(of(tenant, sql))) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The same with the rights that the program has for that tenant. */
  List<String> asksAs(UUID tenant, String sql) {
    does(tenant, "begin; set local role puntual_app; set local app.tenant = :tenant");
    try {
      return asks(tenant, sql);
    } finally {
      does(tenant, "rollback");
    }
  }

  private static String of(UUID tenant, String sql) {
    return sql.replace(":tenant", "'" + tenant + "'");
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
