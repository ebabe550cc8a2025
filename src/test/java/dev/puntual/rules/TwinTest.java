package dev.puntual.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.DebtorId;
import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.db.TestDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The statement and the function give the same answers, down to the rule and the instant. */
class TwinTest {

  /** {@code -Dtwin.batches=80} asks two million. */
  private static final int BATCHES = Integer.getInteger("twin.batches", 2);

  /** {@code -Dtwin.first=40} asks others than a run of forty did. */
  private static final int FIRST = Integer.getInteger("twin.first", 0);

  private static final Instant NOW = Instant.parse("2026-02-25T00:00:00Z");
  private static final int QUESTIONS = 25_000;
  private static final int DEBTORS = 4_000;
  private static final int KINDS = 60;

  private static final SqlFile BOOK =
      sql(
          "insert into rules.book (tenant_id, book_id, editions, policy, first_seen)"
              + " values (:tenant, 'test', '{}', '{}', '2026-01-01')");
  private static final SqlFile CONTACT =
      sql(
          "insert into rules.contact (tenant_id, contact_id, debtor_id, debt_id, channel, taken_at, slot_at, outcome,"
              + " occasion, book_id, question) select cast(:tenant as uuid), c.id, c.debtor, c.debt, c.channel, c.at, c.at,"
              + " c.outcome, c.occasion, 'test', '{}' from unnest(cast(:contacts as uuid[]), cast(:debtors as uuid[]),"
              + " cast(:debts as uuid[]), cast(:channels as text[]), cast(:ats as timestamptz[]),"
              + " cast(:outcomes as text[]), cast(:occasions as uuid[]))"
              + " c (id, debtor, debt, channel, at, outcome, occasion)");
  private static final SqlFile EVENT =
      sql(
          "insert into rules.event (tenant_id, event_id, debtor_id, debt_id, kind, at, until_at, address_hash,"
              + " recorded_at) select cast(:tenant as uuid), e.id, e.debtor, e.debt, e.kind, e.at, e.until_at, e.address,"
              + " e.at from unnest(cast(:events as uuid[]), cast(:debtors as uuid[]), cast(:debts as uuid[]),"
              + " cast(:kinds as text[]), cast(:ats as timestamptz[]), cast(:untils as timestamptz[]),"
              + " cast(:addresses as text[])) e (id, debtor, debt, kind, at, until_at, address)");
  private static final SqlFile ASK =
      sql(
          "insert into pg_temp.in_question (question_id, debtor_id, debt_id, channel, country, subdivision, zone,"
              + " collector, debtor_class, recipient, stage, traits, address_hash, authorised, asked, at, occasion,"
              + " latest, precedence)"
              + " select * from unnest(cast(:ids as uuid[]), cast(:debtors as uuid[]), cast(:debts as uuid[]),"
              + " cast(:channels as text[]), cast(:countries as text[]), cast(:subdivisions as text[]),"
              + " cast(:zones as text[]), cast(:collectors as text[]), cast(:classes as text[]),"
              + " cast(:recipients as text[]), cast(:stages as text[]), cast(:traits as text[]),"
              + " cast(:addresses as text[]), cast(:authorised as boolean[]), cast(:asked as text[]), cast(:ats as timestamptz[]), cast(:occasions as uuid[]),"
              + " cast(:latests as timestamptz[]), cast(:precedences as int[]))");
  private static final SqlFile READ =
      sql(
          "select a.question_id, a.verdict, a.until_at, a.against, a.reason, a.slot_at from pg_temp.rule_answer a");

  private final TenantTransactions transactions = TestDatabase.transactions();

