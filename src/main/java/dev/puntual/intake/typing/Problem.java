package dev.puntual.intake.typing;

import java.util.Locale;

/** Why a row cannot be taken. Each has a sentence; rows of totals are not even listed. */
public enum Problem {
  NUL_CHARACTERS,
  NO_DEBTOR,
  NO_AMOUNT,
  AMOUNT_UNREADABLE,
  AMOUNT_NEGATIVE,
  AMOUNT_TOO_LARGE,
  SPREADSHEET_ERROR,
  NO_DATE,
  DATE_UNREADABLE,
  DATE_OUT_OF_RANGE,
  /** More than a year apart: some date is misread or mistyped. */
  DUE_LONG_BEFORE_ISSUE,
  CURRENCY_UNKNOWN,
  NUMBER_LOST_DIGITS,
  INSTALMENT_UNREADABLE,
  TEXT_TOO_LONG,
  NO_ADDRESS,
  EMAIL_UNUSABLE;

  /** As it stands in {@code bad_row.reason} and behind {@code intake.problem.} in the messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
