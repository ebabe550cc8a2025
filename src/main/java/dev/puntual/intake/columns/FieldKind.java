package dev.puntual.intake.columns;

import java.util.Locale;

/** What a column can mean to us. */
public enum FieldKind {
  DEBTOR_CODE(Form.CODE),
  DEBTOR_NAME(Form.TEXT),
  TAX_ID(Form.CODE),
  EMAIL(Form.TEXT),
  PHONE(Form.CODE),
  CONTACT_NAME(Form.TEXT),
  CONTACT_ROLE(Form.TEXT),
  COUNTRY(Form.TEXT),
  LANGUAGE(Form.TEXT),
  /** The state or region in which the debtor is. */
  PLACE(Form.TEXT),
  /** Whether the debtor is a person, a small firm, a company or a public body. */
  STANDING(Form.TEXT),
  NUMBER(Form.CODE),
  INSTALMENT(Form.CODE),
  ISSUED_ON(Form.DATE),
  DUE_ON(Form.DATE),
  CURRENCY(Form.TEXT),
  AMOUNT(Form.MONEY),
  BALANCE(Form.MONEY),
  /** What has been paid so far; the balance is the amount less this. */
  PAID(Form.MONEY),
  SETTLED_ON(Form.DATE),
  STATUS(Form.TEXT),
  TERMS_DAYS(Form.CODE),
  CONCEPT(Form.TEXT),
  /** Whether they agreed to be written to by e-mail. */
  PERMITS_EMAIL(Form.TEXT),
  PERMITS_SMS(Form.TEXT),
  PERMITS_WHATSAPP(Form.TEXT),
  /** Whether they agreed to be called. */
  PERMITS_VOICE(Form.TEXT),
  /** When they said so. */
  PERMITTED_ON(Form.DATE),
  /** Where that can be seen. */
  PERMIT_EVIDENCE(Form.TEXT),
  /** Kept beside the debt under its own name, without a meaning of ours. */
  ATTRIBUTE(Form.TEXT),
  /** Left out. */
  IGNORED(Form.TEXT);

  /** How values of a kind are written. */
  public enum Form {
    TEXT,
    CODE,
    DATE,
    MONEY
  }

  private final Form form;

  FieldKind(Form form) {
    this.form = form;
  }

  /** How its values are written. */
  public Form form() {
    return form;
  }

  /** At most one column of a table can have this meaning. */
  public boolean unique() {
    return this != ATTRIBUTE && this != IGNORED;
  }

  /** The key of its name in the message files of this room. */
  public String messageKey() {
    return "intake.field." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
