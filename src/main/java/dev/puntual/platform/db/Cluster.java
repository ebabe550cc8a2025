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

  /**
   * As {@link #open}, but where another process already runs ours in that folder, beside it on the
   * same server. For errands: whoever may read the folder's password may do this.
   */
  static Cluster join(ClusterSettings settings) {
    return settings instanceof ClusterSettings.Embedded embedded
        ? EmbeddedCluster.runningIn(embedded.home())
            .<Cluster>map(ExternalCluster::at)
            .orElseGet(() -> open(settings))
        : open(settings);
  }

  DatabaseAddress address();

  @Override
  void close();
}
