package dev.puntual.crash;

import dev.puntual.crash.FaultPoint.Moment;
import dev.puntual.platform.db.MortalPool;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ends a process where it was told to, and counts how often each place was passed and how often
 * somebody died there. What is dead takes no further step until another process is born.
 */
final class Faults implements MortalPool.Watcher {

  /** The process ended here. */
  static final class Killed extends Error {

    private static final long serialVersionUID = 1;

    Killed() {
      super("killed", null, false, false);
    }
  }

  private final Map<FaultPoint, Integer> passed = new EnumMap<>(FaultPoint.class);
  private final Map<FaultPoint, Integer> deaths = new EnumMap<>(FaultPoint.class);
  private final Set<FaultPoint> sentenced = EnumSet.noneOf(FaultPoint.class);
  private @Nullable FaultPoint armed;
  private int before;
  private @Nullable FaultPoint died;

  /** At each of these places whichever process comes there first dies, however late. */
  synchronized void sentence(Collection<FaultPoint> places) {
    sentenced.clear();
    sentenced.addAll(places);
  }

  /** This process dies there, once so many have passed. */
  synchronized void arm(FaultPoint point, int passings) {
    armed = point;
    before = passings;
  }

  /** Where it died, if it did; from now on another process lives. */
  synchronized @Nullable FaultPoint born() {
    var place = died;
    armed = null;
    died = null;
    return place;
  }

  /** With the line to somebody outside open. */
  synchronized void outside(FaultPoint point) {
    step();
    passes(point);
  }

  @Override
  public synchronized void statement(String sql) {
    step();
    at(Moment.BEFORE, sql);
  }

  @Override
  public synchronized void committing(List<String> statements) {
    step();
    statements.forEach(sql -> at(Moment.COMMITTING, sql));
  }

  @Override
  public synchronized void committed(List<String> statements) {
    statements.forEach(sql -> at(Moment.COMMITTED, sql));
  }

  private void at(Moment moment, String sql) {
    for (var point : FaultPoint.values()) {
      if (point.is(moment, sql)) {
        passes(point);
      }
    }
  }

  private void passes(FaultPoint point) {
    passed.merge(point, 1, Integer::sum);
    if (sentenced.remove(point) || (point == armed && before-- <= 0)) {
      died = point;
      deaths.merge(point, 1, Integer::sum);
    }
    step();
  }

  private void step() {
    if (died != null) {
      throw new Killed();
    }
  }

  synchronized int passed(FaultPoint point) {
    return passed.getOrDefault(point, 0);
  }

  synchronized int deaths(FaultPoint point) {
    return deaths.getOrDefault(point, 0);
  }
}
