package dev.puntual.dunning;

import java.util.SequencedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** From when on a debt may have a step before it, wherever it stands and whichever way it goes. */
final class NextSteps {

  /** Steps of one ladder are under its number times this. */
  private static final int LADDER = 1 << 16;

  private final SequencedMap<Integer, Integer> lags = new TreeMap<>();

  /**
   * A way for debts that have taken {@code step} of {@code ladder}, both zero for those on none.
   *
   * @param there where the steps of that way lie, in days past due
   * @param taken how many of them count as taken
   */
  void add(int ladder, int step, int[] there, int taken) {
    if (taken < there.length) {
      lags.merge(ladder * LADDER + step, there[taken], Math::min);
    }
  }

  /** Binds {@code nextLadders}, {@code nextSteps}, {@code nextLags} and the smallest of these. */
  StatementSpec bind(StatementSpec statement) {
    var places = lags.sequencedKeySet();
    return statement
        .param("nextLadders", places.stream().map(place -> place / LADDER).toArray(Integer[]::new))
        .param("nextSteps", places.stream().map(place -> place % LADDER).toArray(Integer[]::new))
        .param("nextLags", lags.values().toArray(Integer[]::new))
        .param("firstLag", lags.values().stream().mapToInt(lag -> lag).min().orElse(0));
  }
}
