package dev.puntual.intake.columns;

import java.util.Locale;

/** What a table is for. */
public enum Purpose {
  RECEIVABLES,
  CONTACTS,
  /** Lines of invoices with quantities and prices, but no amount that anybody owes. */
  INVOICE_LINES,
  /** Neither debts nor addresses were found. */
  UNKNOWN;

  /** The key of the sentence that says so. */
  public String messageKey() {
    return "intake.purpose." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
