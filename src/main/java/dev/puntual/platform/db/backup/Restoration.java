package dev.puntual.platform.db.backup;

import dev.puntual.platform.db.AfterRestore;
import dev.puntual.platform.db.DatabaseAddress;
import dev.puntual.platform.db.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Reads a verified backup into an empty database: the schema to the backup's own step, then every
 * row in one transaction, so that whatever fails leaves the database as empty as it was.
 */
final class Restoration {

  private static final int BLOCK = 1 << 16;

  private final BackupFile file;
  private final Path files;
  private final Connection connection;
  private final Session session;

  private Restoration(BackupFile file, Path files, Connection connection) {
    this.file = file;
    this.files = files;
    this.connection = connection;
    this.session = new Session(connection);
  }

  /**
   * @param files the folder for the files that people handed us
   * @param went whether that installation may have gone on working after its backup
   */
  static void run(BackupFile file, DatabaseAddress address, Path files, boolean went)
      throws SQLException, IOException {
    refuseSchemaOfAnother(file.manifest(), address);
    try (var connection =
        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password())) {
      connection.setAutoCommit(false);
      var restoration = new Restoration(file, files, connection);
      restoration.refuseOccupied(Table.all(connection));
      connection.rollback();
      Migrations.to(address, file.manifest().history().getLast().version());
      restoration.load();
      if (went) {
        AfterRestore.mark(connection, file.manifest().madeAt());
      }
      connection.commit();
    }
  }

  /** Forward only, here too: an older program does not read what a newer one wrote. */
  private static void refuseSchemaOfAnother(Manifest manifest, DatabaseAddress address) {
    var known =
        Migrations.known(address).stream()
            .map(step -> new Manifest.Step(step.version(), step.checksum()))
            .toList();
    var theirs = manifest.history();
    boolean ours =
        !theirs.isEmpty()
            && theirs.size() <= known.size()
            && known.subList(0, theirs.size()).equals(theirs);
    if (!ours) {
      throw new BackupRefused("restore.schema", manifest.product());
    }
    var ahead = Migrations.known(address).stream().filter(Migrations.Step::taken).count();
    if (ahead > theirs.size()) {
      throw new BackupRefused("restore.ahead", manifest.product());
    }
  }

  private void refuseOccupied(List<Table> tables) throws SQLException {
    if (tables.isEmpty()) {
      return;
    }
    session.execute(Session.AS_KEEPER);
    for (var table : tables) {
      boolean rows = session.ask("select exists (select from " + table.name() + ")").equals("t");
      if (rows && !table.reference()) {
        throw new BackupRefused("restore.occupied", table.name());
      }
    }
    session.execute("reset role");
  }

  private void load() throws SQLException, IOException {
    session.execute("set local lock_timeout = '10s'; set local statement_timeout = 0");
    var tables = Table.all(connection);
    refuseOtherTables(tables);
    var names = tables.stream().map(Table::name).collect(Collectors.joining(", "));
    session.execute("lock table " + names + " in access exclusive mode");
    refuseOccupied(tables);
    session.execute("truncate " + names);
    fence(tables, "no force");
    for (int i = 0; i < tables.size(); i++) {
      copy(tables.get(i), file.manifest().tables().get(i));
    }
    fence(tables, "force");
    session.execute("analyze " + names);
    takeFiles();
  }

  private void refuseOtherTables(List<Table> tables) {
    var here = tables.stream().map(table -> table.entry() + " " + table.columnList()).toList();
    var there =
        file.manifest().tables().stream().map(part -> part.entry() + " " + part.columns()).toList();
    if (!here.equals(there)) {
      throw new BackupRefused("restore.schema", file.manifest().product());
    }
  }

  /** COPY refuses a table whose fence binds its owner; nobody else sees it open. */
  private void fence(List<Table> tables, String how) throws SQLException {
    for (var table : tables) {
      if (table.fenced()) {
        session.execute("alter table " + table.name() + " " + how + " row level security");
      }
    }
  }

  private void copy(Table table, Manifest.Part part) throws SQLException, IOException {
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    try (var in = file.stream(part)) {
      long rows = copy.copyIn(table.copyIn(), in, BLOCK);
      if (rows != part.rows()) {
        throw file.damaged(part.entry());
      }
    }
  }

  /** Before the commit: files that no row speaks of harm nobody, rows without their file do. */
  private void takeFiles() throws IOException {
    for (var part : file.manifest().files()) {
      var place = files.resolve(part.entry().substring("files/".length()));
      Files.createDirectories(place.getParent());
      var beside = place.resolveSibling(place.getFileName() + ".part");
      try (var in = file.stream(part)) {
        Files.copy(in, beside, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
