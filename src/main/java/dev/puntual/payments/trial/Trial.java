package dev.puntual.payments.trial;

import dev.puntual.kernel.TenantId;
import dev.puntual.payments.gateway.Gateway;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.http.Outbound;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.platform.secrets.SignedName;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The test gateway as a whole: what our side sees of it, its page, and its postman. */
public final class Trial {

  private final TrialBooks books;
  private final TrialGateway gateway;
  private final TrialPost post;
  private final SignedName names;

  /**
   * @param alarm who wakes the postman
   * @param ourselves where this program answers on this machine
   */
  public Trial(
      TenantTransactions transactions,
      Secrets secrets,
      Outbound outbound,
      TrialAlarm alarm,
      Supplier<URI> ourselves,
      InstantSource clock) {
    books = new TrialBooks(transactions, secrets, alarm, clock);
    gateway = new TrialGateway(books, secrets);
    post = new TrialPost(books, transactions, outbound, secrets, ourselves, clock);
    names = TrialGateway.names(secrets);
  }

  public Gateway gateway() {
    return gateway;
  }

  /** Carries a tenant's notices that are due; answers when there are more. */
  public Optional<Instant> carry(TenantId tenant) {
    return post.run(tenant);
  }

  /** Sends a payment's money back, as a company would on its gateway's own pages. */
  public boolean refund(TenantId tenant, UUID payment) {
    return books.refund(tenant, payment);
  }

  Optional<TrialCheckout> find(String token) {
    return names.read(token).flatMap(name -> books.find(name.tenant(), name.id()));
  }

  void press(String token, TrialBooks.Button button) {
    names.read(token).ifPresent(name -> books.press(name.tenant(), name.id(), button));
  }
}
