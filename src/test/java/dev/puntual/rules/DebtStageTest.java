package dev.puntual.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.puntual.kernel.TenantId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TestDatabase;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How late a debt is says which rules bind; one answer for the function and for statements. */
class DebtStageTest {

  private static final SqlFile EVERY_DAY =
      SqlFile.read(
          "test",
          """
          -- local · the stage of every day of six years
          select (:stages::text[])[width_bucket(n, :firstDays::int[]) + 1]
          from generate_series(-1000, 1000) n
          order by n
          """);

  @Test
  void aDateSaysIt() {
    assertThat(DebtStage.of(-1)).isEqualTo(DebtStage.PRE_DUE);
    assertThat(DebtStage.of(0)).isEqualTo(DebtStage.DUE);
    assertThat(DebtStage.of(1)).isEqualTo(DebtStage.EARLY_OVERDUE);
    assertThat(DebtStage.of(30)).isEqualTo(DebtStage.EARLY_OVERDUE);
    assertThat(DebtStage.of(31)).isEqualTo(DebtStage.LATE);
    assertThat(DebtStage.of(40_000)).isEqualTo(DebtStage.LATE);
  }

  @Test
  void aStatementSaysTheSameOfEveryDay() {
    var said =
        TestDatabase.transactions()
            .in(
                TenantId.fresh(),
                tx ->
                    tx.sql(EVERY_DAY)
                        .param("stages", DebtStage.words())
                        .param("firstDays", DebtStage.firstDays())
                        .query(String.class)
                        .list());
    assertThat(said)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(-1000, 1000)
                .mapToObj(day -> Kind.word(DebtStage.of(day)))
                .toList());
  }
}
