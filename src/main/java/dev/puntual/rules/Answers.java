package dev.puntual.rules;

import dev.puntual.platform.db.SqlFile;
import dev.puntual.platform.db.TenantTx;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The same decision for a whole set of questions: the hours of each kind of question are worked out
 * here, once per kind, and one statement answers them all from what was said to whom.
 *
 * <p>In one transaction: {@link #open}, insert into {@code pg_temp.in_question}, {@link #answer},
 * read {@code pg_temp.rule_answer} ({@code question_id, verdict, until_at, against, reason,
 * slot_at}).
 */
public final class Answers {

  private static final SqlFile OPENED = SqlFile.beside(Answers.class, "answers_opened");
  private static final SqlFile OPEN = SqlFile.beside(Answers.class, "answers_open");
  private static final SqlFile CLEAR = SqlFile.beside(Answers.class, "answers_clear");
  private static final SqlFile WORKSHOP = SqlFile.beside(Answers.class, "answers_workshop");
  private static final SqlFile WORKSHOP_CLEAR =
      SqlFile.beside(Answers.class, "answers_workshop_clear");
  private static final SqlFile KINDS = SqlFile.beside(Answers.class, "answers_kinds");
  private static final SqlFile PROFILES = SqlFile.beside(Answers.class, "answers_profiles");
  private static final SqlFile OPEN_TIMES = SqlFile.beside(Answers.class, "answers_open_times");
  private static final SqlFile SHUT_TIMES = SqlFile.beside(Answers.class, "answers_shut_times");
  private static final SqlFile LIMITS = SqlFile.beside(Answers.class, "answers_limits");
  private static final SqlFile DAYS = SqlFile.beside(Answers.class, "answers_days");
  private static final SqlFile MATCH = SqlFile.beside(Answers.class, "answers_match");
  private static final SqlFile ANALYZE = SqlFile.beside(Answers.class, "answers_analyze");
  private static final SqlFile ANSWER = SqlFile.beside(Answers.class, "answers");

  /** Whoever does not ask for slots asks everything at once. */
  static final int FIRST = 1;

  private Answers() {}

  /** Opens the letter box for the rest of this transaction, empty. */
  public static void open(TenantTx tx) {
    if (tx.sql(OPENED).query(Boolean.class).single()) {
      tx.sql(CLEAR).update();
    } else {
      tx.sql(OPEN).update();
    }
  }

  /** Answers whatever lies in the letter box; returns how many questions there were. */
  public static int answer(TenantTx tx, RuleBook book) {
    tx.expectMany();
    return prepare(tx, book).map(since -> answer(tx, since, FIRST)).orElse(0);
  }

  /**
   * Works out what the questions meet, once for all their turns. Returns the instant after which
   * contacts still hold somebody; empty when nothing was asked.
   */
  static Optional<Instant> prepare(TenantTx tx, RuleBook book) {
    var kinds = tx.sql(KINDS).query(Kind::read).list();
    if (kinds.isEmpty()) {
      return Optional.empty();
    }
    tx.sql(WORKSHOP).update();
    tx.sql(WORKSHOP_CLEAR).update();
    var profiles = new Profiles(book);
    kinds.forEach(profiles::add);
    write(tx, PROFILES, profiles.profiles());
    write(tx, OPEN_TIMES, profiles.openTimes());
    write(tx, SHUT_TIMES, profiles.shutTimes());
    write(tx, LIMITS, profiles.limits());
    write(tx, DAYS, profiles.days());
    tx.sql(MATCH).update();
    tx.sql(ANALYZE).update();
    var first = kinds.stream().map(Kind::first).min(Instant::compareTo).orElseThrow();
    return Optional.of(first.minus(longest(book)));
  }

  /** Answers the questions whose turn it is; those of earlier turns may have left contacts. */
  static int answer(TenantTx tx, Instant since, int turn) {
    return tx.sql(ANSWER).param("since", Timestamp.from(since)).param("turn", turn).update();
  }

  private static void write(TenantTx tx, SqlFile file, Columns rows) {
    if (!rows.isEmpty()) {
      tx.sql(file).params(rows.arrays()).update();
    }
  }

  /** Further back nothing holds anybody. */
  static Duration longest(RuleBook book) {
    return book.packs().stream()
        .flatMap(pack -> pack.limits().stream())
        .map(limit -> limit.span())
        .reduce(Profiles.BACK, (one, other) -> one.compareTo(other) > 0 ? one : other);
  }
}
