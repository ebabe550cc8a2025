package dev.puntual.messaging.whatsapp;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.Content;
import dev.puntual.messaging.Post;
import dev.puntual.messaging.Post.Opened;
import dev.puntual.messaging.Posts;
import dev.puntual.messaging.Tempo;
import dev.puntual.messaging.Threshold;
import dev.puntual.messaging.Trouble;
import dev.puntual.messaging.email.MailboxPost;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.BrokenSeal;
import dev.puntual.rules.Channel;
import dev.puntual.rules.ContactRules;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * By the company's own account where it has one, else messages lie in the mailbox in the house. A
 * sandbox has only the mailbox, whatever anybody may have set.
 */
final class WhatsAppPosts implements Posts {

  private final CloudApi api;
  private final Accounts accounts;
  private final MetaFaults faults;
  private final WhatsAppDoors doors;
  private final TenantTransactions transactions;
  private final InstantSource clock;

  WhatsAppPosts(
      CloudApi api,
      Accounts accounts,
      MetaFaults faults,
      WhatsAppDoors doors,
      TenantTransactions transactions,
      InstantSource clock) {
    this.api = api;
    this.accounts = accounts;
    this.faults = faults;
    this.doors = doors;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Post of(TenantTx tx, Channel channel) {
    if (tx.tenant().sandbox()) {
      return house(tx);
    }
    try {
      return accounts
          .of(tx, channel)
          .<Post>map(account -> by(tx, account))
          .orElseGet(() -> house(tx));
    } catch (BrokenSeal broken) {
      return () -> new Opened.Refused(Trouble.SEAL, "sealed with another master key");
    }
  }

  private Post by(TenantTx tx, Account account) {
    var tenant = tx.tenant();
    var ready = new ConcurrentHashMap<UUID, Content>();
    var line =
        new WhatsAppLine(
            api,
            account,
            ready,
            (code, words, content) -> faults.met(tenant, code, words, content));
    return new OneRound(line, doors.of(account, ready), api.tempo());
  }

  private Post house(TenantTx tx) {
    return new MailboxPost(tx.tenant(), transactions, clock);
  }

  /** One round: what the door found to say, the line takes along. */
  private record OneRound(WhatsAppLine line, Threshold door, Tempo tempo) implements Post {

    @Override
    public Opened open() {
      return new Opened.Ready(line);
    }

    @Override
    public boolean tells() {
      return true;
    }

    @Override
    public Optional<Threshold> threshold() {
      return Optional.of(door);
    }
  }

  /** Makes doors. */
  record WhatsAppDoors(WhatsAppStandings standings, WhatsAppTexts texts, ContactRules rules) {

    Threshold of(Account account, Map<UUID, Content> ready) {
      return new WhatsAppDoor(standings, texts, rules, account, ready);
    }
  }
}
