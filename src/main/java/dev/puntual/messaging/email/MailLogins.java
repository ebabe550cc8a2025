package dev.puntual.messaging.email;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.util.Optional;

/** How each company logs in where it uses no password. */
public final class MailLogins {

  private final MailGrants grants;
  private final MailTokens tokens;
  private final TenantTransactions transactions;

  public MailLogins(MailGrants grants, MailTokens tokens, TenantTransactions transactions) {
    this.grants = grants;
    this.tokens = tokens;
    this.transactions = transactions;
  }

  /**
   * Empty for user and password, or none. Nothing is fetched here.
   *
   * @throws dev.puntual.platform.secrets.BrokenSeal when the master key is another one now
   */
  Optional<Login> of(TenantTx tx) {
    return grants.of(tx).map(grant -> tokens.login(tx.tenant(), grant));
  }

  /** The same in a transaction of its own. */
  Optional<Login> of(TenantId tenant) {
    return transactions.in(tenant, this::of);
  }

  /** How a mailbox is read without a password; empty where nothing was granted. */
  public Optional<Login> reading(TenantId tenant) {
    return transactions
        .in(tenant, grants::of)
        .map(grant -> tokens.login(tenant, grant, Login.Use.READ));
  }

  /** Whether that company needs no password. */
  public boolean granted(TenantTx tx) {
    return grants.of(tx).isPresent();
  }
}
