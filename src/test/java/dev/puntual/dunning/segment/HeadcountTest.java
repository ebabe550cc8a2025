package dev.puntual.dunning.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.puntual.TestApplication;
import dev.puntual.desk.DeskWorld;
import dev.puntual.kernel.Money;
import dev.puntual.receivables.ReceivablesNews;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadcountTest {

  private static final int DEBTORS = 2_000;

  private final SegmentWorld world = new SegmentWorld();
  private final Headcount headcount = TestApplication.bean(Headcount.class);
  private final Condition late = SegmentWorld.number(Field.DAYS_PAST_DUE, Operator.MORE_THAN, "50");
  private final Condition owesMuch =
      SegmentWorld.amount(Field.BALANCE, Operator.AT_LEAST, "150", "MXN");

  @Test
  void aSmallCompanyIsCountedOneByOne() {
    crowd();

    assertThat(figures(late, 100_000).exact()).isTrue();
    assertThat(figures(late, 100_000).sums())
        .containsExactly(new Segments.Sum(980, 980, Money.of("98000", "MXN")));
  }

  @Test
  void aLargeOneIsDrawnFromAndTheFiguresSayNoMoreThanTheDrawCanTell() {
    crowd();

    var drawn = figures(late, 600);

    assertThat(drawn.parts()).isEqualTo(8);
    assertThat(drawn.sums()).hasSize(1);
    var sum = drawn.sums().getFirst();
    assertThat((double) sum.debtors()).isCloseTo(980, within(200.0));
    assertThat(sum.amount().amount().doubleValue()).isCloseTo(98_000, within(20_000.0));
    assertThat(BigDecimal.valueOf(sum.debtors()).stripTrailingZeros().precision())
        .isLessThanOrEqualTo(2);
  }

  @Test
  void whoeverIsDrawnIsDrawnWithAllTheyOwe() {
    crowd();

    assertThat(figures(owesMuch, 600).sums()).hasSize(1);
    assertThat((double) figures(owesMuch, 600).sums().getFirst().debtors())
        .isCloseTo(2_000, within(300.0));
  }

  @Test
  void theExactFiguresAndThoseWhoOweMostComeFromOneLook() {
    crowd();

    var look = world.desk.transactions.in(world.desk.tenant, tx -> look(tx));

    assertThat(look.sums()).isEqualTo(world.sums(owesMuch));
    assertThat(look.members()).hasSize(3);
    assertThat(look.members()).allMatch(one -> one.amount().equals(Money.of("200", "MXN")));
  }

  @Test
  void aFileMakesTheFiguresOfTheMorningBeReckonedAgain() {
    crowd();
    assertThat(figures(late, 600).parts()).isEqualTo(8);

    world.desk.write(
        "update receivables.receivable set balance = 0, settled_on = due_on where tenant_id = :tenant",
        Map.of());
    assertThat(figures(late, 600).parts()).isEqualTo(8);
    world.desk.transactions.run(
        world.desk.tenant, tx -> new StaleHabits().changed(tx, ReceivablesNews.Cause.FILE));

    assertThat(figures(late, 600)).isEqualTo(new Headcount.Figures(List.of(), 1));
  }

  private Headcount.Look look(dev.puntual.platform.db.TenantTx tx) {
    return headcount.look(tx, owesMuch, SegmentWorld.TODAY, 3);
  }

  private Headcount.Figures figures(Condition tree, int most) {
    return world.desk.transactions.in(
        world.desk.tenant, tx -> headcount.figures(tx, tree, SegmentWorld.TODAY, most));
  }

  /** Debtors as files name them, each with two debts of 100; half are 0 to 99 days late. */
  private void crowd() {
    world.desk.write(
        """
        insert into receivables.debtor (tenant_id, debtor_id, code, name, name_key, country, created_at)
        select :tenant, receivables.debtor_id('C' || n), 'C' || n, 'Cliente ' || n, 'cliente ' || n, 'MX', :now
        from generate_series(1, :debtors) n
        """,
        Map.of("debtors", DEBTORS, "now", Timestamp.from(DeskWorld.NOW)));
    world.desk.write(
        """
        insert into receivables.receivable
          (tenant_id, receivable_id, debtor_id, number, due_on, currency, amount, balance, created_at)
        select :tenant, md5(n || '/' || i)::uuid, receivables.debtor_id('C' || n), n || '/' || i,
          cast(:today as date) - case when i = 1 then 0 else n % 100 end, 'MXN', 100, 100, :now
        from generate_series(1, :debtors) n, generate_series(1, 2) i
        """,
        Map.of("debtors", DEBTORS, "today", DeskWorld.TODAY, "now", Timestamp.from(DeskWorld.NOW)));
  }
}
