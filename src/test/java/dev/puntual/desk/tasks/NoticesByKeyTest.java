package dev.puntual.desk.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.RowsRead;
import dev.puntual.TestApplication;
import dev.puntual.World;
import dev.puntual.desk.Cursor;
import dev.puntual.platform.db.TenantTransactions;
import dev.puntual.platform.db.TenantTx;
import dev.puntual.platform.db.TestCluster;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where twenty thousand are owed a notice, a page of them and one debtor's cost what they show. */
class NoticesByKeyTest {

  private static final int MANY = 20_000;
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final List<String> TABLES =
      List.of("receivables.receivable", "receivables.debtor", "messaging.message");

  private record Looked<T>(T at, long rows) {}

  private final World world = new World(TODAY.toString());
  private final OwedNotices notices = TestApplication.bean(OwedNotices.class);
  private final World.Debtor ana =
      world
          .debtor("Ana")
          .lives("CL", "America/Santiago", "es")
          .stands("", "consumer")
          .owes("F1", "100.00", "2026-02-20");

  @BeforeEach
  void manyAreOwedOne() throws SQLException {
    world.fileArrives();
    var tenant = "'" + world.tenant.value() + "'::uuid";
    var who = "md5('%s/' || n)::uuid".formatted(world.tenant.value());
    TestCluster.execute(
        "insert into receivables.debtor (tenant_id, debtor_id, code, name, name_key, country, zone, standing, language, created_at)"
            + " select %s, %s, 'C' || n, 'Cliente', 'cliente', 'CL', 'America/Santiago', 'consumer', 'es', '2026-01-01'"
                .formatted(tenant, who)
            + " from generate_series(1, %d) n".formatted(MANY));
    TestCluster.execute(
        "insert into receivables.receivable (tenant_id, receivable_id, debtor_id, number, instalment, due_on, currency,"
            + " amount, balance, concept, created_at)"
            + " select %s, gen_random_uuid(), %s, 'N' || n, i, date '2026-01-05' + n %% 55 + i, 'CLP', 90, 80, '', '2026-01-01'"
                .formatted(tenant, who)
            + " from generate_series(1, %d) n cross join generate_series(1, 2) i".formatted(MANY));
    TestCluster.analyse();
  }

  @Test
  void aPageReadsItsOwnAndBeginsAtItsKey() {
    var first = look(tx -> notices.page(tx, TODAY, null, 51));
    assertThat(first.at()).hasSize(51);
    assertThat(first.rows()).isLessThan(MANY / 4);

    var last = first.at().get(49);
    var key = new Cursor(last.lastOn().toString(), last.debtor().value());
    var next = look(tx -> notices.page(tx, TODAY, key, 51));
    assertThat(next.at()).hasSize(51).first().isEqualTo(first.at().get(50));
    assertThat(next.rows()).isLessThan(MANY / 4);
  }

  @Test
  void oneDebtorsAreFoundByKey() {
    var looked = look(tx -> notices.of(tx, ana.id(), TODAY));
    assertThat(looked.at()).extracting(OwedNotice::lastOn).containsExactly(TODAY.plusDays(5));
    assertThat(looked.rows()).isLessThan(100);
  }

  @Test
  void theSumCountsThoseThatPressAndOnlyThem() {
    var sum = look(tx -> notices.sum(tx, TODAY)).at();
    var all = look(tx -> notices.page(tx, TODAY, null, MANY * 2)).at();
    var pressing =
        all.stream().filter(one -> !one.lastOn().isAfter(TODAY.plusDays(OwedNotice.SOON))).toList();
    assertThat(sum.pressing()).isEqualTo(pressing.size()).isPositive().isLessThan(all.size());
    assertThat(sum.late())
        .isEqualTo((int) all.stream().filter(one -> one.lastOn().isBefore(TODAY)).count());
    assertThat(sum.first()).isEqualTo(TODAY);
  }

  private <T> Looked<T> look(Function<TenantTx, T> question) {
    return TestApplication.bean(TenantTransactions.class)
        .in(
            world.tenant,
            tx -> {
              var answer = question.apply(tx);
              return new Looked<>(answer, RowsRead.of(tx, TABLES));
            });
  }
}
