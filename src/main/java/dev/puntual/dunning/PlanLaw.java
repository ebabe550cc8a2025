package dev.puntual.dunning;

import dev.puntual.messaging.Gaps;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.ContactRules;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What the law says to a plan: which packs it was asked by, and which of its letters cannot be said
 * yet, because the company has not told of itself what they must say.
 */
final class PlanLaw {

  private static final SqlFile COUNTRIES = SqlFile.beside(PlanLaw.class, "plan_countries");
  private static final SqlFile BAR = SqlFile.beside(PlanLaw.class, "plan_bar");

  private final ContactRules rules;
  private final Gaps gaps;

  PlanLaw(ContactRules rules, Gaps gaps) {
    this.rules = rules;
    this.gaps = gaps;
  }

  /** Names the packs and calendars that are asked today. */
  String of(TenantTx tx) {
    return rules.law(tx);
  }

  /**
   * Takes out of a plan what must not be said; its steps are open again tomorrow, and the decisions
   * say why. Returns how many letters that is.
   */
  int bar(TenantTx tx, UUID plan) {
    var people = new LinkedHashMap<String, Long>();
    tx.sql(COUNTRIES)
        .param("plan", plan)
        .query((row, _) -> people.put(row.getString("country"), row.getLong("people")))
        .list();
    var lacking = people.isEmpty() ? new String[0] : lacking(tx, people);
    return lacking.length == 0
        ? 0
        : tx.sql(BAR).param("plan", plan).param("countries", lacking).query(Integer.class).single();
  }

  private String[] lacking(TenantTx tx, Map<String, Long> people) {
    return gaps.of(tx, people).stream().map(Gaps.Gap::country).distinct().toArray(String[]::new);
  }
}
