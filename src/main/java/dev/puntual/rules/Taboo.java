package dev.puntual.rules;

import java.util.Locale;

/** Something that a message may not look like, ask or carry where a pack forbids it. */
public enum Taboo {
  JUDICIAL_LOOK,
  AUTHORITY_LOOK,
  DEBT_VISIBLE_OUTSIDE,
  PUBLIC_LIST,
  PROMOTION,
  REASON_FOR_DEFAULT,
  MISLEADING_REASON,
  PREMIUM_NUMBER,
  HIDDEN_CALLER,
  MOBILE_CALLER,
  MESSAGE_WITH_OTHERS;

  /** Message keys after {@code rules.taboo.}, such as {@code judicial_look}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
