package dev.puntual.receivables;

import java.util.Locale;

/**
 * Who somebody is to the debtor; reminders go to the payer first, and only to payer, boss and
 * others of the debtor's. Of the rest we know who they are so that nobody writes or calls there.
 */
public enum ContactRole {
  PAYER,
  BOSS,
  GUARANTOR,
  SALES,
  OTHER,
  JOINT_DEBTOR,
  REFERENCE_PERSON,
  RELATIVE,
  COWORKER,
  NEIGHBOUR,
  EMPLOYER,
  MINOR;

  /** As stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
