package dev.puntual.messaging.returns;

import dev.puntual.messaging.email.MailServer.Security;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.BrokenSeal;
import dev.puntual.platform.secrets.Secrets;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** The settings of each company's mailbox. The password is sealed before it touches a disk. */
public final class Boxes {

  private static final SqlFile READ = SqlFile.beside(Boxes.class, "box_read");
  private static final SqlFile WRITE = SqlFile.beside(Boxes.class, "box_write");
  private static final SqlFile WATCH = SqlFile.beside(Boxes.class, "box_watch");
  private static final SqlFile FORGET = SqlFile.beside(Boxes.class, "box_forget");
  private static final SqlFile UNWATCH = SqlFile.beside(Boxes.class, "box_unwatch");

  private final Secrets secrets;
  private final InstantSource clock;

  public Boxes(Secrets secrets, InstantSource clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * Empty when the company named none.
   *
   * @throws BrokenSeal when the master key is another one now
   */
  public Optional<Box> of(TenantTx tx) {
    return tx.sql(READ).query((row, _) -> box(tx, row)).optional();
  }

  /** Replaces the settings and has the box read at once; another box is read from now on only. */
  public void set(TenantTx tx, Box box) {
    boolean same = before(tx).filter(box::sameAs).isPresent();
    var now = Timestamp.from(clock.instant());
    tx.sql(WRITE)
        .param("host", box.host())
        .param("port", box.port())
        .param("security", box.security().code())
        .param("username", box.username())
        .param("password", secrets.seal(tx, box.password().getBytes(StandardCharsets.UTF_8)))
        .param("folder", box.folder())
        .param("returnAddress", box.returnAddress())
        .param("now", now)
        .update();
    tx.sql(WATCH).param("afresh", !same).param("now", now).update();
  }

  /** Nobody reads it any more; what was read stays. */
  public void forget(TenantTx tx) {
    tx.sql(FORGET).update();
    tx.sql(UNWATCH).update();
  }

  private Optional<Box> before(TenantTx tx) {
    try {
      return of(tx);
    } catch (BrokenSeal sealed) {
      return Optional.empty();
    }
  }

  private Box box(TenantTx tx, ResultSet row) throws SQLException {
    var open = secrets.unseal(tx, row.getBytes("password_sealed"));
    return new Box(
        row.getString("host"),
        row.getInt("port"),
        Security.valueOf(row.getString("security").toUpperCase(Locale.ROOT)),
        row.getString("username"),
        new String(open, StandardCharsets.UTF_8),
        row.getString("folder"),
        row.getString("return_address"));
  }
}
