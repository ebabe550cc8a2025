package dev.puntual.rules.packs;

import java.util.Set;

/**
 * What a message must and must not say; whoever approves a text checks it.
 *
 * @param first what the first message of all must say
 * @param always what every message must say
 * @param never how it may not look and what it may not ask
 */
public record Saying(Set<Mention> first, Set<Mention> always, Set<Taboo> never) {

  /** Something that has to be said. */
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
    OPT_OUT_INSTRUCTION
  }

  /** Something that may not be. */
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
    MESSAGE_WITH_OTHERS
  }

  public Saying {
    first = Set.copyOf(first);
    always = Set.copyOf(always);
    never = Set.copyOf(never);
  }

  public static Saying nothing() {
    return new Saying(Set.of(), Set.of(), Set.of());
  }
}
