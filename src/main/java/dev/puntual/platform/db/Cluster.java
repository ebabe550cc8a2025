package dev.puntual.platform.db;

/**
 * A PostgreSQL that is up. Ours or yours: whoever holds one cannot tell and must not care.
 *
 * <p>Close it after the last connection pool on it.
 */
public sealed interface Cluster extends AutoCloseable permits EmbeddedCluster, ExternalCluster {

  /**
   * Blocks until the database answers. Throws {@link ClusterUnavailable}, whose message tells the
   * operator what to do.
   */
  static Cluster open(ClusterSettings settings) {
    return switch (settings) {
      case ClusterSettings.Embedded embedded -> EmbeddedCluster.start(embedded);
      case ClusterSettings.External external -> ExternalCluster.at(external.address());
    };
  }

  DatabaseAddress address();

  @Override
  void close();
}
