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

/** What is said to each debtor, read in one pass, and the days and ways that rules give it. */
final class RehearsalLines {

  private static final SqlFile LINES = SqlFile.beside(RehearsalLines.class, "rehearsal_lines");
  private static final SqlFile AGAIN = SqlFile.beside(RehearsalLines.class, "rehearsal_again");
  private static final SqlFile SLOTS = SqlFile.beside(RehearsalLines.class, "rehearsal_slots");

  /** Lines in memory at once, and moved letters written at once. */
  private static final int FETCH = 2_000;

  private static final int BATCH = 50_000;

  /** No debtor hears more often: a message and a call a day in some currencies. */
  private static final int ROOM = (Rehearsal.MOST_DAYS + 1) * 20;

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
   * @param chooses whether it matters what addresses debtors have
   * @param kinds of events, by their places
   * @param channels by their places
   */
  record Asked(
      Instant since,
      RehearsalLaw.Place place,
      boolean staged,
      boolean chooses,
      List<String> kinds,
      List<String> channels) {}

  void give(Asked asked) {
    tx.sql(LINES)
        .param("origin", origin)
        .param("zone", asked.place().zone().getId())
        .param("since", Timestamp.from(asked.since()))
        .param("asOf", Timestamp.from(asked.place().asOf()))
        .param("staged", asked.staged())
        .param("chooses", asked.chooses())
        .param("kinds", asked.kinds().toArray(String[]::new))
        .param("channels", asked.channels().toArray(String[]::new))
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
            longs(line.getArray("owed")),
            line.getInt("roles"));
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
        .param("moneys", Arrays.copyOf(moves.money, moves.count))
        .param("means", Arrays.copyOf(moves.means, moves.count))
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
    private final int[] money = new int[BATCH];
    private final int[] means = new int[BATCH];
    private final List<Again> again = new ArrayList<>();
    private int count;
    private int of;

    @Override
    public void given(int day, int currency, int slotDay, int why, Means by) {
      write(day, currency, slotDay, why, Sayings.number(by));
    }

    @Override
    public void stopped(int day, int currency, int why) {
      write(day, currency, NEVER, why, NEVER);
    }

    private void write(int day, int currency, int slotDay, int why, int by) {
      who[count] = of;
      on[count] = day;
      money[count] = currency;
      slot[count] = slotDay;
      means[count] = by;
      rule[count++] = why;
    }

    @Override
    public void again(long letter, int day) {
      again.add(new Again(of, letter, day));
    }
  }
}
