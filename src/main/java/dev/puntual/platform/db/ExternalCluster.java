package dev.puntual.platform.db;

import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL that somebody else runs: we neither start nor stop it. */
record ExternalCluster(DatabaseAddress address) implements Cluster {

  /** Tries the address once, so that a mistake in it is told as such. */
  static ExternalCluster at(DatabaseAddress address) {
    try {
      DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password()).close();
    } catch (SQLException refused) {
      throw new ClusterUnavailable(
          refused, "cluster.external.unreachable", address, String.valueOf(refused.getMessage()));
    }
    return new ExternalCluster(address);
  }

  @Override
  public void close() {}
}
