package dev.puntual.messaging.email;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.Secrets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The keys with which a company's mails are signed: at most one that signs, one that waits for its
 * entry in the DNS, and those whose entry must stand a while longer. Private halves rest sealed.
 */
public final class DkimKeys {

  /** Mails under way are checked for some days; so long the entry of an old key must stay. */
  public static final Duration STAYS = Duration.ofDays(7);

  private static final SqlFile ALL = SqlFile.beside(DkimKeys.class, "dkim_all");
  private static final SqlFile SIGNING = SqlFile.beside(DkimKeys.class, "dkim_signing");
  private static final SqlFile ADD = SqlFile.beside(DkimKeys.class, "dkim_add");
  private static final SqlFile BEGIN = SqlFile.beside(DkimKeys.class, "dkim_begin");
  private static final SqlFile END = SqlFile.beside(DkimKeys.class, "dkim_end");
  private static final SqlFile DROP = SqlFile.beside(DkimKeys.class, "dkim_drop");
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyMMddHHmmss");

  private final Secrets secrets;
  private final InstantSource clock;

  public DkimKeys(Secrets secrets, InstantSource clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * One key, as a page shows it.
   *
   * @param state {@code made}, {@code signing} or {@code leaving}
   * @param since when that began
   * @param text what stands in the DNS
   */
  public record Shown(String selector, String domain, String state, Instant since, String text) {

    /** The name of the entry. */
    public String entry() {
      return selector + "._domainkey." + domain;
    }

    /** When the entry of a key that has stopped may go. */
    public Instant until() {
      return since.plus(STAYS);
    }
  }

  /** The newest first. */
  public List<Shown> all(TenantTx tx) {
    return tx.sql(ALL)
        .query(
            (row, _) ->
                new Shown(
                    row.getString("selector"),
                    row.getString("domain"),
                    row.getString("state"),
                    row.getTimestamp("since").toInstant(),
                    DkimKey.published(row.getBytes("public_half"))))
        .list();
  }

  /** Makes a pair for that domain; nothing is signed with it yet. One that waited is forgotten. */
  public void make(TenantTx tx, String domain) {
    var pair = DkimKey.pair();
    var now = clock.instant();
    tx.sql(ADD)
        .param("selector", "p" + NAME.format(now.atOffset(ZoneOffset.UTC)))
        .param("domain", domain.toLowerCase(Locale.ROOT))
        .param("private", secrets.seal(tx, pair.getPrivate().getEncoded()))
        .param("public", pair.getPublic().getEncoded())
        .param("now", Timestamp.from(now))
        .query((row, _) -> row.getString("selector"))
        .list();
  }

  /** Signs with it from the next mail on; the one before it leaves. */
  public boolean begin(TenantTx tx, String selector) {
    return changed(tx, BEGIN, selector);
  }

  /** Signs no more. */
  public boolean end(TenantTx tx, String selector) {
    return changed(tx, END, selector);
  }

  /** Forgets one that does not sign. */
  public boolean drop(TenantTx tx, String selector) {
    return tx.sql(DROP).param("selector", selector).update() == 1;
  }

  /**
   * The one that signs mails of that domain. Empty when there is none.
   *
   * @throws dev.puntual.platform.secrets.BrokenSeal when the master key is another one now
   */
  Optional<DkimKey> signing(TenantTx tx, String domain) {
    return tx.sql(SIGNING)
        .param("domain", domain.toLowerCase(Locale.ROOT))
        .query(
            (row, _) ->
                DkimKey.of(
                    row.getString("selector"),
                    row.getString("domain"),
                    secrets.unseal(tx, row.getBytes("private_sealed"))))
        .optional();
  }

  private boolean changed(TenantTx tx, SqlFile change, String selector) {
    return tx.sql(change)
            .param("selector", selector)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        > 0;
  }
}
