package dev.puntual.messaging.email;

import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.Secrets;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** The settings of each company's mail server. The password is sealed before it touches a disk. */
public final class MailServers {

  private static final SqlFile READ = SqlFile.beside(MailServers.class, "server_read");
  private static final SqlFile WRITE = SqlFile.beside(MailServers.class, "server_write");
  private static final SqlFile FORGET = SqlFile.beside(MailServers.class, "server_forget");
  private static final SqlFile AFRESH = SqlFile.beside(MailServers.class, "lane_afresh");

  private final Secrets secrets;
  private final InstantSource clock;

  public MailServers(Secrets secrets, InstantSource clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /** What letters of this installation are known by when they come back. */
  ReturnMark marks() {
    return new ReturnMark(secrets);
  }

  /**
   * Empty when the company named none.
   *
   * @throws dev.puntual.platform.secrets.BrokenSeal when the master key is another one now
   */
  public Optional<MailServer> of(TenantTx tx) {
    return tx.sql(READ).query((row, _) -> server(tx, row)).optional();
  }

  /** Replaces the settings, and lets what waits try its luck at once. */
  public void set(TenantTx tx, MailServer server) {
    var password = server.password().getBytes(StandardCharsets.UTF_8);
    tx.sql(WRITE)
        .param("host", server.host())
        .param("port", server.port())
        .param("security", server.security().code())
        .param("username", server.username())
        .param("password", password.length == 0 ? null : secrets.seal(tx, password))
        .param("fromAddress", server.fromAddress())
        .param("fromName", server.fromName())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    tx.sql(AFRESH).update();
  }

  public void forget(TenantTx tx) {
    tx.sql(FORGET).update();
    tx.sql(AFRESH).update();
  }

  private MailServer server(TenantTx tx, ResultSet row) throws SQLException {
    var sealed = row.getBytes("password_sealed");
    var password =
        sealed == null ? "" : new String(secrets.unseal(tx, sealed), StandardCharsets.UTF_8);
    return new MailServer(
        row.getString("host"),
        row.getInt("port"),
        Security.valueOf(row.getString("security").toUpperCase(Locale.ROOT)),
        row.getString("username"),
        password,
        row.getString("from_address"),
        row.getString("from_name"),
        row.getString("return_address"));
  }
}