  @Test
  void oneStatementAnswersAsTheFunctionDoes() {
    var said = new HashMap<String, Integer>();
    for (int batch = FIRST; batch < FIRST + BATCHES; batch++) {
      var chance = new Chance(4_711L + batch);
      var book = batch % 2 == 0 ? chance.company().on(chance.wholeBook()) : chance.book();
      transactions.rehearse(TenantId.fresh(), tx -> compare(tx, chance, book, said));
    }
    assertThat(said.values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(BATCHES * QUESTIONS);
    assertThat(said).containsKeys("Allow", "Defer", "Deny", "Human");
    System.out.println("asked twice, the same answers: " + said);
  }

  @Test
  void eachTurnSeesTheSlotsOfThoseBeforeAsASinglePersonWouldGiveThem() {
    for (int batch = FIRST; batch < FIRST + BATCHES; batch++) {
      var chance = new Chance(99L + batch);
      var book = chance.book();
      transactions.rehearse(TenantId.fresh(), tx -> inTurn(tx, chance, book));
    }
  }

  private static boolean inTurn(TenantTx tx, Chance chance, RuleBook book) {
    var pasts = pasts(tx, chance);
    var questions = questions(chance, pasts, QUESTIONS / 4);
    Answers.open(tx);
    ask(tx, questions);
    var company = new CompanyBook("test", book, List.of(), "{}", List.of());
    tx.expectMany();
    int turns = tx.sql(SqlFile.beside(Gate.class, "gate_turns")).query(Integer.class).single();
    var since = Answers.prepare(tx, book).orElseThrow();
    for (int turn = Answers.FIRST; turn <= turns; turn++) {
      Answers.answer(tx, since, turn);
      tx.sql(SqlFile.beside(Gate.class, "gate_take"))
          .param("turn", turn)
          .param("book", company.id())
          .param("now", Timestamp.from(NOW))
          .update();
    }
    var expected = oneAfterTheOther(questions, pasts, book);
    var wrong = new ArrayList<String>();
    int slots = 0;
    for (var answer :
        tx.sql(READ)
            .query((row, _) -> Map.entry(row.getObject(1, UUID.class), slotted(row)))
            .list()) {
      slots += answer.getValue().endsWith("none") ? 0 : 1;
      if (!answer.getValue().equals(expected.remove(answer.getKey()))) {
        wrong.add(questions.get(answer.getKey()) + ": in SQL " + answer.getValue());
      }
    }
    assertThat(wrong.stream().limit(5)).as("%s differences", wrong.size()).isEmpty();
    assertThat(expected).isEmpty();
    assertThat(turns).isGreaterThan(3);
    assertThat(slots).isPositive();
    return true;
  }

  /** By precedence, then instant, then id; whoever got a slot is part of the past of the next. */
  private static Map<UUID, String> oneAfterTheOther(
      Map<UUID, Asked> questions, Map<DebtorId, Past> pasts, RuleBook book) {
    var answers = new HashMap<UUID, String>();
    var known = new HashMap<>(pasts);
    questions.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<UUID, Asked> entry) -> entry.getValue().precedence())
                .thenComparing(entry -> entry.getValue().at())
                .thenComparing(Map.Entry::getKey))
        .forEach(
            entry -> {
              var asked = entry.getValue();
              var question = asked.question();
              var past = known.getOrDefault(question.debtor(), Past.none());
              var verdict = book.decide(past, question, asked.at());
              var slot = slot(verdict, asked);
              answers.put(entry.getKey(), text(verdict) + " at " + (slot == null ? "none" : slot));
              if (slot != null) {
                var made = new ArrayList<>(past.contacts());
                made.add(
                    new Past.Contact(
                        slot, question.channel(), question.debt(), question.occasion()));
                known.put(question.debtor(), new Past(made, past.events()));
              }
            });
    return answers;
  }

  private static @Nullable Instant slot(Verdict verdict, Asked asked) {
    return switch (verdict) {
      case Verdict.Allow _ -> asked.at();
      case Verdict.Defer(var until, _, _) ->
          asked.latest() != null && until.isBefore(asked.latest()) ? until : null;
      case Verdict.Deny _, Verdict.Human _ -> null;
    };
  }

  private static boolean compare(
      TenantTx tx, Chance chance, RuleBook book, Map<String, Integer> said) {
    var pasts = pasts(tx, chance);
    var questions = questions(chance, pasts, QUESTIONS);
    Answers.open(tx);
    ask(tx, questions);
    assertThat(Answers.answer(tx, book)).isEqualTo(questions.size());
    var wrong = new ArrayList<String>();
    var answers = new HashMap<UUID, String>();
    tx.sql(READ)
        .query((row, _) -> Map.entry(row.getObject(1, UUID.class), answer(row)))
        .list()
        .forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
    questions.forEach(
        (id, asked) -> {
          var verdict =
              book.decide(
                  pasts.getOrDefault(asked.question().debtor(), Past.none()),
                  asked.question(),
                  asked.at());
          said.merge(verdict.getClass().getSimpleName(), 1, Integer::sum);
          if (!text(verdict).equals(answers.get(id))) {
            wrong.add(asked + ": " + text(verdict) + " but in SQL " + answers.get(id));
          }
        });
    assertThat(wrong.stream().limit(5)).as("%s differences", wrong.size()).isEmpty();
    return true;
  }

  /**
   * @param latest it may wait for its slot before this; null when it may not wait
   */
  private record Asked(Question question, Instant at, @Nullable Instant latest, int precedence) {}

  private static Map<DebtorId, Past> pasts(TenantTx tx, Chance chance) {
    var pasts = new HashMap<DebtorId, Past>();
    var contacts = new Columns();
    var events = new Columns();
    for (int i = 0; i < DEBTORS; i++) {
      var debtor = new DebtorId(new UUID(9, i));
      var past = chance.past(chance.instant());
      pasts.put(debtor, past);
      past.contacts().forEach(contact -> row(contacts, debtor, contact, "sent"));
      chance
          .past(chance.instant())
          .contacts()
          .forEach(taken -> row(contacts, debtor, taken, "released"));
      for (var event : past.events()) {
        events
            .add("events", UUID.randomUUID().toString())
            .add("debtors", debtor.toString())
            .add("debts", String.valueOf(event.debt()))
            .add("kinds", Kind.word(event.kind()))
            .add("ats", event.at())
            .add("untils", String.valueOf(event.until()))
            .add("addresses", String.valueOf(event.address()));
      }
    }
    tx.sql(BOOK).update();
    tx.sql(CONTACT).params(arrays(contacts)).update();
    tx.sql(EVENT).params(arrays(events)).update();
    return pasts;
  }

  private static void row(Columns rows, DebtorId debtor, Past.Contact contact, String outcome) {
    rows.add("contacts", UUID.randomUUID().toString())
        .add("debtors", debtor.toString())
        .add("debts", String.valueOf(contact.debt()))
        .add("channels", Kind.word(contact.channel()))
        .add("ats", contact.at())
        .add("outcomes", outcome)
        .add("occasions", String.valueOf(contact.occasion()));
  }

  private static Map<UUID, Asked> questions(Chance chance, Map<DebtorId, Past> pasts, int count) {
    var kinds = new ArrayList<Question>();
    for (int i = 0; i < KINDS; i++) {
      kinds.add(chance.question());
    }
    var debtors = List.copyOf(pasts.keySet());
    var questions = new HashMap<UUID, Asked>();
    for (int i = 0; i < count; i++) {
      var kind = kinds.get(chance.below(KINDS));
      var debtor = debtors.get(chance.below(DEBTORS));
      var at = chance.instant();
      var latest = chance.below(3) == 0 ? null : at.plusSeconds(chance.below(864_000));
      questions.put(
          new UUID(8, i), new Asked(chance.about(debtor, kind), at, latest, 1 + chance.below(3)));
    }
    return questions;
  }

  private static void ask(TenantTx tx, Map<UUID, Asked> questions) {
    var rows = new Columns();
    questions.forEach(
        (id, asked) -> {
          var question = asked.question();
          var where = question.where();
          rows.add("ids", id.toString())
              .add("debtors", question.debtor().toString())
              .add("debts", String.valueOf(question.debt()))
              .add("channels", Kind.word(question.channel()))
              .add("countries", where.country())
              .add("subdivisions", where.subdivision() == null ? "" : where.subdivision())
              .add("zones", where.zone() == null ? "" : where.zone().getId())
              .add("collectors", Kind.word(question.parties().collector()))
              .add("classes", Kind.word(question.parties().debtor()))
              .add("recipients", Kind.word(question.parties().recipient()))
              .add("stages", Kind.word(question.stage()))
              .add("traits", String.join(" ", question.traits().stream().map(Kind::word).toList()))
              .add("addresses", String.valueOf(question.address()))
              .add("authorised", question.authorised())
              .add("asked", Kind.words(question).asked())
              .add("ats", asked.at())
              .add("occasions", String.valueOf(question.occasion()))
              .add("latests", String.valueOf(asked.latest()))
              .add("precedences", asked.precedence());
        });
    tx.sql(ASK).params(arrays(rows)).update();
  }

  /** The word null is a null. */
  private static Map<String, Object> arrays(Columns rows) {
    var arrays = rows.arrays();
    arrays
        .values()
        .forEach(
            array -> {
              if (array instanceof String[] texts) {
                for (int i = 0; i < texts.length; i++) {
                  if (texts[i].equals("null")) {
                    java.lang.reflect.Array.set(texts, i, null);
                  }
                }
              }
            });
    return arrays;
  }

  private static String answer(ResultSet row) throws SQLException {
    var until = row.getTimestamp("until_at");
    var against = (String[]) row.getArray("against").getArray();
    return row.getString("verdict")
        + " "
        + (until == null ? "" : until.toInstant())
        + " "
        + List.of(against)
        + row.getString("reason");
  }

  /** With the slot that it got. */
  private static String slotted(ResultSet row) throws SQLException {
    var slot = row.getTimestamp("slot_at");
    return answer(row) + " at " + (slot == null ? "none" : slot.toInstant());
  }

  private static String text(Verdict verdict) {
    var against = verdict.against();
    return switch (verdict) {
      case Verdict.Allow _ -> "allow  []";
      case Verdict.Defer(var until, _, _) ->
          "defer " + Timestamp.from(until).toInstant() + " " + against;
      case Verdict.Deny _ -> "deny  " + against;
      case Verdict.Human(var reason, _, _) -> "human  " + against + reason;
    };
  }

  private static SqlFile sql(String text) {
    return SqlFile.read("test", "-- tenant · a test\n" + text);
  }
}
