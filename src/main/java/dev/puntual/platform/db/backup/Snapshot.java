package dev.puntual.platform.db.backup;

import dev.puntual.platform.db.DatabaseAddress;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/**
 * Writes a backup as a stream. Every table is read in one repeatable-read transaction as the role
 * that may read all and write nothing, so whoever works meanwhile neither waits nor is half seen.
 */
final class Snapshot {

  private static final int BLOCK = 1 << 16;

  /** Every value in the one form that all servers read back the same. */
  private static final String PLAIN_FORMS =
      "set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';"
          + " set local intervalstyle = 'iso_8601'; set local extra_float_digits = 1;"
          + " set local bytea_output = 'hex'; set local statement_timeout = 0";

  private final Connection connection;
  private final ZipOutputStream zip;
  private final List<Manifest.Part> parts = new ArrayList<>();

  private Snapshot(Connection connection, ZipOutputStream zip) {
    this.connection = connection;
    this.zip = zip;
  }

  /**
   * Leaves the stream open.
   *
   * @param files the folder of files that people handed us; it may not exist
   * @param key the name of the master key, or empty
   */
  static Manifest write(DatabaseAddress address, Path files, String key, OutputStream out)
      throws SQLException, IOException {
    try (var connection =
        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
      var manifest = new Snapshot(connection, zip).write(files, key);
      zip.finish();
      return manifest;
    }
  }

  private Manifest write(Path files, String key) throws SQLException, IOException {
    var settings = new Session(connection);
    settings.execute(PLAIN_FORMS);
    var tables = Table.all(connection);
    if (tables.isEmpty()) {
      throw new BackupRefused("backup.nothing");
    }
    var history = settings.history();
    var madeAt =
        settings.ask("select to_char(transaction_timestamp(), 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')");
    var postgres = settings.ask("show server_version");
    settings.execute(Session.AS_KEEPER);
    for (var table : tables) {
      copy(table);
    }
    keepFiles(files);
    var manifest = new Manifest(madeAt, product(), postgres, key, history, List.copyOf(parts));
    zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
    zip.write(manifest.text().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    return manifest;
  }

  private void copy(Table table) throws SQLException, IOException {
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    put(table.entry(), table.columnList(), out -> copy.copyOut(table.copyOut(), out));
  }

  /** What is still arriving has another name; what arrived never changes. */
  private void keepFiles(Path files) throws SQLException, IOException {
    if (!Files.isDirectory(files)) {
      return;
    }
    try (var all = Files.walk(files)) {
      for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
        var entry = "files/" + files.relativize(file).toString().replace('\\', '/');
        if (BackupFile.isFile(entry)) {
          put(entry, "", out -> bytes(file, out));
        }
      }
    }
  }

  private static long bytes(Path file, OutputStream out) throws IOException {
    Files.copy(file, out);
    return 0;
  }

  private interface Content {
    long writeTo(OutputStream out) throws SQLException, IOException;
  }

  private void put(String entry, String columns, Content content) throws SQLException, IOException {
    zip.putNextEntry(new ZipEntry(entry));
    var digest = Digests.fresh();
    var out = new BufferedOutputStream(new DigestOutputStream(zip, digest), BLOCK);
    long rows = content.writeTo(out);
    out.flush();
    zip.closeEntry();
    parts.add(new Manifest.Part(entry, rows, Digests.hex(digest), columns));
  }

  private static String product() {
    String version = Snapshot.class.getPackage().getImplementationVersion();
    return version == null ? "unreleased" : version;
  }
}
