package dev.puntual.messaging.email;

import dev.puntual.messaging.LetterHabits;
import dev.puntual.messaging.Post;
import dev.puntual.messaging.Post.Opened;
import dev.puntual.messaging.Posts;
import dev.puntual.messaging.Sightings;
import dev.puntual.messaging.Trouble;
import dev.puntual.messaging.email.SmtpPost.Finish;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.BrokenSeal;
import dev.puntual.rules.Channel;
import java.time.Duration;
import java.time.InstantSource;
import javax.net.ssl.SSLSocketFactory;

/**
 * The company's mail server where it named one, else the mailbox in the house. A sandbox has only
 * the mailbox, whatever anybody may have set.
 */
public final class EmailPosts implements Posts, AutoCloseable {

  /** Servers that check for spam while we wait take their time; RFC 5321 asks for patience. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final MailServers servers;
  private final DkimKeys keys;
  private final MailLogins logins;
  private final Sightings sightings;
  private final TenantTransactions transactions;
  private final InstantSource clock;
  private final Dialer dialer;
  private final KeptLines lines = new KeptLines();

  /**
   * @param encryption whose certificates we believe
   */
  public EmailPosts(
      MailServers servers,
      DkimKeys keys,
      MailLogins logins,
      Sightings sightings,
      TenantTransactions transactions,
      InstantSource clock,
      SSLSocketFactory encryption) {
    this.servers = servers;
    this.keys = keys;
    this.logins = logins;
    this.sightings = sightings;
    this.transactions = transactions;
    this.clock = clock;
    this.dialer = new Dialer(encryption, PATIENCE);
  }

  @Override
  public Post of(TenantTx tx, Channel channel) {
    lines.retire();
    if (tx.tenant().sandbox()) {
      return new MailboxPost(tx.tenant(), transactions, clock);
    }
    try {
      return servers
          .of(tx)
          .<Post>map(server -> to(tx, server))
          .orElseGet(() -> new MailboxPost(tx.tenant(), transactions, clock));
    } catch (BrokenSeal broken) {
      return () -> new Opened.Refused(Trouble.SEAL, "sealed with another master key");
    }
  }

  /** Says goodbye to every server. */
  @Override
  public void close() {
    lines.retireAll();
  }

  private SmtpPost to(TenantTx tx, MailServer server) {
    var key = keys.signing(tx, server.domain()).orElse(null);
    var craft = Craft.of(LetterHabits.of(tx), key);
    var hand = logins.of(tx).map(dialer::with).orElse(dialer);
    var finish = new Finish(servers.marks(), craft, sightings);
    return new SmtpPost(tx.tenant(), server, hand, lines, clock, finish);
  }
}
