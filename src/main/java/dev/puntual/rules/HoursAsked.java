package dev.puntual.rules;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.Ids;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.rules.packs.Pack;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Hours in which debtors asked to be reached. The house keeps to them; they open what a law, or the
 * company's own hours, have shut only where the packs there say so. Nothing is erased.
 */
public final class HoursAsked {

  private static final SqlFile ALL = SqlFile.beside(HoursAsked.class, "asked_all");
  private static final SqlFile OF = SqlFile.beside(HoursAsked.class, "asked_of");
  private static final SqlFile ADD = SqlFile.beside(HoursAsked.class, "asked_add");
  private static final SqlFile WITHDRAW = SqlFile.beside(HoursAsked.class, "asked_withdraw");

  private final ContactRules rules;
  private final InstantSource clock;

  HoursAsked(ContactRules rules, InstantSource clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * What one debtor said.
   *
   * @param evidence how they said it: a call's date, a message
   */
  public record Word(AskedHours hours, String evidence, Instant at) {}

  /** The different ones of a company. */
  static List<AskedHours> all(TenantTx tx) {
    return tx.sql(ALL).query((row, _) -> AskedHours.of(row.getString("hours"))).list();
  }

  /** Empty when they asked for none. */
  public static Optional<Word> of(TenantTx tx, DebtorId debtor) {
    return tx.sql(OF)
        .param("debtor", debtor.value())
        .query(
            (row, _) ->
                new Word(
                    AskedHours.of(row.getString("hours")),
                    row.getString("evidence"),
                    row.getTimestamp("recorded_at").toInstant()))
        .optional();
  }

  /**
   * In place of what they asked before, unless no rule would ever let anybody be reached then.
   *
   * @return the rules that have these hours shut there, by id, and then nothing is kept; empty when
   *     it was kept
   */
  public List<String> keep(
      TenantTx tx, DebtorId debtor, Question.Where where, Word word, UUID person) {
    var shut = shut(tx, debtor, where, word.hours());
    if (shut.isEmpty()) {
      withdraw(tx, debtor, person);
      tx.sql(ADD)
          .param("id", Ids.next())
          .param("debtor", debtor.value())
          .param("hours", word.hours().text())
          .param("evidence", word.evidence())
          .param("now", Timestamp.from(clock.instant()))
          .param("person", person)
          .update();
    }
    return shut;
  }

  /** Whether a rule is what was asked for itself: no pack's own hours have it shut. */
  public static boolean own(String rule) {
    return rule.endsWith(Pack.ASKED);
  }

  /** The usual hours hold again. Returns whether they had asked for any. */
  public boolean withdraw(TenantTx tx, DebtorId debtor, UUID person) {
    return tx.sql(WITHDRAW)
            .param("debtor", debtor.value())
            .param("now", Timestamp.from(clock.instant()))
            .param("person", person)
            .update()
        == 1;
  }

  /** Of letters, at whatever stage and to somebody who authorised them. */
  private List<String> shut(TenantTx tx, DebtorId debtor, Question.Where where, AskedHours hours) {
    var question = Demands.anybody(debtor, where).known(true, hours);
    var book = rules.of(tx).book();
    if (!(book.decide(Past.none(), question, clock.instant()) instanceof Verdict.Deny)) {
      return List.of();
    }
    var against = book.decide(Past.none(), question, then(book, where, hours)).against();
    var others = against.stream().filter(rule -> !own(rule)).toList();
    return others.isEmpty() ? against : others;
  }

  /** When they would first have begun: what stands against them then is what has them shut. */
  private Instant then(RuleBook book, Question.Where where, AskedHours hours) {
    var zones = book.zones().of(where.country(), where.subdivision(), where.zone());
    var zone = zones.isEmpty() ? ZoneOffset.UTC : zones.getFirst();
    return Stream.iterate(
            LocalDate.ofInstant(clock.instant(), zone).plusDays(1), day -> day.plusDays(1))
        .filter(day -> hours.days().contains(day.getDayOfWeek()))
        .map(day -> day.atTime(hours.start()).atZone(zone).toInstant())
        .findFirst()
        .orElseThrow();
  }
}
