package dev.puntual.rules;

import java.util.Locale;

/** Something that a message has to say where a pack asks for it. */
public enum Mention {
  COLLECTOR_NAME,
  COLLECTOR_PERSON,
  COLLECTOR_ADDRESS,
  COLLECTOR_PHONE,
  COLLECTOR_POWERS,
  COLLECTOR_DISCLOSURE,
  CREDITOR_NAME,
  CREDITOR_ADDRESS,
  CREDITOR_TAX_ID,
  CREDITOR_COMPLAINT_UNIT,
  CONTRACT_REF,
  DEBT_ORIGIN,
  AMOUNT_TOTAL,
  AMOUNT_BREAKDOWN,
  AMOUNT_CALCULATED_ON,
  DUE_DATE,
  SETTLEMENT_TERMS,
  PAY_ONLY_TO_CREDITOR,
  CONTACT_POINT,
  PRIVACY_NOTICE_LINK,
  OPT_OUT_INSTRUCTION;

  /** Message keys after {@code rules.mention.}, such as {@code creditor_tax_id}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
