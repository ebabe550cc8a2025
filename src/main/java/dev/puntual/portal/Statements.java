package dev.puntual.portal;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.Language;
import dev.puntual.kernel.Money;
import dev.puntual.payments.IssuedLink;
import dev.puntual.payments.LinkName;
import dev.puntual.payments.PaymentLinks;
import dev.puntual.payments.Payments;
import dev.puntual.payments.Till;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what stands behind a link. */
final class Statements {

  private static final SqlFile PARTIES = SqlFile.beside(Statements.class, "parties");
  private static final SqlFile LAST_PAID = SqlFile.beside(Statements.class, "last_paid");
  private static final SqlFile PROMISED = SqlFile.beside(Statements.class, "promised");
  private static final SqlFile ITEMS = SqlFile.beside(Statements.class, "items");

  /** Who asks and who is asked, and how we speak to the latter. */
  private record Parties(Company company, String debtor, Voice voice) {}

  /**
   * What a genuine token led to.
   *
   * @param statement empty when the link opens no more
   */
  record Found(LinkName name, Company company, Voice voice, Optional<Statement> statement) {}

  private final TenantTransactions transactions;
  private final PaymentLinks links;
  private final Payments payments;
  private final InstantSource clock;

  Statements(
      TenantTransactions transactions, PaymentLinks links, Payments payments, InstantSource clock) {
    this.transactions = transactions;
    this.links = links;
    this.payments = payments;
    this.clock = clock;
  }

  /** Empty for a token that nobody wrote, or whose link is gone. */
  Optional<Found> find(String token) {
    return links.read(token).flatMap(this::find);
  }

  /** Remembers that somebody looked. */
  void looked(LinkName name) {
    transactions.run(name.tenant(), tx -> links.opened(tx, name.linkId()));
  }

  private Optional<Found> find(LinkName name) {
    var till = payments.till(name.tenant());
    return transactions.in(
        name.tenant(),
        tx ->
            links
                .find(tx, name.linkId())
                .flatMap(
                    link ->
                        parties(tx, link)
                            .map(
                                parties -> {
                                  var statement = statement(tx, name, link, parties, till);
                                  var usable =
                                      link.usableAt(clock.instant())
                                          ? Optional.of(statement)
                                          : Optional.<Statement>empty();
                                  return new Found(name, parties.company, parties.voice, usable);
                                })));
  }

  private static Statement statement(
      TenantTx tx, LinkName name, IssuedLink link, Parties parties, Till till) {
    var items = items(tx, link, parties.voice.today());
    return new Statement(
        parties.company,
        parties.debtor,
        Currency.getInstance(link.currency()),
        items,
        items.isEmpty() ? lastPaid(tx, name, link) : null,
        promised(tx, link, parties.voice.today()),
        till,
        Lateness.of(tx, link, parties.voice.today()));
  }

  private static List<Statement.Promised> promised(
      TenantTx tx, IssuedLink link, BusinessDate today) {
    return tx.sql(PROMISED)
        .param("debtor", link.debtor().value())
        .param("currency", link.currency())
        .param("today", today.value())
        .query(
            (row, _) ->
                new Statement.Promised(
                    Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                    Money.of(row.getBigDecimal("paid"), row.getString("currency")),
                    row.getObject("promised_on", LocalDate.class)))
        .list();
  }

  private static Statement.@Nullable Paid lastPaid(TenantTx tx, LinkName name, IssuedLink link) {
    return tx.sql(LAST_PAID)
        .param("debtor", link.debtor().value())
        .param("link", name.linkId())
        .query(
            (row, _) ->
                new Statement.Paid(
                    row.getObject("payment_id", UUID.class),
                    Money.of(row.getBigDecimal("amount"), row.getString("currency")),
                    row.getTimestamp("paid_at").toInstant()))
        .optional()
        .orElse(null);
  }

  private Optional<Parties> parties(TenantTx tx, IssuedLink link) {
    return tx.sql(PARTIES)
        .param("debtor", link.debtor().value())
        .query((row, _) -> parties(row))
        .optional();
  }

  private Parties parties(ResultSet row) throws SQLException {
    var company =
        new Company(
            row.getString("company"),
            row.getString("contact_name"),
            row.getString("contact_email"),
            row.getString("contact_phone"),
            row.getString("other_way"));
    var voice =
        Voice.of(
            Language.of(row.getString("language")),
            row.getString("country"),
            ZoneId.of(row.getString("zone")),
            clock.instant());
    return new Parties(company, row.getString("debtor"), voice);
  }

  private static List<Statement.Item> items(TenantTx tx, IssuedLink link, BusinessDate today) {
    return tx.sql(ITEMS)
        .param("debtor", link.debtor().value())
        .param("currency", link.currency())
        .param("today", today.value())
        .query(
            (row, _) ->
                new Statement.Item(
                    row.getObject("receivable_id", UUID.class),
                    row.getString("number"),
                    row.getInt("instalment"),
                    row.getObject("due_on", LocalDate.class),
                    Money.of(row.getBigDecimal("balance"), row.getString("currency")),
                    row.getBoolean("charge"),
                    Money.of(row.getBigDecimal("disputed"), row.getString("currency"))))
        .list();
  }
}
