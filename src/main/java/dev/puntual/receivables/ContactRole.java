package dev.puntual.receivables;

import java.util.Locale;

/**
 * Who somebody is to the debtor; reminders go to the payer first and never to a guarantor or a
 * salesperson.
 */
public enum ContactRole {
  PAYER,
  BOSS,
  GUARANTOR,
  SALES,
  OTHER;

  /** As stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
