package dev.puntual.platform.db;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A real PostgreSQL of our own, as a child of this process, in a folder that survives restarts.
 *
 * <p>Invariant: whoever holds the folder's lock is the only one who may touch what lies in it, a
 * server left behind by a crash included.
 */
final class EmbeddedCluster implements Cluster {

  static final String NAME = "puntual";

  /** No TLS on the loopback, and no row values in the messages of errors: those end up in logs. */
  private static final String PARAMETERS =
      "?sslmode=disable&gssEncMode=disable&logServerErrorDetail=false";

  private final FolderLock lock;
  private final ServerKeeper keeper;
  private final DatabaseAddress address;

  private EmbeddedCluster(FolderLock lock, ServerKeeper keeper, DatabaseAddress address) {
    this.lock = lock;
    this.keeper = keeper;
    this.address = address;
  }

  static EmbeddedCluster start(ClusterSettings.Embedded settings) {
    var folder = DataFolder.in(settings.home());
    var lock = FolderLock.take(folder);
    try {
      return start(settings, folder, lock);
    } catch (RuntimeException | Error trouble) {
      lock.close();
      throw trouble;
    }
  }

  private static EmbeddedCluster start(
      ClusterSettings.Embedded settings, DataFolder folder, FolderLock lock) {
    var software = ServerSoftware.unpackedIn(settings.software());
    folder.refuseOtherMajorThan(software.major());
    var identity = ServerIdentity.choose(folder, software);
    String password = new NewCluster(software, identity, folder).createdOnce(settings.durable());
    var keeper =
        new ServerKeeper(new ServerCommand(software, identity, folder, settings.durable()));
    int port = keeper.start();
    try {
      createDatabaseOnce(at(port, "postgres", password));
    } catch (RuntimeException | Error trouble) {
      keeper.stop();
      throw trouble;
    }
    return new EmbeddedCluster(lock, keeper, at(port, NAME, password));
  }

  /** Where the server of another living process answers; empty when the folder is free. */
  static Optional<DatabaseAddress> runningIn(Path home) {
    var folder = DataFolder.in(home);
    if (FolderLock.isFree(folder)) {
      return Optional.empty();
    }
    int port = Integer.parseInt(DataFolder.read(folder.port()));
    return Optional.of(at(port, NAME, DataFolder.read(folder.password())));
  }

  private static DatabaseAddress at(int port, String database, String password) {
    String server = "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    return new DatabaseAddress(server + PARAMETERS, NAME, password);
  }

  private static void createDatabaseOnce(DatabaseAddress server) {
    try (var connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        var statement = connection.createStatement()) {
      var found = statement.executeQuery("select from pg_database where datname = 'puntual'");
      if (!found.next()) {
        statement.execute("create database puntual");
      }
    } catch (SQLException refused) {
      throw new ClusterUnavailable(refused, "cluster.refused", refused.toString());
    }
  }

  @Override
  public DatabaseAddress address() {
    return address;
  }

  @Override
  public void close() {
    keeper.stop();
    lock.close();
  }
}
