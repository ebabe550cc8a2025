package dev.puntual.platform.db.rekey;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.DatabaseAddress;
import dev.puntual.platform.secrets.Rotation;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** All companies' data keys in one transaction of the owner, for which alone fences are down. */
final class Rewrapping {

  private static final String FENCE = "alter table %s %s row level security";
  private static final String OTHERS =
      "select tenant_id, key_id, master, key_sealed from app.data_key where master <> ?";
  private static final String WRAP =
      "update app.data_key set master = ?, key_sealed = ? where tenant_id = ? and key_id = ?";
  private static final String ADD =
      "insert into app.data_key (tenant_id, key_id, master, key_sealed) values (?, ?, ?, ?)";

  /** Wherever something rests sealed, its column says so. */
  private static final String COLUMNS =
      """
      select a.attrelid::regclass, a.attname
      from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r' and c.relforcerowsecurity
      where a.attnum > 0 and not a.attisdropped and a.atttypid = 'bytea'::regtype
        and a.attname like '%\\_sealed' and a.attrelid <> 'app.data_key'::regclass
      order by 1, 2
      """;

  private final Connection connection;
  private final Rotation rotation;
  private int keys;
  private int values;
  private int closed;

  private Rewrapping(Connection connection, Rotation rotation) {
    this.connection = connection;
    this.rotation = rotation;
  }

  /**
   * @param keys data keys that another master key wraps now
   * @param values settings of older days that have a data key now
   * @param closed what none of our keys opens, left as it was
   */
  record Done(int keys, int values, int closed) {}

  /** Whether the schema has data keys. */
  static boolean possible(DatabaseAddress address) throws SQLException {
    try (var connection = connect(address);
        var statement = connection.createStatement();
        var answer = statement.executeQuery("select to_regclass('app.data_key') is not null")) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  static Done run(DatabaseAddress address, Rotation rotation) throws SQLException {
    try (var connection = connect(address)) {
      connection.setAutoCommit(false);
      try {
        var work = new Rewrapping(connection, rotation);
        work.execute("set local lock_timeout = '30s'");
        work.wrapKeys();
        work.sealOlder();
        connection.commit();
        return new Done(work.keys, work.values, work.closed);
      } finally {
        connection.rollback();
      }
    }
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Taking the fence down waits for everybody who is making a key, and lets nobody make one. */
  private void wrapKeys() throws SQLException {
    execute(FENCE.formatted("app.data_key", "no force"));
    try (var others = connection.prepareStatement(OTHERS);
        var wrap = connection.prepareStatement(WRAP)) {
      others.setString(1, rotation.master());
      try (var rows = others.executeQuery()) {
        while (rows.next()) {
          var tenant = new TenantId(rows.getObject(1, UUID.class));
          var id = rows.getObject(2, UUID.class);
          var fresh = rotation.rewrapped(tenant, id, rows.getString(3), rows.getBytes(4));
          if (fresh.isPresent()) {
            keys += set(wrap, rotation.master(), fresh.get(), tenant.value(), id);
          } else {
            closed++;
          }
        }
      }
    }
  }

  private void sealOlder() throws SQLException {
    var columns = columns();
    for (var column : columns) {
      execute(FENCE.formatted(column.table(), "no force"));
      sealOlder(column);
    }
    for (var column : columns) {
      execute(FENCE.formatted(column.table(), "force"));
    }
    execute(FENCE.formatted("app.data_key", "force"));
  }

  private record Column(String table, String name) {}

  private List<Column> columns() throws SQLException {
    var found = new ArrayList<Column>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(COLUMNS)) {
      while (rows.next()) {
        found.add(new Column(rows.getString(1), rows.getString(2)));
      }
    }
    return found;
  }

  private void sealOlder(Column column) throws SQLException {
    var older =
        "select tenant_id, %2$s from %1$s where substring(%2$s from 1 for 1) = '\\x01'::bytea"
            .formatted(column.table(), column.name());
    var seal =
        "update %1$s set %2$s = ? where tenant_id = ? and %2$s = ?"
            .formatted(column.table(), column.name());
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(older);
        var add = connection.prepareStatement(ADD);
        var change = connection.prepareStatement(seal)) {
      while (rows.next()) {
        var tenant = new TenantId(rows.getObject(1, UUID.class));
        var fresh = rotation.resealed(tenant, rows.getBytes(2));
        if (fresh.isEmpty()) {
          closed++;
          continue;
        }
        set(add, tenant.value(), fresh.get().keyId(), rotation.master(), fresh.get().wrapped());
        values += set(change, fresh.get().sealed(), tenant.value(), rows.getBytes(2));
      }
    }
  }

  private static int set(PreparedStatement statement, Object... binds) throws SQLException {
    for (int i = 0; i < binds.length; i++) {
      statement.setObject(i + 1, binds[i]);
    }
    return statement.executeUpdate();
  }
}
