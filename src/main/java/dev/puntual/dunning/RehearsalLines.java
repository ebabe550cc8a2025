package dev.puntual.dunning;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The rehearsed letters of each debtor, read in one pass, and the days that rules give them. */
final class RehearsalLines {

  private static final SqlFile LINES = SqlFile.beside(RehearsalLines.class, "rehearsal_lines");
  private static final SqlFile AGAIN = SqlFile.beside(RehearsalLines.class, "rehearsal_again");
  private static final SqlFile SLOTS = SqlFile.beside(RehearsalLines.class, "rehearsal_slots");

  /** Lines in memory at once, and moved letters written at once. */
  private static final int FETCH = 2_000;

  private static final int BATCH = 50_000;

  /** No debtor hears more often. */
  private static final int ROOM = Rehearsal.MOST_DAYS + 1;

  private final TenantTx tx;
  private final RehearsalWalk walk;
  private final LocalDate origin;
  private final List<UUID> debtors = new ArrayList<>();
  private final Moves moves = new Moves();

  RehearsalLines(TenantTx tx, RehearsalWalk walk, LocalDate origin) {
    this.tx = tx;
    this.walk = walk;
    this.origin = origin;
  }

  /**
   * @param since earlier contacts are in nobody's way
   * @param staged whether some rule asks how late debts are
   * @param kinds of events, by their places
   */
  void give(Instant since, RehearsalLaw.Place place, boolean staged, String[] kinds) {
    tx.sql(LINES)
        .param("origin", origin)
        .param("zone", place.zone().getId())
        .param("since", Timestamp.from(since))
        .param("asOf", Timestamp.from(place.asOf()))
        .param("staged", staged)
        .param("kinds", kinds)
        .withFetchSize(FETCH)
        .query((RowCallbackHandler) this::give);
    write();
  }

  private void give(ResultSet line) throws SQLException {
    debtors.add(line.getObject("debtor_id", UUID.class));
    moves.of = debtors.size();
    var known =
        new RehearsalWalk.Known(
            ints(line.getArray("made")),
            ints(line.getArray("heard")),
            longs(line.getArray("owed")));
    walk.give(longs(line.getArray("letters")), known, moves);
    if (moves.count + ROOM > BATCH || moves.again.size() > BATCH) {
      write();
    }
  }

  static int[] ints(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray())
        .mapToInt(one -> ((Number) one).intValue())
        .toArray();
  }

  private static long[] longs(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray())
        .mapToLong(one -> ((Number) one).longValue())
        .toArray();
  }

  private void write() {
    tx.sql(SLOTS)
        .param("origin", origin)
        .param("debtors", debtors.toArray(UUID[]::new))
        .param("who", Arrays.copyOf(moves.who, moves.count))
        .param("days", Arrays.copyOf(moves.on, moves.count))
        .param("slots", Arrays.copyOf(moves.slot, moves.count))
        .param("rules", Arrays.copyOf(moves.rule, moves.count))
        .param("letters", Arrays.copyOf(moves.letters, moves.count))
        .update();
    if (!moves.again.isEmpty()) {
      tx.sql(AGAIN)
          .param("origin", origin)
          .param("debtors", debtors.toArray(UUID[]::new))
          .param("who", moves.again.stream().mapToInt(Again::who).toArray())
          .param("letters", moves.again.stream().mapToLong(Again::letter).toArray())
          .param("days", moves.again.stream().mapToInt(Again::day).toArray())
          .update();
      moves.again.clear();
    }
    debtors.clear();
    moves.count = 0;
  }

  /** Something that is tried again on that day. */
  private record Again(int who, long letter, int day) {}

  /** Letters that do not leave on their day, in columns. */
  private static final class Moves implements RehearsalWalk.Listener {

    /** No day: the letter does not leave. */
    private static final int NEVER = -1;

    private final int[] who = new int[BATCH];
    private final int[] on = new int[BATCH];
    private final int[] slot = new int[BATCH];
    private final int[] rule = new int[BATCH];
    private final int[] letters = new int[BATCH];
    private final List<Again> again = new ArrayList<>();
    private int count;
    private int of;

    @Override
    public void moved(int day, int together, int slotDay, int why) {
      who[count] = of;
      on[count] = day;
      slot[count] = slotDay;
      letters[count] = together;
      rule[count++] = why;
    }

    @Override
    public void stopped(int day, int together, int why) {
      moved(day, together, NEVER, why);
    }

    @Override
    public void again(long letter, int day) {
      again.add(new Again(of, letter, day));
    }
  }
}
