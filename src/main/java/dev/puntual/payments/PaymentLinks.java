package dev.puntual.payments;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.http.PublicAddress;
import dev.puntual.platform.secrets.BriefName;
import dev.puntual.platform.secrets.Secrets;
import dev.puntual.platform.secrets.SignedName;
import dev.puntual.tenants.Companies;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Links that open a debtor's payment page without a password: each for one debtor and one currency,
 * until a day, or until a person takes it back.
 */
public final class PaymentLinks {

  private static final SqlFile ISSUE = SqlFile.beside(PaymentLinks.class, "link_issue");
  private static final SqlFile REVOKE = SqlFile.beside(PaymentLinks.class, "link_revoke");
  private static final SqlFile FIND = SqlFile.beside(PaymentLinks.class, "link_find");
  private static final SqlFile OPENED = SqlFile.beside(PaymentLinks.class, "link_opened");
  private static final SqlFile OF_DEBTOR = SqlFile.beside(PaymentLinks.class, "link_of_debtor");

  private static final SqlFile BY_MARK = SqlFile.beside(PaymentLinks.class, "link_by_mark");

  private final SignedName names;
  private final BriefName briefs;
  private final PublicAddress address;
  private final Companies companies;
  private final TenantTransactions transactions;
  private final InstantSource clock;

  public PaymentLinks(
      Secrets secrets,
      PublicAddress address,
      Companies companies,
      TenantTransactions transactions,
      InstantSource clock) {
    this.names = new SignedName(secrets, "payments.link");
    this.briefs = new BriefName(secrets, "payments.link");
    this.address = address;
    this.companies = companies;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * One statement for the whole batch; asking again for the same messages changes nothing and gives
   * the same links.
   *
   * @return absolute URLs by message id
   */
  public Map<UUID, String> issue(TenantTx tx, List<LinkRequest> requests) {
    var batch =
        requests.stream()
            .map(
                r ->
                    new NewLink(
                        idFor(r.messageId()),
                        r.debtor(),
                        r.currency(),
                        r.expiresAt(),
                        r.brief() ? mark(tx.tenant(), idFor(r.messageId())) : null))
            .toList();
    insert(tx, batch, requests.stream().map(LinkRequest::messageId).toArray(UUID[]::new), null);
    var urls = HashMap.<UUID, String>newHashMap(requests.size());
    requests.forEach(
        r ->
            urls.put(
                r.messageId(),
                r.brief()
                    ? ahead(tx.tenant(), r.messageId())
                    : url(tx.tenant(), idFor(r.messageId()))));
    return urls;
  }

  /** A link that a person hands over by other means; returns its absolute URL. */
  public String issue(
      TenantTx tx, DebtorId debtor, String currency, Instant expiresAt, UUID person) {
    var link = new NewLink(Ids.next(), debtor, currency, expiresAt, null);
    insert(tx, List.of(link), new UUID[1], person);
    return url(tx.tenant(), link.id());
  }

  /** Takes a link back for good; false when there is none, or it was taken back before. */
  public boolean revoke(TenantTx tx, UUID linkId, UUID person) {
    return tx.sql(REVOKE)
            .param("link", linkId)
            .param("person", person)
            .param("now", Timestamp.from(clock.instant()))
            .update()
        == 1;
  }

  /** The debtor's links, newest first, at most a hundred. */
  public List<IssuedLink> of(TenantTx tx, DebtorId debtor) {
    return tx.sql(OF_DEBTOR).param("debtor", debtor.value()).query(Rows::link).list();
  }

  /** Whose link a token names; empty for everything that we did not write ourselves. */
  public Optional<LinkName> read(String token) {
    var named = BriefName.shaped(token) ? found(token) : names.read(token);
    return named.map(name -> new LinkName(name.tenant(), name.id()));
  }

  private Optional<SignedName.Named> found(String token) {
    return companies.signed(BriefName.signIn(token)).stream()
        .flatMap(tenant -> find(tenant, token).stream())
        .filter(name -> briefs.fits(token, name))
        .findFirst();
  }

  private Optional<SignedName.Named> find(TenantId tenant, String token) {
    return transactions.in(
        tenant,
        tx ->
            tx.sql(BY_MARK)
                .param("mark", BriefName.mark(token))
                .query(UUID.class)
                .optional()
                .map(link -> new SignedName.Named(tenant, link)));
  }

  /** The link as it stands, also when it opens no more. */
  public Optional<IssuedLink> find(TenantTx tx, UUID linkId) {
    return tx.sql(FIND).param("link", linkId).query(Rows::link).optional();
  }

  /** Remembers when the page was first looked at. */
  public void opened(TenantTx tx, UUID linkId) {
    tx.sql(OPENED).param("link", linkId).param("now", Timestamp.from(clock.instant())).update();
  }

  /** The absolute URL of a link. */
  public String url(TenantId tenant, UUID linkId) {
    return address.at("/p/" + names.write(new SignedName.Named(tenant, linkId)));
  }

  /**
   * The short address that a text message has or will have; the same each time. Nobody outside ever
   * gets one of a sandbox, whose time is not found by it: there it is the long one.
   */
  public String ahead(TenantId tenant, UUID messageId) {
    return tenant.sandbox()
        ? url(tenant, idFor(messageId))
        : address.at("/p/" + token(tenant, idFor(messageId)));
  }

  private String token(TenantId tenant, UUID linkId) {
    return briefs.write(new SignedName.Named(tenant, linkId));
  }

  private @Nullable String mark(TenantId tenant, UUID linkId) {
    return tenant.sandbox() ? null : BriefName.mark(token(tenant, linkId));
  }

  private record NewLink(
      UUID id, DebtorId debtor, String currency, Instant expiresAt, @Nullable String mark) {}

  private void insert(TenantTx tx, List<NewLink> links, UUID[] messages, @Nullable UUID person) {
    tx.sql(ISSUE)
        .param("links", links.stream().map(NewLink::id).toArray(UUID[]::new))
        .param("debtors", links.stream().map(l -> l.debtor().value()).toArray(UUID[]::new))
        .param("currencies", links.stream().map(NewLink::currency).toArray(String[]::new))
        .param("messages", messages)
        .param("marks", links.stream().map(NewLink::mark).toArray(String[]::new))
        .param("expiries", links.stream().map(l -> l.expiresAt().toString()).toArray(String[]::new))
        .param("person", person)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private static UUID idFor(UUID messageId) {
    return Derived.id("payments.link/" + messageId);
  }
}
