package dev.puntual.intake.typing;

import dev.puntual.intake.columns.FieldKind;

/**
 * A row in which something should be looked at: one that was taken all the same, or the first one
 * that stays out for a reason.
 *
 * @param line where it stands in the file, 1-based
 * @param code one of the words below, behind {@code intake.warning.} in the messages; or of a
 *     {@link Problem}
 * @param field the meaning of the column
 * @param value what stands there, cut short
 */
public record Warning(long line, String code, FieldKind field, String value) {

  /** Kept as it was written. */
  static final String PHONE_UNREADABLE = "phone_unreadable";

  /** The debt was taken without it. */
  static final String EMAIL_UNUSABLE = "email_unusable";

  /** Taken as it stands. */
  static final String DUE_BEFORE_ISSUE = "due_before_issue";

  private static final int LONGEST_VALUE = 200;

  /** Cuts the value. */
  public Warning {
    value = value.substring(0, Math.min(value.length(), LONGEST_VALUE));
  }
}
