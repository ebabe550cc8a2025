package dev.puntual.rules;

import dev.puntual.kernel.DebtorId;
import dev.puntual.rules.packs.Pack;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the packs that bind a message ask of its words: the union of all. Each stands with the rule
 * that asks it, {@code BR-SAY-CREDITOR_TAX_ID}, or forbids it, {@code CO-NOT-REASON_FOR_DEFAULT};
 * where several do, the first by name.
 *
 * @param first what the first message of all to a debtor must say
 * @param always what every message must say
 * @param never what no message may
 */
public record Demands(
    Map<Mention, String> first, Map<Mention, String> always, Map<Taboo, String> never) {

  public static final Demands NONE = new Demands(Map.of(), Map.of(), Map.of());

  private static final String SAY = "-SAY-";
  private static final String NOT = "-NOT-";

  public Demands {
    first = Map.copyOf(first);
    always = Map.copyOf(always);
    never = Map.copyOf(never);
  }

  /** Of the packs that bind this question to a company at this instant. */
  public static Demands of(CompanyBook company, Question question, Instant at) {
    return of(company.book(), question, at);
  }

  /** Of the packs that bind this question at this instant. */
  static Demands of(RuleBook book, Question question, Instant at) {
    return of(book.binding(question, at));
  }

  /** Of somebody in a country of whom nothing else is known, at whatever stage, by this company. */
  public static Demands in(CompanyBook company, String country, Instant at) {
    var nobody = new DebtorId(new UUID(0, 0));
    return of(company.book(), anybody(nobody, Question.Where.in(country)), at);
  }

  /** A letter to somebody of whom nothing else is known, at whatever stage. */
  static Question anybody(DebtorId debtor, Question.Where where) {
    return new Question(
        debtor,
        null,
        Channel.EMAIL,
        where,
        Question.Parties.OURS,
        DebtStage.UNKNOWN,
        Set.of(),
        null,
        true);
  }

  private static Demands of(List<Pack> binding) {
    var first = new EnumMap<Mention, String>(Mention.class);
    var always = new EnumMap<Mention, String>(Mention.class);
    var never = new EnumMap<Taboo, String>(Taboo.class);
    for (var pack : binding) {
      var saying = pack.saying();
      saying.first().forEach(what -> first.merge(what, rule(pack, what), Demands::earlier));
      saying.always().forEach(what -> always.merge(what, rule(pack, what), Demands::earlier));
      saying
          .never()
          .forEach(what -> never.merge(what, pack.id() + NOT + what.name(), Demands::earlier));
    }
    return new Demands(first, always, never);
  }

  /** What one message must say, each with the rule that asks it. */
  public Map<Mention, String> of(boolean firstOfAll) {
    var all = new TreeMap<Mention, String>(always);
    if (firstOfAll) {
      first.forEach((what, rule) -> all.merge(what, rule, Demands::earlier));
    }
    return all;
  }

  private static String rule(Pack pack, Mention what) {
    return pack.id() + SAY + what.name();
  }

  private static String earlier(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
