package dev.puntual.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A few questions are answered by the function, many by the statement, and both say the same. */
class FewAnswersTest {

  private static final SqlFile ASK =
      sql(
          "insert into pg_temp.in_question (question_id, debtor_id, channel, country, zone, collector, recipient, stage,"
              + " occasion, precedence, authorised, at, latest) select md5('q' || d)::uuid, md5('d' || d % 40)::uuid, 'email',"
              + " c.country, c.zone, 'first_party', case when d % 13 = 0 then 'coworker' else 'debtor' end,"
              + " case when d % 2 = 0 then 'late' else 'due' end, md5('o' || d % 60)::uuid, 1 + d % 3, d % 5 <> 0, :at,"
              + " cast(:at as timestamptz) + make_interval(hours => d) from generate_series(1, :few) d"
              + " join (values (0, 'MX', 'America/Mexico_City'), (1, 'MX', ''), (2, 'CO', 'America/Bogota'),"
              + " (3, 'CL', 'America/Santiago'), (4, 'FR', ''), (5, 'ZZ', ''))"
              + " c (n, country, zone) on c.n = d % 6 on conflict do nothing");

  private static final SqlFile READ =
      sql(
          "select a.question_id || ' ' || a.verdict || ' ' || coalesce(a.until_at::text, '-') || ' ' || a.rules || ' '"
              + " || a.reason || ' ' || coalesce(a.slot_at::text, '-') || ' ' || p.question from pg_temp.rule_answer a"
              + " join pg_temp.rule_profile p on p.profile = a.profile order by 1");

  private final World world = new World("2026-03-10");
  private final Instant ten = Asking.local("America/Mexico_City", "2026-03-10T10:00:00");
  private final Gate gate = TestApplication.bean(Gate.class);

  @Test
  void fewAndManyAreAnsweredAlike() {
    var few =
        answers(
            tx -> {
              assertThat(FewAnswers.fit(tx)).isTrue();
              FewAnswers.answer(tx, gate.book(tx));
            });
    var many =
        answers(
            tx -> {
              var company = gate.book(tx);
              int turns =
                  tx.sql(SqlFile.beside(Gate.class, "gate_turns")).query(Integer.class).single();
              var since = Answers.prepare(tx, company.book()).orElseThrow();
              for (int turn = 1; turn <= turns; turn++) {
                Answers.answer(tx, since, turn);
                tx.sql(SqlFile.beside(Gate.class, "gate_take"))
                    .param("turn", turn)
                    .param("book", company.id())
                    .param("now", Timestamp.from(ten))
                    .update();
              }
            });

    assertThat(few).hasSize(FewAnswers.MOST).isEqualTo(many);
    assertThat(String.join("\n", few)).contains(" allow ", " defer ", " deny ", " human ");
  }

  @Test
  void moreAreLeftToTheStatement() {
    boolean few =
        TestApplication.bean(TenantTransactions.class)
            .rehearse(
                world.tenant,
                tx -> {
                  ask(tx, FewAnswers.MOST + 1);
                  return FewAnswers.fit(tx);
                });

    assertThat(few).isFalse();
  }

  private interface Way {
    void answer(TenantTx tx);
  }

  private List<String> answers(Way way) {
    return TestApplication.bean(TenantTransactions.class)
        .rehearse(
            world.tenant,
            tx -> {
              ask(tx, FewAnswers.MOST);
              way.answer(tx);
              return tx.sql(READ).query((row, _) -> row.getString(1)).list();
            });
  }

  private void ask(TenantTx tx, int questions) {
    gate.open(tx);
    tx.sql(ASK).param("few", questions).param("at", Timestamp.from(ten)).update();
  }

  private static SqlFile sql(String text) {
    return SqlFile.read("test", "-- tenant · a test\n" + text);
  }
}
