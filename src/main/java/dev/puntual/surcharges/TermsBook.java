package dev.puntual.surcharges;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The terms of each company, every version of them. */
public final class TermsBook {

  private static final SqlFile LAST = SqlFile.beside(TermsBook.class, "terms_last");
  private static final SqlFile ADD = SqlFile.beside(TermsBook.class, "terms_add");

  private static final SqlFile CURRENCY = SqlFile.beside(TermsBook.class, "home_currency");

  private final InstantSource clock;

  TermsBook(InstantSource clock) {
    this.clock = clock;
  }

  /** The latest; empty when the company never said any. */
  public Optional<Terms> last(TenantTx tx) {
    return tx.sql(LAST).query((row, _) -> terms(row)).optional();
  }

  /** In which a company says amounts. */
  public Currency currency(TenantTx tx) {
    return Currency.getInstance(tx.sql(CURRENCY).query(String.class).single());
  }

  /** Whether a step that charges for lateness does so by itself: the latest terms say so. */
  public boolean speaks(TenantTx tx) {
    return last(tx).filter(terms -> terms.charging() != Charging.NONE).isPresent();
  }

  /** New terms; what they say of days already claimed changes nothing. */
  public void add(TenantTx tx, Terms terms, UUID person) {
    tx.sql(ADD)
        .param("from", terms.from())
        .param("charging", terms.charging().code())
        .param("rate", terms.rate().percent())
        .param("per", terms.rate().per().code())
        .param("basis", terms.basis())
        .param("graceDays", terms.grace().days())
        .param("graceFree", terms.grace().free())
        .param("currency", terms.currency().getCurrencyCode())
        .param("fee", terms.fee().amount())
        .param("feePercent", terms.fee().percent())
        .param("feePer", terms.fee().per().code())
        .param("vat", terms.vat())
        .param("mostPercent", terms.mostPercent())
        .param("leastClaim", terms.leastClaim())
        .param("onAccount", terms.onAccount())
        .param("now", Timestamp.from(clock.instant()))
        .param("person", person)
        .query(Integer.class)
        .single();
  }

  private static Terms terms(ResultSet row) throws SQLException {
    return new Terms(
        row.getObject("from_on", LocalDate.class),
        Charging.valueOf(upper(row, "charging")),
        new Terms.Rate(row.getBigDecimal("rate"), Terms.Per.valueOf(upper(row, "per"))),
        row.getInt("basis"),
        new Terms.Grace(row.getInt("grace_days"), row.getBoolean("grace_free")),
        Currency.getInstance(row.getString("currency")),
        new Terms.Fee(
            row.getBigDecimal("fee"),
            row.getBigDecimal("fee_percent"),
            Terms.FeePer.valueOf(upper(row, "fee_per"))),
        row.getBigDecimal("vat"),
        row.getBigDecimal("most_percent"),
        row.getBigDecimal("least_claim"),
        row.getBoolean("on_account"));
  }

  private static String upper(ResultSet row, String column) throws SQLException {
    return row.getString(column).toUpperCase(Locale.ROOT);
  }
}
