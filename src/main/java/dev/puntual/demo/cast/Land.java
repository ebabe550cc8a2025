package dev.puntual.demo.cast;

import dev.puntual.kernel.Language;

/** Where debtors live, and what names, numbers and prices look like there. */
public enum Land {
  MX(Language.ES, "MXN", 18.5, 1, "+52 442 0"),
  CO(Language.ES, "COP", 4_100, 100, "+57 601 0"),
  PE(Language.ES, "PEN", 3.75, 1, "+51 1 0"),
  CL(Language.ES, "CLP", 950, 10, "+56 2 0"),
  US(Language.EN, "USD", 1, 1, "+1 305 55501");

  private final Language language;
  private final String currency;
  private final double dollar;
  private final int coin;
  private final String phone;

  Land(Language language, String currency, double dollar, int coin, String phone) {
    this.language = language;
    this.currency = currency;
    this.dollar = dollar;
    this.coin = coin;
    this.phone = phone;
  }

  public Language language() {
    return language;
  }

  public String currency() {
    return currency;
  }

  /** Roughly how much of the currency is one dollar. */
  public double dollar() {
    return dollar;
  }

  /** The smallest step in which prices are written; 1 stands for hundredths. */
  public int coin() {
    return coin;
  }

  /** A number that looks right and that nobody answers: such numbers are not given out. */
  String phone(Dice dice) {
    int left = this == US ? 2 : this == CL ? 7 : 6;
    return phone + dice.digits(left);
  }
}
