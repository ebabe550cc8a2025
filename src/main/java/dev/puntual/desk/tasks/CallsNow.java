package dev.puntual.desk.tasks;

import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.web.Voice;
import dev.puntual.rules.Authorisations;
import dev.puntual.rules.ContactRules;
import dev.puntual.rules.Question;
import dev.puntual.rules.Reservations;
import dev.puntual.rules.RuleBook;
import dev.puntual.rules.RuleTexts;
import dev.puntual.rules.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which telephones may be called at this moment, by the same rules as letters. */
public final class CallsNow {

  private static final SqlFile PLACE = SqlFile.beside(CallsNow.class, "call_place");

  private final Reservations reservations;
  private final Authorisations authorisations;
  private final ContactRules rules;
  private final RuleTexts texts;
  private final InstantSource clock;

  public CallsNow(
      Reservations reservations,
      Authorisations authorisations,
      ContactRules rules,
      RuleTexts texts,
      InstantSource clock) {
    this.reservations = reservations;
    this.authorisations = authorisations;
    this.rules = rules;
    this.texts = texts;
    this.clock = clock;
  }

  /** The same rows; telephones that nobody may call now say why. A few statements for all. */
  List<TaskList.Row> judged(TenantTx tx, Voice voice, List<TaskList.Row> rows) {
    var asked = new ArrayList<Asked>();
    for (var row : rows) {
      row.phones().forEach(phone -> asked.add(asked(tx, row, phone)));
    }
    if (asked.isEmpty()) {
      return rows.stream().map(row -> row.with(row.phones(), List.of(), slot(row))).toList();
    }
    var book = rules.of(tx).book();
    var verdicts = verdicts(tx, asked).iterator();
    return rows.stream()
        .map(
            row ->
                row.with(
                    row.phones().stream()
                        .map(phone -> phone.shut(why(verdicts.next(), voice)))
                        .toList(),
                    row.phones().isEmpty() ? List.of() : duties(tx, book, row, voice),
                    slot(row)))
        .toList();
  }

  private @Nullable Instant slot(TaskList.Row row) {
    return dialling(row.slot()) ? row.slot() : null;
  }

  private List<String> duties(TenantTx tx, RuleBook book, TaskList.Row row, Voice voice) {
    var question = asked(tx, row, row.phones().getFirst()).question();
    return texts.atCall(book, question, clock.instant(), voice);
  }

  /**
   * @param contact whose own slot speaks against nothing
   */
  private record Asked(UUID contact, Question question) {}

  private static Asked asked(TenantTx tx, TaskList.Row row, TaskList.Phone phone) {
    return new Asked(
        row.id(),
        Asking.to(
            tx.tenant(),
            row.debtor(),
            Objects.requireNonNull(row.asked()),
            "payer",
            row.late(),
            phone.number(),
            phone.traits()));
  }

  private List<Verdict> verdicts(TenantTx tx, List<Asked> asked) {
    var now = clock.instant();
    var questions =
        authorisations.asked(tx, asked.stream().map(Asked::question).toList()).iterator();
    var requests =
        asked.stream()
            .map(one -> Reservations.Request.at(one.contact(), questions.next(), now))
            .toList();
    return reservations.asked(tx, requests);
  }

  /**
   * Somebody's telephone.
   *
   * @param role as stored
   * @param traits what speaks against it, as stored
   */
  public record Telephone(UUID contact, String role, String phone, String traits) {}

  /**
   * Why nobody may call these numbers of one debtor now, by contact; one that may be called is not
   * among them. Our own seller may always be called.
   *
   * @param task an open call about this debtor, whose own slot speaks against nothing; null when
   *     there is none
   */
  public Map<UUID, String> shut(
      TenantTx tx, Voice voice, DebtorId debtor, @Nullable UUID task, List<Telephone> numbers) {
    var asked =
        numbers.stream()
            .filter(one -> !one.phone().isEmpty() && !one.role().equals("sales"))
            .toList();
    if (asked.isEmpty()) {
      return Map.of();
    }
    var place =
        tx.sql(PLACE)
            .param("debtor", debtor.value())
            .param("today", voice.today().value())
            .query((row, _) -> place(row))
            .single();
    var why = new HashMap<UUID, String>();
    if (place.held()) {
      asked.forEach(one -> why.put(one.contact(), voice.say("desk.tasks.call.held")));
      return why;
    }
    var verdicts =
        verdicts(tx, asked.stream().map(one -> asked(tx, debtor, task, place, one)).toList())
            .iterator();
    for (var one : asked) {
      var said = why(verdicts.next(), voice);
      if (!said.isEmpty()) {
        why.put(one.contact(), said);
      }
    }
    return why;
  }

  private static Asked asked(
      TenantTx tx, DebtorId debtor, @Nullable UUID task, Place place, Telephone one) {
    var question =
        Asking.to(
            tx.tenant(),
            debtor,
            place.asked(),
            one.role(),
            place.late(),
            one.phone(),
            one.traits());
    return new Asked(task == null ? one.contact() : task, question);
  }

  /**
   * @param late days, of the oldest debt
   * @param held whether somebody asked for silence about everything, or by telephone
   */
  private record Place(TaskList.Asked asked, int late, boolean held) {}

  private static Place place(ResultSet row) throws SQLException {
    return new Place(Asking.asked(row), row.getInt("days_late"), row.getBoolean("held"));
  }

  /** Whether a call that took its slot then may be the one that somebody is making. */
  public boolean dialling(@Nullable Instant slot) {
    return CallsTaken.fresh(slot, clock.instant());
  }

  /** Why a call may not be made, as a sentence; empty when it may. */
  String why(Verdict verdict, Voice voice) {
    return switch (verdict) {
      case Verdict.Allow _ -> "";
      case Verdict.Defer(var until, var against, _) ->
          voice.say("desk.tasks.call.later", voice.moment(until), rules(against, voice));
      case Verdict.Deny(var against, _) ->
          voice.say("desk.tasks.call.never", rules(against, voice));
      case Verdict.Human(_, var against, _) ->
          voice.say("desk.tasks.call.person", rules(against, voice));
    };
  }

  /** Rules of several places may say the same: it is said once. */
  private String rules(List<String> against, Voice voice) {
    return against.stream()
        .map(rule -> texts.say(rule, voice))
        .distinct()
        .map(said -> said.endsWith(".") ? said : said + ".")
        .collect(Collectors.joining(" "));
  }
}
