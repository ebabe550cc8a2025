package dev.puntual.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A morning's question: a hundred thousand debtors, most of them contacted lately. */
class ManyAnswersTest {

  private static final int DEBTORS = 100_000;

  /** Seven in ten had two letters within eleven days. */
  private static final SqlFile PAST =
      sql(
          "with b as (insert into rules.book (tenant_id, book_id, editions, policy, first_seen)"
              + " values (:tenant, 'test', '{}', '{}', '2026-01-01') returning book_id)"
              + " insert into rules.contact (tenant_id, contact_id, debtor_id, channel, taken_at, slot_at, outcome,"
              + " book_id, question) select cast(:tenant as uuid), cast(md5(d || ':' || k) as uuid), cast(md5('d' || d) as uuid),"
              + " case when d % 5 = 0 then 'sms' else 'email' end, t.at, t.at, 'sent', b.book_id, '{}' from b,"
              + " generate_series(1, :debtors) d, generate_series(1, 2) k, lateral (select cast(:at as timestamptz)"
              + " - make_interval(hours => (d * 37 + k * 101) % 264) as at) t where d % 10 < 7");

  private static final SqlFile ASK =
      sql(
          "insert into pg_temp.in_question (question_id, debtor_id, channel, country, subdivision, zone, collector,"
              + " debtor_class, recipient, stage, authorised, at)"
              + " select cast(md5('q' || d) as uuid), cast(md5('d' || d) as uuid), 'email', c.country, '', c.zone, 'first_party',"
              + " 'business', 'debtor', 'late', true, cast(:at as timestamptz) from generate_series(1, :debtors) d"
              + " join (values (0, 'MX', 'America/Mexico_City'), (1, 'MX', ''), (2, 'CO', 'America/Bogota'),"
              + " (3, 'CL', 'America/Santiago')) c (n, country, zone) on c.n = d % 4");

  private final World world = new World("2026-03-10");
  private final Instant at = Asking.local("America/Mexico_City", "2026-03-10T10:00:00");

  @Test
  void aHundredThousandDebtorsAreAnsweredInOneGo() {
    var rules = TestApplication.bean(ContactRules.class);
    var transactions = TestApplication.bean(TenantTransactions.class);
    var took =
        transactions.rehearse(
            world.tenant,
            tx -> {
              fill(tx, PAST);
              Answers.open(tx);
              fill(tx, ASK);
              var book = rules.of(tx).book();
              long start = System.nanoTime();
              assertThat(Answers.answer(tx, book)).isEqualTo(DEBTORS);
              return Duration.ofNanos(System.nanoTime() - start);
            });
    System.out.println("100,000 answers in " + took.toMillis() + " ms");
    assertThat(took).isLessThan(Duration.ofSeconds(60));
  }

  private void fill(TenantTx tx, SqlFile file) {
    tx.sql(file).param("debtors", DEBTORS).param("at", at.toString()).update();
  }

  private static SqlFile sql(String text) {
    return SqlFile.read("test", "-- tenant · a test\n" + text);
  }
}
