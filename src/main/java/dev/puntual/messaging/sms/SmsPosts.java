package dev.puntual.messaging.sms;

import dev.puntual.messaging.Account;
import dev.puntual.messaging.Accounts;
import dev.puntual.messaging.Post;
import dev.puntual.messaging.Post.Opened;
import dev.puntual.messaging.Posts;
import dev.puntual.messaging.Trouble;
import dev.puntual.messaging.email.MailboxPost;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.secrets.BrokenSeal;
import dev.puntual.rules.Channel;
import java.time.InstantSource;

/**
 * Text messages by the company's account where it has one, else they lie in the mailbox in the
 * house. A sandbox has only the mailbox, whatever anybody may have set.
 */
final class SmsPosts implements Posts {

  private final Carriers carriers;
  private final Accounts accounts;
  private final TenantTransactions transactions;
  private final InstantSource clock;

  SmsPosts(
      Carriers carriers, Accounts accounts, TenantTransactions transactions, InstantSource clock) {
    this.carriers = carriers;
    this.accounts = accounts;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Post of(TenantTx tx, Channel channel) {
    if (tx.tenant().sandbox()) {
      return house(tx);
    }
    try {
      return accounts.of(tx, channel).map(account -> by(tx, account)).orElseGet(() -> house(tx));
    } catch (BrokenSeal broken) {
      return () -> new Opened.Refused(Trouble.SEAL, "sealed with another master key");
    }
  }

  private Post by(TenantTx tx, Account account) {
    var provider = carriers.named(account.provider());
    if (provider.isEmpty()) {
      return () -> new Opened.Refused(Trouble.HOST_UNKNOWN, account.provider());
    }
    var callback = carriers.callback(account.provider(), tx.tenant()) + "?m=";
    return new SmsPost(provider.get(), account, callback);
  }

  private Post house(TenantTx tx) {
    return new MailboxPost(tx.tenant(), transactions, clock);
  }
}
