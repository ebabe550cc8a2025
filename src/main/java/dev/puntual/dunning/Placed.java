package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Where the debts of one strategy stand today on the ladder that its page shows: its draft, else
 * the one it follows.
 *
 * @param then the ways debts go by that ladder
 */
record Placed(
    TenantTx tx, StrategyBook book, int strategy, BusinessDate today, Routes then, WorkDays work) {

  /** Empty when the strategy takes nobody and has no draft. */
  static Optional<Placed> on(TenantTx tx, int strategy, BusinessDate today) {
    var book = StrategyBook.read(tx);
    var work = Work.days(tx, book, today);
    if (book.drafts().containsKey(strategy)) {
      var then = book.routesWithDraft(strategy, today.value(), work);
      return Optional.of(new Placed(tx, book, strategy, today, then, work));
    }
    return book.strategy(strategy)
        .filter(Strategy::takes)
        .map(_ -> new Placed(tx, book, strategy, today, book.routes(today.value(), work), work));
  }

  /** The ways debts go as things are. */
  Routes now() {
    return book.routes(today.value(), work);
  }

  /**
   * A statement over all open debts with {@code then…}, {@code strategy} and {@code today} bound.
   *
   * @param conditions segments that the statement asks about; they are counted from one
   */
  StatementSpec in(Enrolment enrolment, SqlFile file, List<UUID> conditions) {
    var segments = book.segments();
    book.strategy(strategy)
        .map(Strategy::segment)
        .ifPresent(segment -> segments.putIfAbsent(strategy, segment));
    return then.bindPositions(enrolment.in(tx, file, today, segments, conditions))
        .param("strategy", strategy)
        .param("today", today.value());
  }
}
