package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Which strategy means which debt, as a part of the statements that ask. */
public interface Enrolment {

  /** Among the unmet of a debt that has an older one of its debtor beside it. */
  int BEHIND = 4096;

  /**
   * A statement whose part {@code enrolled} says {@code receivable_id, strategy_no, unmet}: the
   * first strategy whose segment means the debt (null when none does), and the numbers of the
   * conditions that do not hold for it, minus one for those that do. Debts that are not among the
   * rows are the house's and meet every condition. Each condition is asked once a debt: what none
   * means stays among the rows.
   *
   * @param strategies segments in the order they are asked, by the number of their strategy
   * @param conditions segments that steps ask for; they are counted from one
   */
  StatementSpec in(
      TenantTx tx,
      SqlFile file,
      BusinessDate day,
      SequencedMap<Integer, UUID> strategies,
      List<UUID> conditions);

  /**
   * As above, but of the debts that the statement calls {@code coming}, with every column of {@code
   * receivables.v_receivable}; the part says all that {@code coming} does, these columns, and
   * {@code facts}: what each condition came to whose fact no row keeps. Binds {@code segments} too:
   * the version that each segment had, by its id, as JSON.
   *
   * @param oldest whether {@link #BEHIND} is among the unmet of a debt that has an older one of its
   *     debtor beside it, in its currency, open and not on hold
   */
  StatementSpec amongComing(
      TenantTx tx,
      SqlFile file,
      BusinessDate day,
      SequencedMap<Integer, UUID> strategies,
      List<UUID> conditions,
      boolean oldest);
}
