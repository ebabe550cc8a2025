package dev.puntual.platform.db;

/** A PostgreSQL that somebody else runs: we neither start nor stop it. */
record ExternalCluster(DatabaseAddress address) implements Cluster {

  @Override
  public void close() {}
}
