package dev.puntual.dunning;

import dev.puntual.kernel.BusinessDate;
import dev.puntual.kernel.DebtorId;
import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which strategies the debts of one debtor follow, and why. */
public final class Following {

  private static final SqlFile SHARES = SqlFile.beside(Following.class, "following");
  private static final SqlFile ASSIGNED = SqlFile.beside(Following.class, "assigned");

  private final Enrolment enrolment;

  Following(Enrolment enrolment) {
    this.enrolment = enrolment;
  }

  /** So many open debts of the debtor follow it. */
  public record Share(Strategy strategy, int debts) {}

  /**
   * A person's word, which counts before the segments.
   *
   * @param until the last day; null for good
   */
  public record ByName(Strategy strategy, String reason, @Nullable LocalDate until) {}

  /**
   * How one debtor is reminded.
   *
   * @param shares empty when nothing is owed
   * @param byName null when the segments decide
   * @param choices the strategies a person may choose from, in the order they are asked
   */
  public record Of(List<Share> shares, @Nullable ByName byName, List<Strategy> choices) {

    /** The strategy of that number, when it may be chosen. */
    public Optional<Strategy> choice(int number) {
      return choices.stream().filter(one -> one.number() == number).findFirst();
    }
  }

  /** How a debtor is reminded today; reads the debts of that debtor only, and writes nothing. */
  public Of of(TenantTx tx, DebtorId debtor, BusinessDate today) {
    var book = StrategyBook.read(tx);
    var choices = book.strategies().stream().filter(Strategy::takes).toList();
    var asked = new Of(List.of(), null, choices);
    var segments = book.segments();
    var shares =
        enrolment
            .in(tx, SHARES, today, segments, List.of())
            .param("debtor", debtor.value())
            .param("today", today.value())
            .query((row, _) -> new Numbered(row.getInt("strategy_no"), row.getInt("debts")))
            .list()
            .stream()
            .flatMap(one -> asked.choice(one.strategy).map(y -> new Share(y, one.debts)).stream())
            .toList();
    return new Of(shares, byName(tx, debtor, today, asked), choices);
  }

  private record Numbered(int strategy, int debts) {}

  private static @Nullable ByName byName(
      TenantTx tx, DebtorId debtor, BusinessDate today, Of asked) {
    return tx
        .sql(ASSIGNED)
        .param("debtor", debtor.value())
        .param("today", today.value())
        .query((row, _) -> assigned(row, asked))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private static Optional<ByName> assigned(ResultSet row, Of asked) throws SQLException {
    var reason = row.getString("reason");
    var until = row.getObject("until_on", LocalDate.class);
    return asked.choice(row.getInt("strategy_no")).map(one -> new ByName(one, reason, until));
  }
}
