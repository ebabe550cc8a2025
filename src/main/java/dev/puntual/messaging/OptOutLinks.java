package dev.puntual.messaging;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.secrets.BriefName;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.platform.secrets.SignedName;
import dev.puntual.tenants.Companies;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where whoever got a message says that it shall be the last one. The token names the message, and
 * so the person and the channel; it holds nothing personal and works for as long as we know the
 * message. A text message pays for each sign and has a short one.
 */
public final class OptOutLinks {

  /** Below which the page stands; the token follows. */
  public static final String PATH = "/p/baja/";

  /** The same for short ones. */
  public static final String BRIEF = "/b/";

  private static final SqlFile NOTE = SqlFile.beside(OptOutLinks.class, "brief_note");
  private static final SqlFile FIND = SqlFile.beside(OptOutLinks.class, "brief_find");

  private final SignedName names;
  private final BriefName briefs;
  private final PublicAddress address;
  private final Companies companies;
  private final TenantTransactions transactions;

  public OptOutLinks(
      Secrets secrets,
      PublicAddress address,
      Companies companies,
      TenantTransactions transactions) {
    this.names = new SignedName(secrets, "messaging.opt_out");
    this.briefs = new BriefName(secrets, "messaging.opt_out");
    this.address = address;
    this.companies = companies;
    this.transactions = transactions;
  }

  /** The whole address; the same each time. */
  public String of(TenantId tenant, UUID message) {
    return address.at(PATH + names.write(new SignedName.Named(tenant, message)));
  }

  /**
   * The short address; the same each time. It leads somewhere once it is noted. Nobody outside ever
   * gets one of a sandbox, whose time is not found by it: there it is the long one.
   */
  public String brief(TenantId tenant, UUID message) {
    return tenant.sandbox() ? of(tenant, message) : address.at(BRIEF + token(tenant, message));
  }

  /** Short addresses of these messages lead somewhere when this commits; twice is once. */
  public void note(TenantTx tx, List<UUID> messages) {
    if (!messages.isEmpty() && !tx.tenant().sandbox()) {
      tx.sql(NOTE)
          .param(
              "marks",
              messages.stream()
                  .map(message -> BriefName.mark(token(tx.tenant(), message)))
                  .toArray(String[]::new))
          .param("messages", messages.toArray(UUID[]::new))
          .update();
    }
  }

  private String token(TenantId tenant, UUID message) {
    return briefs.write(new SignedName.Named(tenant, message));
  }

  /** Whose message a token names; empty for everything that we did not write ourselves. */
  public Optional<SignedName.Named> read(String token) {
    if (!BriefName.shaped(token)) {
      return names.read(token);
    }
    return companies.signed(BriefName.signIn(token)).stream()
        .flatMap(tenant -> find(tenant, token).stream())
        .filter(name -> briefs.fits(token, name))
        .findFirst();
  }

  private Optional<SignedName.Named> find(TenantId tenant, String token) {
    return transactions.in(
        tenant,
        tx ->
            tx.sql(FIND)
                .param("mark", BriefName.mark(token))
                .query(UUID.class)
                .optional()
                .map(message -> new SignedName.Named(tenant, message)));
  }
}
